/** What the user gave cannot be used; every complaint is one line. The command ends with code 2. */
export class InputError extends Error {
  readonly complaints: readonly string[];

  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.name = 'InputError';
    this.complaints = complaints;
  }
}
