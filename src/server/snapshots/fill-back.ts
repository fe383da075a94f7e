import {
  addDaysToDay,
  roundToMillionth,
  ruleSetInForce,
  type ClientFacts,
} from '@partner-tier-points/points';
import { clientMapping } from '../hubspot/client-properties.ts';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import { createDayReader } from '../hubspot/days.ts';
import { readPointsHistories, type ReadHistories } from '../hubspot/points-history.ts';
import { historiesAtOnce } from '../hubspot/property-histories.ts';
import type { FillBack } from '../model/fill-back.ts';
import { partnerFacts } from '../model/partner-facts.ts';
import { portions } from '../model/portions.ts';
import type { FinishedSync } from '../model/stored-sync.ts';
import type { FilledSnapshot } from '../store/snapshot-store.ts';
import type { Store } from '../store/store.ts';
import type { SyncState } from '../store/sync-store.ts';
import type { Turn } from '../model/turn.ts';
import { scoreClients } from './scored-clients.ts';

/** Days of the past that are filled: a rolling year is what sold points count for. */
const daysBack = 365;
/** Calls side by side in one slice. */
const callsAtOnce = 4;
/** After so many further syncs HubSpot is not expected to give a history that it fails to give. */
const mostRepeats = 24;
/** Before every day that is filled. */
const always = '0000-01-01';

export interface FillBackParts {
  connection: HubSpotConnection;
  store: Store;
  turn: Turn;
  now: () => Date;
  signal: AbortSignal;
  /** Runs a slice when it is this account's turn. */
  inTurn: <Result>(slice: () => Promise<Result>) => Promise<Result>;
  /** As it was when the sync had ended. */
  state: SyncState | null;
}

/**
 * Fills the snapshots of the past year back from the histories that HubSpot keeps of each client's
 * sold and managed points: once for an account, in slices that another server could continue.
 *
 * HubSpot stored its points by the rules of their day, so each day is filled for the rule set that
 * was in force. How sold points were split by deal type HubSpot never stored: `sourced` and
 * `assisted` are those of the account's deals, as far as HubSpot's sold points reach.
 */
export async function fillBack(
  { sync, metadata }: FinishedSync,
  parts: FillBackParts,
): Promise<void> {
  const { store, turn, now, signal, state } = parts;
  const { portalId } = turn;
  if (state === null || state.filledBackAt !== null) return;
  const types = metadata.propertyTypes.partner_clients;
  const days = createDayReader(metadata.timeZone);
  const isAskedAgain = state.fillBack?.failed !== undefined && state.fillBack.repeats !== undefined;
  let plan: FillBack = state.fillBack ?? { afterId: 0, changes: {} };
  const read = (ids: string[]) =>
    parts.inTurn(() =>
      Promise.all(
        portions(ids, historiesAtOnce).map((some) =>
          readPointsHistories(parts.connection, some, days, signal),
        ),
      ),
    );
  while (clientMapping.soldPoints in types || clientMapping.managedPoints in types) {
    const page = { afterId: plan.afterId, limit: historiesAtOnce * callsAtOnce };
    const clients = await store.records.facts<ClientFacts>(portalId, 'partner_clients', page);
    const last = clients.at(-1);
    if (last === undefined) break;
    const ids = clients.map(({ facts }) => facts.id);
    plan = { ...addHistories(plan, await read(ids)), afterId: last.objectId };
    await store.sync.save(turn, { fillBack: plan });
  }
  if (isAskedAgain && plan.failed !== undefined) {
    const { failed, ...rest } = plan;
    const repeats = (plan.repeats ?? 0) + 1;
    for (const ids of portions(failed, historiesAtOnce * callsAtOnce)) {
      Object.assign(rest, addHistories(rest, await read(ids)));
    }
    plan = { ...rest, repeats };
  }
  const rows = sumUp(plan, days.dayOf(now()));
  const partner = partnerFacts(await store.settings.find(portalId), metadata);
  const account = { portalId, syncId: sync.syncId, partner };
  const totals = await scoreClients(store.facts, account, rows, signal);
  const snapshots = rows.map((row, index): FilledSnapshot => {
    const sourced = Math.min(row.sold, totals[index]?.sourced ?? 0);
    const assisted = Math.min(row.sold - sourced, totals[index]?.assisted ?? 0);
    const { sold, managed } = row;
    return {
      ruleSet: row.ruleSet.id,
      day: row.day,
      totals: {
        total: roundToMillionth(sold + managed),
        sold,
        sourced,
        assisted: roundToMillionth(assisted),
        managed,
      },
      isComplete: row.isComplete,
    };
  });
  await store.snapshots.fillBack(turn, snapshots);
  const isOver = plan.failed === undefined || (plan.repeats ?? 0) >= mostRepeats;
  await store.sync.save(
    turn,
    isOver
      ? { fillBack: null, filledBackAt: now() }
      : { fillBack: { ...plan, repeats: plan.repeats ?? 0 } },
  );
}

/** Takes what was read of some clients; what HubSpot did not give of others is not nothing. */
function addHistories(plan: FillBack, read: readonly ReadHistories[]): FillBack {
  const changes = new Map(Object.entries(plan.changes));
  const unknown = new Map(Object.entries(plan.unknown ?? {}));
  const add = (day: string, clients: number) => unknown.set(day, (unknown.get(day) ?? 0) + clients);
  const failed = [...(plan.failed ?? []), ...read.flatMap((each) => each.failed)];
  for (const { history, unknown: span } of read.flatMap(({ histories }) => histories)) {
    addChanges(changes, history);
    if (span === null) continue;
    add(span.from ?? always, 1);
    add(span.until, -1);
  }
  return {
    ...plan,
    changes: Object.fromEntries(changes),
    unknown: Object.fromEntries(unknown),
    ...(failed.length > 0 && { failed }),
  };
}

/** Adds by how much one client's points changed on each day. */
function addChanges(
  changes: Map<string, FillBack['changes'][string]>,
  history: readonly { on: string; track: 'sold' | 'managed'; points: number }[],
): void {
  const before = { sold: 0, managed: 0 };
  for (const { on, track, points } of history) {
    const [sold, managed] = changes.get(on) ?? [0, 0];
    const more = points - before[track];
    changes.set(
      on,
      track === 'sold'
        ? [roundToMillionth(sold + more), managed]
        : [sold, roundToMillionth(managed + more)],
    );
    before[track] = points;
  }
}

function byDay([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** The sums of every day from the first change, a year ago at the earliest, to yesterday. */
function sumUp({ changes, unknown = {}, failed = [] }: FillBack, today: string) {
  const changed = Object.entries(changes).toSorted(byDay);
  const unknowns = Object.entries(unknown).toSorted(byDay);
  const rows = [];
  let [sold, managed, next] = [0, 0, 0];
  let [unknownClients, nextUnknown] = [failed.length, 0];
  const first = addDaysToDay(today, -daysBack);
  const firstChange = changed[0]?.[0] ?? today;
  let day = firstChange > first ? firstChange : first;
  for (; day < today; day = addDaysToDay(day, 1)) {
    for (let each = changed[next]; each && each[0] <= day; each = changed[(next += 1)]) {
      const [soldChange, managedChange] = each[1];
      [sold, managed] = [
        roundToMillionth(sold + soldChange),
        roundToMillionth(managed + managedChange),
      ];
    }
    for (let each = unknowns[nextUnknown]; each && each[0] <= day;) {
      unknownClients += each[1];
      each = unknowns[(nextUnknown += 1)];
    }
    const isComplete = unknownClients === 0;
    const ruleSet = ruleSetInForce(day);
    if (ruleSet?.unit === 'points') rows.push({ ruleSet, day, sold, managed, isComplete });
  }
  return rows;
}
