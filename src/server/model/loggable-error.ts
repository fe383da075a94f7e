/** An error that holds nothing of a request, a row or an answer: message and details may be logged. */
export class LoggableError<Details extends object> extends Error {
  readonly details: Details;

  constructor(message: string, details: Details) {
    super(message);
    this.details = details;
  }
}
