/** What the processes of a flood say to one another. */

export interface ServerOrder {
  database: 'PostgreSQL' | 'PGlite';
  clients: number;
  /** HubSpot's ids of users that the account shall have. */
  users: readonly string[];
}

export interface FloodedServer {
  url: string;
}

/** What a client shall do for so many seconds. */
export interface ClientOrder {
  url: string;
  seconds: number;
  does: 'work' | 'flood';
  /** HubSpot's ids of the users in whose names. */
  users: readonly string[];
}

export interface Answered {
  answered: number;
  refused: number;
  /** Of each answer, in milliseconds. */
  times: number[];
}
