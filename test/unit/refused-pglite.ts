import { refusal } from './refusal.ts';

/** In place of PGlite in the project `unit`: it runs in this process, but takes a second to start. */
export class PGlite {
  static create(): never {
    return new PGlite() as never;
  }

  constructor() {
    throw refusal('a database', 'database');
  }
}
