/** A file that cannot be imported at all. The message says what was expected and what was found. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}
