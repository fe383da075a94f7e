/** One turn of an account: for a while one process, and no other, writes what it reads of it. */
export interface Turn {
  portalId: string;
  /** Which job of the queue it is, and which attempt at it: no two turns have the same. */
  fence: string;
}

/** Another turn of the account has begun: what this one would write is refused. */
export class FencedOutError extends Error {
  constructor({ portalId }: Turn) {
    super(`another turn of account ${portalId} has begun`);
    this.name = 'FencedOutError';
  }
}

/** The time of a turn is used up, between two slices: the next turn continues. */
export class TurnOverError extends Error {
  constructor() {
    super('the turn is over');
    this.name = 'TurnOverError';
  }
}
