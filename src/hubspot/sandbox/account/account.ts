import type { Fault } from '../faults/fault.ts';
import { FaultQueue } from '../faults/fault-queue.ts';
import { faultsOf } from '../faults/forced-answer.ts';
import type { ForcedAnswer } from '../faults/forced-answer.ts';
import { AccountRecords } from './account-records.ts';
import type { RecordsOptions } from './account-records.ts';
import { applyChange } from './apply-change.ts';
import type { AccountChange } from './change.ts';
import { createLatency } from './latency.ts';
import type { Latency } from './latency.ts';
import type { ListCursorForm } from './list-cursor.ts';
import { ListStore } from './list-store.ts';
import { objectTypeNames, objectTypes } from './object-types.ts';
import { hubspotPageSizes } from './page-sizes.ts';
import type { PageSizes } from './page-sizes.ts';
import { RequestLimits } from './request-limits.ts';
import type { Limits } from './request-limits.ts';
import { accountTeams, accountUsers } from './users.ts';
import type { SandboxTeam, SandboxUser } from './users.ts';

export interface AccountOptions extends RecordsOptions {
  /** The HubSpot account id, digits. */
  portalId?: string;
  name?: string;
  timeZone?: string;
  /** False for an account that is no partner account: it refuses partner clients. */
  partner?: boolean;
  /** Request limits; none when left out. */
  limits?: Limits;
  /** What a page holds at most; HubSpot's own sizes when left out. */
  pageSizes?: PageSizes;
  /** Whether the partner's own labels of associations say "Primary", and HubSpot's are translated. */
  ownLabels?: boolean;
  /** How many values of a property's history are kept, the newest ones; 20 when left out. */
  historyLimit?: number;
  /** By how much the totals of searches are too high, always; negative for too low. */
  wrongTotals?: number;
  /** What the cursors of lists look like; ids when left out. */
  listCursors?: ListCursorForm;
  /** How long every answer takes; no time when left out. */
  latency?: Latency;
}

/** An answer of an endpoint, refusals and faults too; status 0 is a connection that broke off. */
export interface AnswerNote {
  method: string;
  path: string;
  status: number;
}

/** A HubSpot account in memory: its records, who may read them, how often, and what goes wrong. */
export class SandboxAccount extends AccountRecords {
  readonly portalId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly partner: boolean;
  readonly users: SandboxUser[] = accountUsers();
  readonly teams: SandboxTeam[] = accountTeams();
  readonly scopes: Set<string>;
  /** The scopes that the account can grant. */
  readonly #available: readonly string[];
  readonly limits: RequestLimits;
  readonly lists = new ListStore();
  readonly faults = new FaultQueue();
  readonly pageSizes: Required<PageSizes>;
  readonly listCursors: ListCursorForm;
  readonly wrongTotals: number;
  readonly historyLimit: number;
  readonly ownLabels: boolean;
  /** How long the next answer takes, in milliseconds. */
  readonly nextLatency: () => number;
  /** Requests that the account has answered, refused ones too. */
  requestCount = 0;
  /** Called with every answer that the account gives. */
  onAnswer: ((answer: AnswerNote) => void) | undefined;
  /** When the access token expired; undefined while it is valid. */
  tokenExpiredAt: Date | undefined;

  constructor(options: AccountOptions) {
    super(options);
    this.portalId = options.portalId ?? String(20_000_000 + (Math.abs(options.seed) % 10_000_000));
    this.name = options.name ?? `Partner account ${this.portalId}`;
    this.timeZone = options.timeZone ?? 'Europe/Stockholm';
    this.partner = options.partner ?? true;
    this.limits = new RequestLimits(options.limits ?? {});
    this.pageSizes = { ...hubspotPageSizes, ...options.pageSizes };
    this.ownLabels = options.ownLabels ?? false;
    this.historyLimit = options.historyLimit ?? 20;
    this.wrongTotals = options.wrongTotals ?? 0;
    this.listCursors = options.listCursors ?? 'id';
    this.nextLatency = createLatency(options.latency, options.seed);
    this.scopes = new Set([
      'oauth',
      'settings.users.read',
      'settings.users.teams.read',
      'settings.currencies.read',
      'crm.lists.read',
      'crm.lists.write',
      ...objectTypeNames
        .filter((name) => this.partner || name !== 'partner_clients')
        .map((name) => objectTypes[name].readScope),
    ]);
    this.#available = [...this.scopes];
  }

  /** The bearer token that leads to this account. */
  get accessToken(): string {
    return `sandbox-${this.portalId}`;
  }

  /** Takes a scope away from the access token. */
  revokeScope(scope: string): void {
    this.scopes.delete(scope);
  }

  grantScope(scope: string): void {
    this.scopes.add(scope);
  }

  /** Leaves the access token those scopes of the account's that were granted. */
  limitScopes(granted: readonly string[]): void {
    for (const scope of this.#available) {
      if (scope === 'oauth' || granted.includes(scope)) this.scopes.add(scope);
      else this.scopes.delete(scope);
    }
  }

  /** Lets the access token expire, now or at the given time. */
  expireToken(at: Date = new Date(this.now())): void {
    this.tokenExpiredAt = at;
  }

  /** Makes the access token valid again. */
  renewToken(): void {
    this.tokenExpiredAt = undefined;
  }

  /** Forces the answers to the next requests. */
  failNext(answer: ForcedAnswer): void {
    this.faults.add(...faultsOf(answer));
  }

  /** Lets a script of faults come true. */
  play(script: readonly Fault[]): void {
    this.faults.add(...script);
  }

  /** Makes a change that is written as data. */
  change(change: AccountChange): void {
    applyChange(this, change);
  }
}

/** An account with generated partner clients, companies and deals; see {@link AccountOptions}. */
export function createAccount(options: AccountOptions): SandboxAccount {
  return new SandboxAccount(options);
}
