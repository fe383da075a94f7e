import { addDaysToDay, ruleSetInForce, type ClientFacts } from '@partner-tier-points/points';
import { clientMapping } from '../hubspot/client-properties.ts';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import { createDayReader } from '../hubspot/days.ts';
import { historiesAtOnce, readPointsHistories } from '../hubspot/points-history.ts';
import type { FillBack } from '../model/fill-back.ts';
import { partnerFacts } from '../model/partner-facts.ts';
import type { FinishedSync } from '../model/stored-sync.ts';
import type { StoredSnapshot } from '../store/snapshot-store.ts';
import type { Store } from '../store/store.ts';
import type { Lease } from '../store/sync-store.ts';
import { scoreClients } from './scored-clients.ts';

/** Days of the past that are filled: a rolling year is what sold points count for. */
const daysBack = 365;
/** Calls side by side in one slice. */
const callsAtOnce = 4;

export interface FillBackParts {
  connection: HubSpotConnection;
  store: Store;
  lease: Lease;
  now: () => Date;
  signal: AbortSignal;
  /** Runs a slice when it is this account's turn. */
  inTurn: <Result>(slice: () => Promise<Result>) => Promise<Result>;
}

/**
 * Fills the snapshots of the past year back from the histories that HubSpot keeps of each client's
 * sold and managed points: once for an account, in slices that another server could go on with.
 *
 * HubSpot stored its points by the rules of their day, so each day is filled for the rule set that
 * was in force. How sold points were split by deal type HubSpot never stored: `sourced` and
 * `assisted` are those of the account's deals, as far as HubSpot's sold points reach.
 */
export async function fillBack(
  { sync, metadata }: FinishedSync,
  parts: FillBackParts,
): Promise<void> {
  const { store, lease, now, signal } = parts;
  const { portalId } = lease;
  const state = await store.sync.find(portalId);
  if (state === null || state.filledBackAt !== null) return;
  const types = metadata.propertyTypes.partner_clients;
  const days = createDayReader(metadata.timeZone);
  let plan: FillBack = state.fillBack ?? { afterId: 0, changes: {} };
  while (clientMapping.soldPoints in types || clientMapping.managedPoints in types) {
    const page = { afterId: plan.afterId, limit: historiesAtOnce * callsAtOnce };
    const clients = await store.records.facts<ClientFacts>(portalId, 'partner_clients', page);
    const last = clients.at(-1);
    if (last === undefined) break;
    const ids = clients.map(({ facts }) => facts.id);
    const histories = await parts.inTurn(() =>
      Promise.all(
        portions(ids, historiesAtOnce).map((some) =>
          readPointsHistories(parts.connection, some, days, signal),
        ),
      ),
    );
    plan = { afterId: last.objectId, changes: { ...plan.changes } };
    for (const { history } of histories.flat()) addChanges(plan.changes, history);
    await store.sync.save(lease, { fillBack: plan });
  }
  const rows = sumUp(plan.changes, days.dayOf(now()));
  const partner = partnerFacts(await store.settings.find(portalId), metadata);
  const account = { portalId, syncId: sync.syncId, partner };
  const totals = await scoreClients(store.facts, account, rows, signal);
  const snapshots = rows.map((row, index): StoredSnapshot => {
    const sourced = Math.min(row.sold, totals[index]?.sourced ?? 0);
    const assisted = Math.min(row.sold - sourced, totals[index]?.assisted ?? 0);
    const { sold, managed } = row;
    return {
      ruleSet: row.ruleSet.id,
      day: row.day,
      totals: { total: round(sold + managed), sold, sourced, assisted: round(assisted), managed },
    };
  });
  await store.snapshots.fillBack(portalId, snapshots);
  await store.sync.save(lease, { fillBack: null, filledBackAt: now() });
}

/** Adds by how much one client's points changed on each day. */
export function addChanges(
  changes: FillBack['changes'],
  history: readonly { on: string; track: 'sold' | 'managed'; points: number }[],
): void {
  const before = { sold: 0, managed: 0 };
  for (const { on, track, points } of history) {
    const change = (changes[on] ??= [0, 0]);
    const at = track === 'sold' ? 0 : 1;
    change[at] = round(change[at] + points - before[track]);
    before[track] = points;
  }
}

/** The sums of every day from the first change, a year ago at the earliest, to yesterday. */
function sumUp(changes: FillBack['changes'], today: string) {
  const changedOn = Object.keys(changes).toSorted();
  const rows = [];
  let [sold, managed, next] = [0, 0, 0];
  const first = addDaysToDay(today, -daysBack);
  let day = (changedOn[0] ?? today) > first ? (changedOn[0] ?? today) : first;
  for (; day < today; day = addDaysToDay(day, 1)) {
    for (let on = changedOn[next]; on !== undefined && on <= day; on = changedOn[(next += 1)]) {
      const [soldChange, managedChange] = changes[on] ?? [0, 0];
      [sold, managed] = [round(sold + soldChange), round(managed + managedChange)];
    }
    const ruleSet = ruleSetInForce(day);
    if (ruleSet?.unit === 'points') rows.push({ ruleSet, day, sold, managed });
  }
  return rows;
}

/** To a millionth of a point, against the noise of binary fractions. */
function round(points: number): number {
  return Math.round(points * 1_000_000) / 1_000_000;
}

function portions<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
