/**
 * The server cannot start, for a reason that whoever starts it can mend: the message says what is
 * wrong, where, and what to do. It holds no secret.
 */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}
