/** A function that gave no answer: it threw, ran out of time or memory, or its process died. */
export class FunctionFailed extends Error {
  constructor(
    /** Forge's words for it where it has some: "FUNCTION_TIME_OUT", "FUNCTION_OUT_OF_MEMORY". */
    readonly reason: 'THROWN' | 'FUNCTION_TIME_OUT' | 'FUNCTION_OUT_OF_MEMORY' | 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    message: string,
    /** The error's own name and stack, for the log. */
    readonly thrown?: { readonly name: string; readonly stack: string },
  ) {
    super(message);
    this.name = 'FunctionFailed';
  }
}
