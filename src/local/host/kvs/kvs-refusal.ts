/** A storage request that Forge would refuse, with the code that its error pages give. */
export class KvsRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'KvsRefusal';
  }
}

export const keyNotFound = () => new KvsRefusal(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
