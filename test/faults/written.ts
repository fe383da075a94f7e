import type { Random } from 'hubspot-sandbox';
import { Killed, type KillableServer } from './killable-server.ts';

/** One thing that can be written and read. */
export interface Kind {
  name: string;
  /** Something to write next: what reading it gives afterwards, and how to write it. */
  next(
    random: Random,
    now: string,
  ): { value: string; write(server: KillableServer): Promise<void> };
  /** What is there; empty where nobody can say any more. */
  read(server: KillableServer): Promise<string>;
  /** Whether this is what several requests leave of which the last ones were not sent. */
  isOnTheWay?(found: string, to: string): boolean;
}

/**
 * What was acknowledged of one thing. A write that nobody answered may have been done or not; anything
 * else would be lost, or half done.
 */
export class Written {
  readonly kind: Kind;
  acknowledged = 0;
  #known: string | undefined;
  #unanswered: string | undefined;

  constructor(kind: Kind) {
    this.kind = kind;
  }

  /** Writes one after the other until the server is killed. */
  async writeOn(server: KillableServer, random: Random, onWritten: () => void): Promise<void> {
    try {
      for (;;) {
        const { value, write } = this.kind.next(random, this.#known ?? '');
        this.#unanswered = value;
        await write(server);
        this.#known = value;
        this.#unanswered = undefined;
        this.acknowledged += 1;
        onWritten();
      }
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }

  /** What is wrong with what is there; null when nothing is. */
  async check(server: KillableServer): Promise<string | null> {
    const found = await this.kind.read(server);
    const known = found === '' ? undefined : this.#known;
    const may = [known, this.#unanswered];
    this.#known = found;
    const struck = this.#unanswered;
    this.#unanswered = undefined;
    if (known === undefined || may.includes(found)) return null;
    if (struck !== undefined && this.kind.isOnTheWay?.(found, struck)) return null;
    return `${this.kind.name}: acknowledged ${known}, unanswered ${struck ?? 'nothing'}, found ${found}`;
  }
}
