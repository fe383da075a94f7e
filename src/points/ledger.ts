import { largestTotal, million, type Millionths } from './amount.ts';
import { compileRules, type CompiledRules } from './compiled-rules.ts';
import { conversionsOf } from './conversions.ts';
import { never, toDayNumber, type DayNumber } from './day.ts';
import type { ClientFacts, Facts, PartnerFacts } from './facts.ts';
import { FactsError, writePath } from './facts-error.ts';
import { reportedSales, type AccountFacts, type EntryKind, type EntrySink } from './entry-sink.ts';
import { readClient } from './read-client.ts';
import type { SetAside } from './result.ts';
import type { RuleSet } from './rules/schema.ts';

/**
 * An account under one rule set, read once: every entry of every day, in columns, client after
 * client. Any day's figures are one pass over it. Make it with `openLedger`; it is not to be
 * changed, and neither are the facts it was made from.
 */
export interface Ledger {
  readonly ruleSet: RuleSet;
  /** @internal */
  readonly rules: CompiledRules;
  readonly partner: PartnerFacts;
  /** @internal */
  readonly account: AccountFacts;
  readonly clients: readonly ClientFacts[];
  /** Client `i` has the entries from `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Uint32Array;
  /** All entries of all days together, in millionths: no sum can be larger. */
  readonly sum: Millionths;
  /** Millionths of a point, or of a US$ of MRR. */
  readonly points: Float64Array;
  readonly earned: Int32Array;
  /** The first day on which the entry counts no longer. */
  readonly expires: Int32Array;
  readonly kinds: Uint8Array;
  /** Index in the client's sales; a negative constant of `entry-sink.ts` for the other entries. */
  readonly saleIndexes: Int32Array;
  /** NaN where HubSpot's own points are used. */
  readonly rates: Float64Array;
  /** Facts that could not be scored, by the client's index. */
  readonly setAside: ReadonlyMap<number, readonly SetAside[]>;
}

/** The complaint that the sum of all entries leaves the exact range, at what brings it there. */
export function tooLarge(keys: (string | number)[]): FactsError {
  const message = `brings the account over ${largestTotal} points`;
  return new FactsError([{ path: writePath(keys), keys, message, code: 'tooLarge' }]);
}

/** Where an entry's points come from in the facts. */
function keysOf(clientIndex: number, saleIndex: number): (string | number)[] {
  const within =
    saleIndex >= 0
      ? ['sales', saleIndex, 'mrr']
      : saleIndex === reportedSales
        ? ['reported', 'sold']
        : ['managed', 'mrr'];
  return ['clients', clientIndex, ...within];
}

const mostMillionths = largestTotal * million;
const columnNames = ['points', 'earned', 'expires', 'kinds', 'saleIndexes', 'rates'] as const;

/** Its fields are declared alone: HubSpot's build would define each of them a second time. */
class Columns implements EntrySink {
  declare readonly points: Float64Array;
  declare readonly earned: Int32Array;
  declare readonly expires: Int32Array;
  declare readonly kinds: Uint8Array;
  declare readonly saleIndexes: Int32Array;
  declare readonly rates: Float64Array;
  declare readonly aside: Map<number, SetAside[]>;
  declare length: number;
  declare sum: Millionths;
  declare private readonly clients: readonly ClientFacts[];
  /** The client whose entries are being added. */
  declare clientIndex: number;

  constructor(clients: readonly ClientFacts[], capacity: number) {
    this.clients = clients;
    this.clientIndex = 0;
    this.length = 0;
    this.sum = 0;
    this.aside = new Map();
    this.points = new Float64Array(capacity);
    this.earned = new Int32Array(capacity);
    this.expires = new Int32Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.saleIndexes = new Int32Array(capacity);
    this.rates = new Float64Array(capacity);
  }

  /** Takes `count` clients as they were read before, from client `first` of that ledger on. */
  take(before: Ledger, first: number, count: number): void {
    const from = before.starts[first]!;
    const to = before.starts[first + count]!;
    for (const name of columnNames) this[name].set(before[name].subarray(from, to), this.length);
    this.length += to - from;
    for (let at = from; at < to; at += 1) this.sum += before.points[at]!;
    if (this.sum > mostMillionths) throw tooLarge(['clients']);
    for (const [index, aside] of before.setAside) {
      if (index >= first && index < first + count) {
        this.aside.set(this.clientIndex + index - first, [...aside]);
      }
    }
  }

  entry(
    kind: EntryKind,
    points: Millionths,
    earned: DayNumber,
    expires: DayNumber,
    saleIndex: number,
    rate: number,
  ): true {
    // Checked over all days, so that no later sum can leave the exact range.
    this.sum += points;
    if (this.sum > mostMillionths) throw tooLarge(keysOf(this.clientIndex, saleIndex));
    const at = this.length;
    this.points[at] = points;
    this.earned[at] = earned;
    this.expires[at] = expires;
    this.kinds[at] = kind;
    this.saleIndexes[at] = saleIndex;
    this.rates[at] = rate;
    this.length = at + 1;
    return true;
  }

  setAside(saleIndex: number, reason: SetAside['reason'], value: string | null): false {
    const { id, sales } = this.clients[this.clientIndex]!;
    const found = {
      clientId: id,
      saleId: sales?.[saleIndex]?.id ?? null,
      reason,
      value,
    };
    const known = this.aside.get(this.clientIndex);
    if (known) known.push(found);
    else this.aside.set(this.clientIndex, [found]);
    return false;
  }
}

/**
 * Reads the facts under a rule set, once for every day.
 *
 * @param before a ledger of the same partner and rule set: clients that are in both, in the same
 *   order, are taken from it and not read again
 * @throws FactsError when the account's entries together exceed `largestTotal` points
 */
export function openLedger(facts: Facts, ruleSet: RuleSet, before?: Ledger): Ledger {
  const { clients, partner = {} } = facts;
  const rules = compileRules(ruleSet);
  const account = {
    companyCurrency: partner.companyCurrency ?? null,
    conversions: conversionsOf(ruleSet, partner),
    dealBasedFrom:
      partner.dealBased && ruleSet.dealBased ? toDayNumber(ruleSet.dealBased.from) : never,
  };
  // Each sale makes at most one entry, and so do reported sold points; managed credit and what of it
  // is cancelled one for each conversion of its currency.
  const most = Math.max(1, ...[...account.conversions.values()].map(({ length }) => length));

  const capacity = clients.reduce(
    (sum, { sales, cancellation }) =>
      sum + (sales?.length ?? 0) + 1 + (cancellation ? 2 * most : most),
    0,
  );
  const columns = new Columns(clients, capacity);
  const starts = new Uint32Array(clients.length + 1);
  const earlier = before?.clients ?? [];
  let known = 0;
  let index = 0;
  while (index < clients.length) {
    const client = clients[index]!;
    columns.clientIndex = index;
    // Those that are gone are passed over, and all of them by a client that is new.
    while (known < earlier.length && earlier[known]!.id !== client.id) known += 1;
    const first = known;
    const moved = columns.length - (before?.starts[first] ?? 0);
    while (before && index < clients.length && clients[index] === earlier[known]) {
      index += 1;
      known += 1;
      starts[index] = before.starts[known]! + moved;
    }
    if (before && known > first) {
      columns.take(before, first, known - first);
    } else {
      readClient(client, rules, account, columns);
      index += 1;
      starts[index] = columns.length;
    }
  }
  const { length } = columns;
  return {
    ruleSet,
    rules,
    partner,
    account,
    clients,
    starts,
    sum: columns.sum,
    points: columns.points.subarray(0, length),
    earned: columns.earned.subarray(0, length),
    expires: columns.expires.subarray(0, length),
    kinds: columns.kinds.subarray(0, length),
    saleIndexes: columns.saleIndexes.subarray(0, length),
    rates: columns.rates.subarray(0, length),
    setAside: columns.aside,
  };
}
