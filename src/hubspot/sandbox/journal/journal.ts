import { randomUUID } from 'node:crypto';
import { FaultQueue } from '../faults/fault-queue.ts';
import {
  asksFor,
  type JournalEvent,
  type Subscription,
  type SubscriptionRequest,
} from './journal-event.ts';

/** One file of the journal. */
export interface JournalEntry {
  offset: string;
  publishedAt: number;
  events: readonly JournalEvent[];
}

export interface JournalOptions {
  /** Epoch milliseconds. */
  now: () => number;
  /** How long an entry can be read, in milliseconds; HubSpot's three days when left out. */
  keptFor?: number;
  /** How many events a file holds at most; HubSpot's 10,000 when left out. */
  eventsInFile?: number;
}

const threeDays = 3 * 24 * 60 * 60_000;

/** The webhooks journal of an app: one for all accounts that have it. */
export class Journal {
  /** What goes wrong with requests for the journal, its files and its subscriptions. */
  readonly faults = new FaultQueue();
  /** Requests that were answered, with the status of each. */
  readonly answers: { method: string; path: string; status: number }[] = [];
  readonly now: () => number;
  readonly #options: Required<Omit<JournalOptions, 'now'>>;
  readonly #subscriptions = new Map<number, Subscription>();
  #entries: JournalEntry[] = [];
  #pending: JournalEvent[] = [];
  #lastId = 0;

  constructor({ now, keptFor = threeDays, eventsInFile = 10_000 }: JournalOptions) {
    this.now = now;
    this.#options = { keptFor, eventsInFile };
  }

  get subscriptions(): readonly Subscription[] {
    return [...this.#subscriptions.values()];
  }

  /** The same subscription once more stays one: HubSpot calls this an upsert. */
  subscribe(request: SubscriptionRequest): Subscription {
    const key = keyOf(request);
    const known = this.subscriptions.find((each) => keyOf(each) === key);
    const id = known?.id ?? (this.#lastId += 1);
    const createdAt = known?.createdAt ?? new Date(this.now()).toISOString();
    const subscription = { ...request, id, createdAt };
    this.#subscriptions.set(id, subscription);
    return subscription;
  }

  unsubscribe(which: (subscription: Subscription) => boolean): number {
    const gone = this.subscriptions.filter(which);
    gone.forEach(({ id }) => this.#subscriptions.delete(id));
    return gone.length;
  }

  /** Something happened; it is in the journal if somebody subscribed to it. */
  note(event: JournalEvent): void {
    if (this.subscriptions.some((subscription) => asksFor(subscription, event))) {
      this.#pending.push(event);
    }
  }

  /** Writes what happened into files, as HubSpot does by itself. */
  publish(): void {
    const { eventsInFile } = this.#options;
    while (this.#pending.length > 0) this.#write(this.#pending.splice(0, eventsInFile));
  }

  /** Publishes the events of the last files once more, as may happen where delivery is at least once. */
  repeat(files = 1): void {
    this.publish();
    this.#write(
      this.#entries
        .slice(-files)
        .flatMap(({ events }) => events)
        .toReversed(),
    );
  }

  /** Everything is gone that could be read until now: a follower meets a gap. */
  lose(): void {
    this.publish();
    this.#entries = [];
  }

  /** The first entry that can still be read; undefined when there is none. */
  earliest(): JournalEntry | undefined {
    return this.#readable()[0];
  }

  latest(): JournalEntry | undefined {
    return this.#readable().at(-1);
  }

  /** The entry after an offset: undefined at the end, `'unknown'` after one that is gone. */
  next(offset: string): JournalEntry | undefined | 'unknown' {
    const entries = this.#readable();
    const place = entries.findIndex((entry) => entry.offset === offset);
    return place < 0 ? 'unknown' : entries[place + 1];
  }

  find(offset: string): JournalEntry | undefined {
    return this.#readable().find((entry) => entry.offset === offset);
  }

  #readable(): readonly JournalEntry[] {
    this.publish();
    const oldest = this.now() - this.#options.keptFor;
    this.#entries = this.#entries.filter(({ publishedAt }) => publishedAt >= oldest);
    return this.#entries;
  }

  #write(events: readonly JournalEvent[]): void {
    if (events.length === 0) return;
    this.#entries.push({ offset: randomUUID(), publishedAt: this.now(), events });
  }
}

function keyOf(request: SubscriptionRequest): string {
  return request.subscriptionType === 'OBJECT'
    ? `${request.portalId} ${request.objectTypeId}`
    : request.eventTypeId;
}
