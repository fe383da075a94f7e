import type { SetAsideRow, SetAsideValue } from '../model/set-aside.ts';
import type { Turn } from '../model/turn.ts';
import type { FactsStore } from '../store/facts-store.ts';

/** Rows in one INSERT. */
const rowsAtOnce = 500;

/** Writes what is set aside in a sync in batches, and counts the records that it is about. */
export class SetAsideWriter {
  readonly #facts: FactsStore;
  readonly #turn: Turn;
  readonly #syncId: string;
  readonly #waiting: SetAsideRow[] = [];
  readonly #records = new Set<string>();
  /** Values that were set aside, by record and property. */
  readonly #told = new Set<string>();
  #nameless = 0;
  #position = 0;

  constructor(facts: FactsStore, turn: Turn, syncId: string) {
    this.#facts = facts;
    this.#turn = turn;
    this.#syncId = syncId;
  }

  /** Sets aside values of a record; its id is empty when HubSpot sent none. */
  async add(objectType: string, objectId: string, values: readonly SetAsideValue[]): Promise<void> {
    if (values.length === 0) return;
    // A record with several bad values counts once; rows without an id cannot be told apart.
    if (objectId === '') this.#nameless += 1;
    else this.#records.add(`${objectType}/${objectId}`);
    for (const { property } of values) {
      // What is wrong in a line item of a deal is wrong with its line items.
      const [whole = null] = property?.split('.') ?? [];
      for (const part of [property, whole]) this.#told.add(`${objectType}/${objectId}/${part}`);
    }
    await this.#keep(objectType, objectId, values);
  }

  /**
   * Lists a value that can be used but not scored, unless the value is set aside already. Its
   * record is not counted here: the scoring counts it.
   */
  async addUnscored(objectType: string, objectId: string, value: SetAsideValue): Promise<void> {
    if (this.#told.has(`${objectType}/${objectId}/${value.property}`)) return;
    await this.#keep(objectType, objectId, [value]);
  }

  async #keep(
    objectType: string,
    objectId: string,
    values: readonly SetAsideValue[],
  ): Promise<void> {
    this.#waiting.push(...values.map((value) => ({ objectType, objectId, ...value })));
    if (this.#waiting.length >= rowsAtOnce) await this.#write();
  }

  /** Writes the rest. @returns how many records have something set aside. */
  async end(): Promise<number> {
    await this.#write();
    return this.#records.size + this.#nameless;
  }

  async #write(): Promise<void> {
    const rows = this.#waiting.splice(0);
    await this.#facts.addSetAside(this.#turn, this.#syncId, this.#position, rows);
    this.#position += rows.length;
  }
}
