import { breakValue } from '../generate/broken.ts';
import type { BrokenKind, BrokenRow } from '../generate/broken.ts';
import type { NextId } from '../generate/client.ts';
import type { AccountMoney } from '../generate/money.ts';
import { generateRecords } from '../generate/records.ts';
import type { GeneratedRecords } from '../generate/records.ts';
import { ownValue, type PropertyKind } from 'hubspot-crm';
import { propertiesOf } from '../properties/definitions.ts';
import type { PropertyDefinition } from '../properties/property.ts';
import { objectTypeNames } from './object-types.ts';
import type { ObjectTypeName } from './object-types.ts';
import type { RecordStore } from './record-store.ts';
import type { PropertyValue, SandboxRecord } from './record.ts';
import { SearchIndex } from './search-index.ts';

export interface RecordsOptions {
  /** The same seed, number of clients and day give the same records. */
  seed: number;
  /** How many partner clients, zero or more. */
  clients: number;
  /** The day that the records are relative to, `YYYY-MM-DD`; the current day when left out. */
  today?: string;
  /** Properties that the partner added to HubSpot's. */
  customProperties?: Partial<Record<ObjectTypeName, readonly PropertyDefinition[]>>;
  /** ISO 4217; US$ when left out. */
  companyCurrency?: string;
  /** True for an account that sells in the company's currency alone, without line items. */
  oneCurrency?: boolean;
  /** True for an account whose deals have line items, most of them imported. */
  lineItems?: boolean;
  /** How long a change stays unseen by searches, in milliseconds; not at all when left out. */
  searchDelay?: number;
  /** The account's clock, epoch milliseconds; the machine's when left out. */
  now?: () => number;
}

/** What happened to a record. */
export interface RecordChange {
  objectType: ObjectTypeName;
  id: string;
  action: 'CREATE' | 'UPDATE' | 'DELETE';
  propertyChanges?: Record<string, string>;
}

/** The end of an association: a type and an id. */
type RecordName = readonly [objectType: ObjectTypeName, id: string];

/**
 * The records of an account and what can be done to them. They are generated when first asked for.
 */
export class AccountRecords {
  readonly today: string;
  /** The account's clock, epoch milliseconds. */
  readonly now: () => number;
  readonly money: AccountMoney;
  /** Properties that HubSpot has but this account has not. */
  readonly missingProperties = forEachType(() => new Set<string>());
  /** Called when a record was added, changed by a user or an integration, or deleted. */
  onRecordChange: ((change: RecordChange) => void) | undefined;
  readonly #customProperties: NonNullable<RecordsOptions['customProperties']>;
  readonly #options: { seed: number; clients: number; searchDelay: number; lineItems: boolean };
  readonly #searchIndexes = forEachType(() => new SearchIndex());
  #generated: GeneratedRecords | undefined;

  constructor(options: RecordsOptions) {
    const { seed, clients, today, customProperties = {}, searchDelay = 0, now } = options;
    const { companyCurrency = 'USD', oneCurrency = false, lineItems = false } = options;
    this.money = { companyCurrency, oneCurrency };
    this.#customProperties = customProperties;
    // Not the function itself: tests put another one in its place.
    this.now = now ?? (() => Date.now());
    this.today = today ?? new Date(this.now()).toISOString().slice(0, 10);
    this.#options = { seed, clients, searchDelay, lineItems };
  }

  get clients(): RecordStore {
    return this.store('partner_clients');
  }

  get companies(): RecordStore {
    return this.store('companies');
  }

  get deals(): RecordStore {
    return this.store('deals');
  }

  /** What was broken on purpose, when the account was generated and since. */
  get brokenRows(): readonly BrokenRow[] {
    return this.#data.brokenRows;
  }

  /** Makes ids for new records, above every id there is. */
  get nextId(): NextId {
    return this.#data.nextId;
  }

  store(objectType: ObjectTypeName): RecordStore {
    return this.#data.stores[objectType];
  }

  /** The records that a search looks through, by ascending id. */
  searched(objectType: ObjectTypeName): readonly SandboxRecord[] {
    return this.#searchIndexes[objectType].seen(this.store(objectType).all(), this.now());
  }

  /** The properties of an object type that the account has. */
  properties(objectType: ObjectTypeName): readonly PropertyDefinition[] {
    const missing = this.missingProperties[objectType];
    return [...propertiesOf(objectType), ...(this.#customProperties[objectType] ?? [])].filter(
      ({ name }) => !missing.has(name),
    );
  }

  /** How values of a property compare, or undefined when the account has no such property. */
  propertyKind(objectType: ObjectTypeName, name: string): PropertyKind | undefined {
    const definition = this.properties(objectType).find((it) => it.name === name);
    return definition && { type: definition.type, isMultiple: definition.fieldType === 'checkbox' };
  }

  /**
   * Sets a property as a user or an integration would, and keeps its history.
   * @throws RangeError when there is no such record.
   */
  setProperty(
    objectType: ObjectTypeName,
    id: string,
    name: string,
    value: PropertyValue,
    at: Date = new Date(this.now()),
  ): void {
    const record = this.#recordToChange(objectType, id);
    setValue(record, name, value, { at, sourceType: 'INTEGRATION' });
    touch(record, at);
    this.onRecordChange?.({
      objectType,
      id,
      action: 'UPDATE',
      propertyChanges: { [name]: value ?? '' },
    });
  }

  /**
   * Sets a calculated property as HubSpot does, some time after what it is calculated from: the
   * record's last change stays what it was.
   * @throws RangeError when there is no such record.
   */
  recalculate(objectType: ObjectTypeName, id: string, name: string, value: PropertyValue): void {
    const at = new Date(this.now());
    const record = this.#recordToChange(objectType, id);
    setValue(record, name, value, { at, sourceType: 'CALCULATED' });
  }

  /**
   * Deletes a record, as HubSpot does: it can still be listed with `archived=true`.
   * @throws RangeError when there is no such record.
   */
  delete(objectType: ObjectTypeName, id: string, at: Date = new Date(this.now())): void {
    const record = this.#recordToChange(objectType, id);
    for (const other of objectTypeNames) {
      for (const otherId of record.associations[other] ?? []) {
        const associations = this.store(other).get(otherId)?.associations;
        const ids = associations?.[objectType];
        if (associations && ids) associations[objectType] = ids.filter((each) => each !== id);
      }
    }
    this.store(objectType).archive(id, at.toISOString());
    this.onRecordChange?.({ objectType, id, action: 'DELETE' });
  }

  /**
   * Puts a new record into the account, as it is.
   * @throws RangeError when the id is taken.
   */
  add(objectType: ObjectTypeName, record: SandboxRecord): void {
    this.#noteForSearch(objectType, record.id);
    this.store(objectType).add(record);
    this.onRecordChange?.({ objectType, id: record.id, action: 'CREATE' });
  }

  /**
   * Associates two records. HubSpot does not always count that as a change of them; `touch` says
   * whether it does.
   * @throws RangeError when there is no such record.
   */
  associate(one: RecordName, other: RecordName, options: { touch: boolean }): void {
    this.#changeEnds(one, other, options, (ids, id) => (ids.includes(id) ? ids : [...ids, id]));
  }

  /** Ends the association of two records; see {@link associate}. */
  disassociate(one: RecordName, other: RecordName, options: { touch: boolean }): void {
    this.#changeEnds(one, other, options, (ids, id) => ids.filter((each) => each !== id));
  }

  /**
   * Spoils a record so that a reader has to set it aside, and notes it in `brokenRows`.
   * @throws RangeError when there is no such record or the kind does not fit the type.
   */
  breakRow(objectType: ObjectTypeName, id: string, kind: BrokenKind): BrokenRow {
    const row = breakValue(objectType, this.#recordToChange(objectType, id), kind);
    this.#data.brokenRows.push(row);
    return row;
  }

  #changeEnds(
    one: RecordName,
    other: RecordName,
    options: { touch: boolean },
    change: (ids: string[], id: string) => string[],
  ): void {
    const ends: [RecordName, RecordName][] = [
      [one, other],
      [other, one],
    ];
    for (const [[objectType, id], [otherType, otherId]] of ends) {
      const record = this.#recordToChange(objectType, id);
      record.associations[otherType] = change(record.associations[otherType] ?? [], otherId);
      if (options.touch) touch(record, new Date(this.now()));
    }
  }

  #recordToChange(objectType: ObjectTypeName, id: string): SandboxRecord {
    const record = this.store(objectType).get(id);
    if (!record) throw new RangeError(`${objectType} has no record ${id}.`);
    this.#noteForSearch(objectType, id);
    return record;
  }

  /** A search keeps seeing the record as it is now for a while. */
  #noteForSearch(objectType: ObjectTypeName, id: string): void {
    const { searchDelay } = this.#options;
    if (searchDelay === 0) return;
    const before = this.store(objectType).get(id);
    this.#searchIndexes[objectType].willChange(id, before, this.now() + searchDelay);
  }

  get #data(): GeneratedRecords {
    return (this.#generated ??= generateRecords({
      ...this.#options,
      today: this.today,
      money: this.money,
    }));
  }
}

function setValue(
  record: SandboxRecord,
  name: string,
  value: PropertyValue,
  { at, sourceType }: { at: Date; sourceType: string },
): void {
  const entry = { value: value ?? '', timestamp: at.toISOString(), sourceType };
  const history = [entry, ...(ownValue(record.history, name) ?? [])];
  Object.assign(record.properties, { [name]: value });
  Object.assign(record.history, { [name]: history });
}

function touch(record: SandboxRecord, at: Date): void {
  const timestamp = at.toISOString();
  record.properties['hs_lastmodifieddate'] = timestamp;
  record.updatedAt = timestamp;
}

function forEachType<Value>(make: () => Value): Record<ObjectTypeName, Value> {
  return Object.fromEntries(objectTypeNames.map((name) => [name, make()])) as Record<
    ObjectTypeName,
    Value
  >;
}
