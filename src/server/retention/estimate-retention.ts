import {
  addDaysToDay,
  addMonthsToDay,
  conversionOn,
  openLedger,
  type ClientFacts,
  type Ledger,
} from '@partner-tier-points/points';
import { clientMapping } from '../hubspot/client-properties.ts';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import { createDayReader } from '../hubspot/days.ts';
import { readMrrSince, type MrrSince } from '../hubspot/mrr-history.ts';
import { historiesAtOnce } from '../hubspot/property-histories.ts';
import {
  chosenRuleSet,
  managedCurrency,
  partnerFacts,
  type ManagedCurrency,
} from '../model/partner-facts.ts';
import { portions } from '../model/portions.ts';
import type { RetentionEstimate, RetentionPlan } from '../model/retention.ts';
import type { FinishedSync } from '../model/stored-sync.ts';
import type { Store } from '../store/store.ts';
import type { SyncState } from '../store/sync-store.ts';
import type { DepartedClient } from '../store/record-store.ts';
import type { Turn } from '../model/turn.ts';

/** An estimate holds for so many days: it takes a call for every fifty clients. */
const daysBetween = 7;
/** Calls side by side in one slice. */
const callsAtOnce = 4;

/** By what amounts of clients are compared. */
interface Money {
  /** Without clients: it knows what currencies are worth. */
  ledger: Ledger;
  /** The settings' currency of managed MRR; null leaves it to HubSpot. */
  chosen: ManagedCurrency | null;
  day: string;
}

interface RetentionParts {
  connection: HubSpotConnection;
  store: Pick<Store, 'records' | 'settings' | 'sync'>;
  turn: Turn;
  now: () => Date;
  signal: AbortSignal;
  /** Runs a slice when it is this account's turn. */
  inTurn: <Result>(slice: () => Promise<Result>) => Promise<Result>;
  /** As it was when the sync had ended. */
  state: SyncState | null;
}

/**
 * Estimates gross revenue retention once a week: of what the clients of a year ago paid then, the
 * share that they still pay; what they pay more does not count. It is not HubSpot's figure, whose
 * formula is not published. Of clients that HubSpot does not list any more it can be told what they
 * last paid, of those that left since the first sync; not what they paid a year ago, nor whether they
 * were there. So they make a second figure, and those that left before are missing.
 */
export async function estimateRetention(
  { metadata }: FinishedSync,
  { connection, store, turn, now, signal, inTurn, state }: RetentionParts,
): Promise<void> {
  const { portalId } = turn;
  if (!(clientMapping.managedMrr in metadata.propertyTypes.partner_clients)) return;
  const days = createDayReader(metadata.timeZone);
  const day = days.dayOf(now());
  const { estimate = null, plan: begun = null } = state?.retention ?? {};
  // One of a later day is of a clock that ran ahead.
  const isFresh = (on: string) => on <= day && addDaysToDay(on, daysBetween) > day;
  if (estimate !== null && isFresh(estimate.on)) return;
  const settings = await store.settings.find(portalId);
  const money: Money = {
    ledger: openLedger(
      { partner: partnerFacts(settings, metadata), clients: [] },
      chosenRuleSet(settings, day),
    ),
    chosen: managedCurrency(settings, metadata),
    day,
  };
  const empty = { on: day, afterId: 0, before: 0, kept: 0, clients: 0, unknown: 0 };
  // One that was begun on another day compares other days.
  let plan: RetentionPlan = begun?.on === day ? begun : empty;
  const before = addMonthsToDay(day, -12);
  for (;;) {
    const page = { afterId: plan.afterId, limit: historiesAtOnce * callsAtOnce };
    const clients = await store.records.facts<ClientFacts>(portalId, 'partner_clients', page);
    const last = clients.at(-1);
    if (last === undefined) break;
    const ids = clients.map(({ facts }) => facts.id);
    const read = await inTurn(() =>
      Promise.all(
        portions(ids, historiesAtOnce).map((some) =>
          readMrrSince(connection, some, before, days, signal),
        ),
      ),
    );
    plan = { ...addClients(plan, read.flat(), money), afterId: last.objectId };
    await store.sync.save(turn, { retention: { estimate, plan } });
  }
  const departed = await store.records.departed(portalId, new Date(before));
  const made = toEstimate(plan, departed, money);
  await store.sync.save(turn, { retention: { estimate: made, plan: null } });
}

function addClients(
  plan: RetentionPlan,
  clients: readonly (MrrSince | null)[],
  money: Money,
): RetentionPlan {
  const sum = { ...plan };
  for (const client of clients) {
    if (client !== null && client.before === 0) continue;
    const worth = client && worthOf(client.currency, money);
    if (!worth) {
      sum.unknown += 1;
      continue;
    }
    sum.clients += 1;
    sum.before += client.before / worth;
    sum.kept += Math.min(client.now, client.before) / worth;
  }
  return sum;
}

/** How much of the currency of a client's MRR is worth US$100; null when nobody says. */
function worthOf(named: string | null, { chosen, ledger, day }: Money): number | null {
  const currency = chosen ? chosen.code : named;
  return (currency && conversionOn(ledger, currency, day)?.value) || null;
}

function toEstimate(
  { on, before, kept, clients, unknown }: RetentionPlan,
  departed: readonly DepartedClient[],
  money: Money,
): RetentionEstimate {
  const shareOf = (all: number) => Math.round((kept / all) * 10_000) / 10_000;
  const paid = departed.map(({ mrr, currency }) => {
    const worth = worthOf(currency, money);
    return worth && mrr / worth;
  });
  const lost = paid.filter((each) => each !== null);
  return {
    on,
    ratio: clients === 0 ? null : shareOf(before),
    clients,
    unknown: unknown + paid.length - lost.length,
    left: lost.length,
    ratioWithLeft:
      lost.length === 0 ? null : shareOf(lost.reduce((sum, each) => sum + each, before)),
  };
}
