import type { ApiAnswerOf, ApiQueryOf } from '@partner-tier-points/contract';
import {
  addMonthsToDay,
  changeBetween,
  endingsBetween,
  findRuleSet,
  openLedger,
  playEvaluations,
  resultOn,
  riskOn,
  summaryOn,
  timelineOf,
  unknownCancellations,
  type Ledger,
  type PartnerFacts,
  type RuleSet,
} from '@partner-tier-points/points';
import { fillPage, readCursor, writeCursor } from '../../facts/facts-page.ts';
import { createDayReader } from '../../hubspot/days.ts';
import { chosenRuleSet, partnerFacts } from '../../model/partner-facts.ts';
import type { StoredSync } from '../../model/stored-sync.ts';
import { keptTotals, wholeLedger } from '../../snapshots/whole-ledger.ts';
import type { Store } from '../../store/store.ts';
import { ProblemError } from '../problem.ts';

/** Alerts in one page. */
const alertsAtOnce = 500;
/** Months that are projected. */
const monthsAhead = 12;

/** What figures of an account rest on at one moment. */
export interface AccountState {
  portalId: string;
  sync: StoredSync;
  partner: PartnerFacts;
  /** Today in the account's time zone. */
  today: string;
  /** The rule set of the settings, or the one in force on a day. */
  rulesOn(day: string): RuleSet;
}

/** @throws {ProblemError} `sync.notReady` before the first sync is complete */
export async function readAccountState(
  store: Store,
  portalId: string,
  now: Date,
): Promise<AccountState> {
  const sync = await store.facts.latest(portalId);
  if (sync === null) {
    throw new ProblemError('sync.notReady', 'The account is still synced for the first time.', {
      retryAfter: 30,
    });
  }
  const settings = await store.settings.find(portalId);
  const metadata = (await store.sync.find(portalId))?.metadata;
  return {
    portalId,
    sync,
    partner: partnerFacts(settings, metadata),
    today: createDayReader(metadata?.timeZone ?? 'UTC').dayOf(now),
    rulesOn: (day) => chosenRuleSet(settings, day),
  };
}

/** Figures of an account, by the same module that pages and `tier-points` compute with. */
export function figuresOf(
  store: Pick<Store, 'facts' | 'alerts' | 'snapshots'>,
  state: AccountState,
  signal: AbortSignal,
) {
  const { portalId, partner, today } = state;
  const syncedAt = state.sync.startedAt.toISOString();

  function chosen({
    rules,
    asOf = today,
  }: {
    rules?: string | undefined;
    asOf?: string | undefined;
  }) {
    if (rules === undefined) return { asOf, ruleSet: state.rulesOn(asOf) };
    const ruleSet = findRuleSet(rules);
    if (ruleSet === undefined) throw invalid('rules', 'is not a known rule set');
    return { asOf, ruleSet };
  }

  function ledgerBy(ruleSet: RuleSet): Promise<Ledger> {
    const account = { portalId, syncId: state.sync.syncId, partner };
    return wholeLedger(store.facts, account, ruleSet, signal);
  }

  /** A page of facts, of the sync that the cursor names: a newer one does not mix with it. */
  async function page(cursor: string | undefined) {
    const start =
      cursor === undefined ? { syncId: state.sync.syncId, from: 0 } : readCursor(cursor);
    const sync = start && (await store.facts.find(portalId, start.syncId));
    if (!start || !sync) throw invalid('cursor', 'has expired; start again without it');
    const { clients, next } = await fillPage(store.facts, portalId, sync, { from: start.from });
    return {
      clients,
      syncedAt: sync.startedAt.toISOString(),
      totalClients: sync.totalClients,
      cursor: next === null ? null : writeCursor({ syncId: sync.syncId, from: next }),
    };
  }

  return {
    async summary(
      query: ApiQueryOf<'GET /api/v1/summary'>,
    ): Promise<ApiAnswerOf<'GET /api/v1/summary'>> {
      const { asOf, ruleSet } = chosen(query);
      const ledger = await ledgerBy(ruleSet);
      const { id, unit } = ruleSet;
      return { ruleSet: id, unit, asOf, syncedAt, ...summaryOn(ledger, asOf) };
    },

    async clients({
      cursor,
      ...query
    }: ApiQueryOf<'GET /api/v1/clients'>): Promise<ApiAnswerOf<'GET /api/v1/clients'>> {
      const { asOf, ruleSet } = chosen(query);
      const { clients, ...rest } = await page(cursor);
      const result = resultOn(openLedger({ partner, clients }, ruleSet), asOf);
      return {
        ruleSet: ruleSet.id,
        asOf,
        ...rest,
        clients: result.clients,
        setAside: result.setAside,
      };
    },

    async changes({
      rules,
      from,
      to,
    }: ApiQueryOf<'GET /api/v1/changes'>): Promise<ApiAnswerOf<'GET /api/v1/changes'>> {
      const { asOf, ruleSet } = chosen({ rules, asOf: to });
      if (from > asOf) throw invalid('from', `is after ${asOf}`);
      return {
        ruleSet: ruleSet.id,
        syncedAt,
        ...changeBetween(await ledgerBy(ruleSet), from, asOf),
      };
    },

    async projection(
      query: ApiQueryOf<'GET /api/v1/projection'>,
    ): Promise<ApiAnswerOf<'GET /api/v1/projection'>> {
      const { asOf, ruleSet } = chosen(query);
      const ledger = await ledgerBy(ruleSet);
      const last = addMonthsToDay(asOf, monthsAhead);
      return {
        ruleSet: ruleSet.id,
        asOf,
        syncedAt,
        points: timelineOf(ledger, asOf, { monthsBack: 0, monthsAhead }),
        endings: endingsBetween(ledger, asOf, last),
        unknownCancellations: unknownCancellations(ledger, asOf, last),
      };
    },

    async evaluation(
      query: ApiQueryOf<'GET /api/v1/evaluation'>,
    ): Promise<ApiAnswerOf<'GET /api/v1/evaluation'>> {
      const { asOf, ruleSet } = chosen(query);
      const snapshots = await keptTotals(store.snapshots, portalId, ruleSet, asOf);
      const ledger = await ledgerBy(ruleSet);
      const [evaluation = null] = playEvaluations(ledger, asOf, snapshots);
      const risk = riskOn(ledger, asOf, snapshots);
      return { ruleSet: ruleSet.id, asOf, syncedAt, evaluation, risk, snapshots };
    },

    async alerts({
      cursor = '0',
    }: ApiQueryOf<'GET /api/v1/alerts'>): Promise<ApiAnswerOf<'GET /api/v1/alerts'>> {
      if (!/^\d{1,15}$/.test(cursor)) throw invalid('cursor', 'is not one of an answer');
      const { alerts, next } = await store.alerts.page(portalId, Number(cursor), alertsAtOnce);
      return { syncedAt, alerts, cursor: next === null ? null : String(next) };
    },

    facts: async ({
      cursor,
    }: ApiQueryOf<'GET /api/v1/facts'>): Promise<ApiAnswerOf<'GET /api/v1/facts'>> => ({
      ...(await page(cursor)),
      partner,
    }),
  };
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError('request.invalid', 'Some fields of the request are not valid.', {
    fields: [{ path, message }],
  });
}
