import { largestTotal, million } from './amount.ts';
import { applyChanges, type ChangedClients } from './apply-changes.ts';
import { openChanged } from './changed-ledger.ts';
import type { Change } from './what-if-changes.ts';
import { clientResultAt } from './client-result.ts';
import { toDayNumber, type DayNumber } from './day.ts';
import type { ClientFacts, Day } from './facts.ts';
import { tooLarge, type Ledger } from './ledger.ts';
import { countTools, medianOf, type ToolCounts } from './median-tools.ts';
import { performanceOf } from './performance.ts';
import type { ClientResult, Entry, Performance, Totals } from './result.ts';
import { combineSums, mapTotals, noSums, sumEntries, toTotals, type Sums } from './totals.ts';

/** A ledger on a day, ready to be asked many times. Make it with `openWhatIf`. */
export interface WhatIf {
  readonly ledger: Ledger;
  readonly asOf: Day;
  readonly goalTier: string | null;
  /** @internal */
  readonly day: DayNumber;
  /** @internal */
  readonly sums: Sums;
  /** @internal */
  readonly indexes: ReadonlyMap<string, number>;
  /** @internal */
  readonly tools: ToolCounts;
}

/** Adds the account up once, so that questions about it only touch the clients that they name. */
export function openWhatIf(ledger: Ledger, asOf: Day, goalTier: string | null = null): WhatIf {
  const day = toDayNumber(asOf);
  return {
    ledger,
    asOf,
    goalTier,
    day,
    sums: sumEntries(ledger, day, 0, ledger.points.length),
    indexes: new Map(ledger.clients.map(({ id }, index) => [id, index])),
    tools: countTools(ledger.clients),
  };
}

/** A client before and after; null where it does not exist. */
export interface ClientDifference {
  id: string;
  name: string | null;
  before: Totals | null;
  after: Totals | null;
  added: Entry[];
  removed: Entry[];
  /** Entries of the same sale, or the managed entry, that are worth something else now. */
  changed: { before: Entry; after: Entry }[];
}

export interface WhatIfAnswer {
  before: Totals;
  after: Totals;
  /** `after` minus `before`; negative where points are lost. */
  difference: Totals;
  /** Worked out when asked for. */
  performance(): { before: Performance; after: Performance };
  /** The clients that the changes name, worked out when asked for. */
  clients(): ClientDifference[];
}

const keyOf = ({ track, saleId }: Entry) => `${track} ${saleId ?? ''}`;

/** Both come from one function, so their fields are in the same order. */
const isSameEntry = (a: Entry, b: Entry) => JSON.stringify(a) === JSON.stringify(b);

function compareClients(
  id: string,
  before: ClientResult | null,
  after: ClientResult | null,
): ClientDifference {
  const earlier = new Map(before?.entries.map((entry) => [keyOf(entry), entry]));
  const later = new Map(after?.entries.map((entry) => [keyOf(entry), entry]));
  const totalsOf = (client: ClientResult | null) => client && mapTotals((name) => client[name]);
  return {
    id,
    name: (after ?? before)?.name ?? null,
    before: totalsOf(before),
    after: totalsOf(after),
    added: [...later].flatMap(([key, entry]) => (earlier.has(key) ? [] : [entry])),
    removed: [...earlier].flatMap(([key, entry]) => (later.has(key) ? [] : [entry])),
    changed: [...earlier].flatMap(([key, entry]) => {
      const other = later.get(key);
      return other && !isSameEntry(entry, other) ? [{ before: entry, after: other }] : [];
    }),
  };
}

/** The tool counts after the changes. */
function changeTools({ ledger, indexes, tools }: WhatIf, changed: ChangedClients): ToolCounts {
  const counts = new Map(tools);
  const count = (client: ClientFacts | null | undefined, sign: 1 | -1) => {
    for (const [used, clients] of countTools(client ? [client] : [])) {
      counts.set(used, (counts.get(used) ?? 0) + sign * clients);
    }
  };
  for (const [id, client] of changed) {
    count(ledger.clients[indexes.get(id) ?? -1], -1);
    count(client, 1);
  }
  return counts;
}

/** The entries of the clients that change, on the day and of all days, as they are before. */
function sumsBefore({ ledger, indexes, day }: WhatIf, changed: ChangedClients) {
  let onDay = noSums();
  let ever = 0;
  for (const id of changed.keys()) {
    const index = indexes.get(id);
    if (index === undefined) continue;
    const [from, to] = [ledger.starts[index] ?? 0, ledger.starts[index + 1] ?? 0];
    onDay = combineSums(onDay, sumEntries(ledger, day, from, to));
    for (let at = from; at < to; at += 1) ever += ledger.points[at] ?? 0;
  }
  return { onDay, ever };
}

/**
 * What the account would have if the changes happened. Only the clients that they name are scored
 * again; the answer equals scoring the changed facts from the beginning.
 *
 * @throws FactsError when a change names an unknown client, makes an id occur twice, or leads to
 *   more points than can be added up exactly
 */
export function askWhatIf(question: WhatIf, changes: readonly Change[]): WhatIfAnswer {
  const { ledger, indexes, asOf, day, goalTier } = question;
  const { ruleSet, partner } = ledger;
  const changed = applyChanges(changes, (id) => ledger.clients[indexes.get(id) ?? -1]);
  const remaining = [...changed.values()].filter((client) => client !== null);
  const after = openChanged({ partner, clients: remaining }, ruleSet);
  const earlier = sumsBefore(question, changed);
  if (ledger.sum - earlier.ever + after.sum > largestTotal * million) {
    throw tooLarge(['changes']);
  }
  const laterSums = sumEntries(after, day, 0, after.points.length);
  const sums = combineSums(combineSums(question.sums, earlier.onDay, -1), laterSums);
  const [before, now] = [toTotals(question.sums), toTotals(sums)];
  return {
    before,
    after: now,
    difference: toTotals(combineSums(sums, question.sums, -1)),
    performance() {
      const toolsAfter = changeTools(question, changed);
      return {
        before: performanceOf(ledger, before, asOf, medianOf(question.tools), goalTier),
        after: performanceOf(ledger, now, asOf, medianOf(toolsAfter), goalTier),
      };
    },
    clients() {
      const laterIndexes = new Map(after.clients.map(({ id }, index) => [id, index]));
      const resultIn = (where: Ledger, index: number | undefined) =>
        index === undefined ? null : clientResultAt(where, index, day);
      return [...changed.keys()].map((id) =>
        compareClients(
          id,
          resultIn(ledger, indexes.get(id)),
          resultIn(after, laterIndexes.get(id)),
        ),
      );
    },
  };
}
