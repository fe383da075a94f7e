import { largestTotal } from './amount.ts';
import { applyChanges } from './apply-changes.ts';
import type { Change } from './changes.ts';
import { openLedger, tooLarge, type Ledger } from './ledger.ts';
import type { SetAside } from './result.ts';

/** Clients that stand one after the other in one ledger, from `first` up to, not including, `end`. */
interface Run {
  of: Ledger;
  first: number;
  end: number;
}

const columns = ['points', 'earned', 'expires', 'kinds', 'saleIndexes', 'rates'] as const;

/** Unchanged clients in long runs, changed ones in their place, new ones last. */
function runsOf(ledger: Ledger, changed: Ledger, touched: ReadonlySet<string>): Run[] {
  const places = new Map(changed.clients.map(({ id }, index) => [id, index]));
  const runs: Run[] = [];
  let first = 0;
  const single = (index: number) => runs.push({ of: changed, first: index, end: index + 1 });
  for (const [index, { id }] of ledger.clients.entries()) {
    if (!touched.has(id)) continue;
    if (index > first) runs.push({ of: ledger, first, end: index });
    first = index + 1;
    const place = places.get(id);
    if (place !== undefined) single(place);
    places.delete(id);
  }
  if (first < ledger.clients.length) runs.push({ of: ledger, first, end: ledger.clients.length });
  for (const place of places.values()) single(place);
  return runs;
}

/**
 * The account's ledger after changes, for questions that a what-if does not answer: other days, the
 * evaluation. It equals opening the changed facts, but reads only the clients that changes name.
 *
 * @throws FactsError as `askWhatIf` does
 */
export function ledgerAfter(ledger: Ledger, changes: readonly Change[]): Ledger {
  const { partner, ruleSet } = ledger;
  const touched = applyChanges(changes, (id) => ledger.clients.find((one) => one.id === id));
  const remaining = [...touched.values()].filter((client) => client !== null);
  const changed = openLedger({ partner, clients: remaining }, ruleSet);
  const runs = runsOf(ledger, changed, new Set(touched.keys()));

  const entriesIn = ({ of, first, end }: Run) => [of.starts[first] ?? 0, of.starts[end] ?? 0];
  const length = runs.reduce((sum, run) => {
    const [from = 0, to = 0] = entriesIn(run);
    return sum + to - from;
  }, 0);
  const after = {
    points: new Float64Array(length),
    earned: new Int32Array(length),
    expires: new Int32Array(length),
    kinds: new Uint8Array(length),
    saleIndexes: new Int32Array(length),
    rates: new Float64Array(length),
  };
  const clients = runs.flatMap(({ of, first, end }) => of.clients.slice(first, end));
  const starts = new Uint32Array(clients.length + 1);
  const setAside = new Map<number, readonly SetAside[]>();
  let [entry, client] = [0, 0];
  for (const run of runs) {
    const { of, first, end } = run;
    const [from = 0, to = 0] = entriesIn(run);
    for (const column of columns) after[column].set(of[column].subarray(from, to), entry);
    for (let index = first; index < end; index += 1) {
      const aside = of.setAside.get(index);
      if (aside) setAside.set(client, aside);
      client += 1;
      starts[client] = entry + (of.starts[index + 1] ?? 0) - from;
    }
    entry += to - from;
  }
  const sum = after.points.reduce((all, points) => all + points, 0);
  if (sum > largestTotal * 1_000_000) throw tooLarge(['changes']);
  return { ...ledger, clients, starts, sum, ...after, setAside };
}
