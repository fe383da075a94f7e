import { generateRecords } from '../generate/records.ts';
import { breakValue } from '../generate/broken.ts';
import type { BrokenKind, BrokenRow } from '../generate/broken.ts';
import { objectTypeNames, objectTypes } from './object-types.ts';
import type { ObjectTypeName } from './object-types.ts';
import type { PropertyValue, SandboxRecord } from './record.ts';
import type { RecordStore } from './record-store.ts';
import { ForcedAnswers } from './forced-answers.ts';
import type { ForcedAnswer } from './forced-answers.ts';
import { ListStore } from './list-store.ts';
import { RequestLimits } from './request-limits.ts';
import type { Limits } from './request-limits.ts';
import { accountUsers } from './users.ts';
import type { SandboxUser } from './users.ts';

export interface AccountOptions {
  /** The same seed, number of clients and day give the same account. */
  seed: number;
  /** How many partner clients, zero or more. */
  clients: number;
  /** The HubSpot account id, digits. */
  portalId?: string;
  /** The day that the account's data is relative to, `YYYY-MM-DD`; the current day when left out. */
  today?: string;
  name?: string;
  timeZone?: string;
  /** False for an account that is no partner account: it refuses partner clients. */
  partner?: boolean;
  /** Request limits; none when left out. */
  limits?: Limits;
}

/** A HubSpot account in memory. Its records are generated when they are first asked for. */
export class SandboxAccount {
  readonly portalId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly companyCurrency = 'USD';
  readonly today: string;
  readonly partner: boolean;
  readonly users: SandboxUser[] = accountUsers();
  readonly scopes: Set<string>;
  readonly limits: RequestLimits;
  readonly forcedAnswers = new ForcedAnswers();
  readonly lists = new ListStore();
  /** Requests that the account has answered, refused ones too. */
  requestCount = 0;
  /** When the access token expired; undefined while it is valid. */
  tokenExpiredAt: Date | undefined;
  readonly #options: { seed: number; clients: number };
  #generated: { stores: Record<ObjectTypeName, RecordStore>; brokenRows: BrokenRow[] } | undefined;

  constructor(options: AccountOptions) {
    this.portalId = options.portalId ?? String(20_000_000 + (Math.abs(options.seed) % 10_000_000));
    this.name = options.name ?? `Partner account ${this.portalId}`;
    this.timeZone = options.timeZone ?? 'Europe/Stockholm';
    this.today = options.today ?? new Date().toISOString().slice(0, 10);
    this.partner = options.partner ?? true;
    this.limits = new RequestLimits(options.limits ?? {});
    this.scopes = new Set([
      'oauth',
      'settings.users.read',
      'crm.lists.read',
      'crm.lists.write',
      ...objectTypeNames
        .filter((name) => this.partner || name !== 'partner_clients')
        .map((name) => objectTypes[name].readScope),
    ]);
    this.#options = { seed: options.seed, clients: options.clients };
  }

  /** The bearer token that leads to this account. */
  get accessToken(): string {
    return `sandbox-${this.portalId}`;
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

  store(objectType: ObjectTypeName): RecordStore {
    return this.#data.stores[objectType];
  }

  get #data() {
    return (this.#generated ??= generateRecords({ ...this.#options, today: this.today }));
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
    at: Date = new Date(),
  ): void {
    const record = this.#record(objectType, id);
    const timestamp = at.toISOString();
    record.properties[name] = value;
    record.properties['hs_lastmodifieddate'] = timestamp;
    record.updatedAt = timestamp;
    (record.history[name] ??= []).unshift({
      value: value ?? '',
      timestamp,
      sourceType: 'INTEGRATION',
    });
  }

  /**
   * Deletes a record, as HubSpot does: it can still be listed with `archived=true`.
   * @throws RangeError when there is no such record.
   */
  delete(objectType: ObjectTypeName, id: string, at: Date = new Date()): void {
    const record = this.#record(objectType, id);
    for (const other of objectTypeNames) {
      for (const otherId of record.associations[other] ?? []) {
        const associations = this.store(other).get(otherId)?.associations;
        const ids = associations?.[objectType];
        if (associations && ids) associations[objectType] = ids.filter((each) => each !== id);
      }
    }
    this.store(objectType).archive(id, at.toISOString());
  }

  /**
   * Spoils a record so that a reader has to set it aside, and notes it in `brokenRows`.
   * @throws RangeError when there is no such record or the kind does not fit the type.
   */
  breakRow(objectType: ObjectTypeName, id: string, kind: BrokenKind): BrokenRow {
    const row = breakValue(objectType, this.#record(objectType, id), kind);
    this.#data.brokenRows.push(row);
    return row;
  }

  /** Takes a scope away from the access token. */
  revokeScope(scope: string): void {
    this.scopes.delete(scope);
  }

  grantScope(scope: string): void {
    this.scopes.add(scope);
  }

  /** Lets the access token expire, now or at the given time. */
  expireToken(at: Date = new Date()): void {
    this.tokenExpiredAt = at;
  }

  /** Makes the access token valid again. */
  renewToken(): void {
    this.tokenExpiredAt = undefined;
  }

  /** Forces the answers to the next requests. */
  failNext(answer: ForcedAnswer): void {
    this.forcedAnswers.add(answer);
  }

  #record(objectType: ObjectTypeName, id: string): SandboxRecord {
    const record = this.store(objectType).get(id);
    if (!record) throw new RangeError(`${objectType} has no record ${id}.`);
    return record;
  }
}

/** An account with generated partner clients, companies and deals; see {@link AccountOptions}. */
export function createAccount(options: AccountOptions): SandboxAccount {
  return new SandboxAccount(options);
}
