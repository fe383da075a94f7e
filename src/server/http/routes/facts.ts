import { createHash } from 'node:crypto';
import { contractVersion, type FactsPage, type RequestOf } from '@partner-tier-points/contract';
import { ruleSets } from '@partner-tier-points/points';
import type { Context } from 'hono';
import { fillPage, readCursor, writeCursor } from '../../facts/facts-page.ts';
import {
  fillPartialPage,
  partialAfter,
  readPartialCursor,
  writePartialCursor,
} from '../../facts/partial-page.ts';
import { partnerFacts } from '../../model/partner-facts.ts';
import { objectTypes } from '../../model/object-type.ts';
import type { StoredSync } from '../../model/stored-sync.ts';
import type { SyncProgress } from '../../sync/progress.ts';
import type { AccountStatus } from '../../sync/sync-scheduler.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { toProblem } from '../hubspot-problem.ts';
import { ProblemError } from '../problem.ts';
import type { KeyedAnswer } from '../stored-answers.ts';

/** What answers are made by, besides what is stored: an older server has others. */
const versions = createHash('sha256')
  .update(JSON.stringify([contractVersion, ruleSets]))
  .digest('base64url');

/** Seconds after which the page should ask again while HubSpot is being read. */
const askAgainAfter = 1;
/** Bounds of the same while there is something to show: asking again sends it all again. */
const askAgainPartial = { soonest: 3, latest: 15 };

/** Finds a page of the account's facts. */
export function createFactsAnswer({
  store,
  syncs,
  now,
}: Pick<Dependencies, 'store' | 'syncs' | 'now'>) {
  /** The sync and the position that the request asks for. */
  async function findStart(portalId: string, text: string | undefined, latest: StoredSync) {
    if (text === undefined) return { sync: latest, from: 0 };
    const cursor = readCursor(text);
    const sync = cursor && (await store.facts.find(portalId, cursor.syncId));
    if (!cursor || !sync) throw staleCursor();
    return { sync, from: cursor.from };
  }

  async function readyPage(
    portalId: string,
    state: AccountStatus & { latest: StoredSync },
    { ruleSets: rules, ...account }: AccountSettings,
    query: Query,
  ): Promise<KeyedAnswer<FactsPage>> {
    const start = await findStart(portalId, query.cursor, state.latest);
    const { progress, failure, nextSyncAt } = state;
    const isDue = nextSyncAt !== null && nextSyncAt <= now();
    const known: Omit<FactsPage, 'ruleSets' | 'clients' | 'cursor'> = {
      status: 'ready',
      progress: {
        objectType: 'partner_clients',
        read: start.sync.totalClients,
        expected: start.sync.totalClients,
      },
      retryAfter: null,
      asOf: start.sync.startedAt.toISOString(),
      listedAt: listedAt(state.state),
      stale: progress !== null || failure !== null || isDue,
      problem: failure === null ? null : toProblem(failure).code,
      setAside: start.sync.setAside,
      ...account,
      totalClients: start.sync.totalClients,
    };
    const { syncId } = start.sync;
    const part = { from: start.from, ...partOf(query) };
    return {
      // The clients of a sync never change.
      key: JSON.stringify([versions, portalId, syncId, part, rules !== null, known]),
      make: async () => {
        const { clients, next } = await fillPage(store.facts, portalId, start.sync, part);
        const cursor = next === null ? null : writeCursor({ syncId, from: next });
        return { ...known, ruleSets: rules, clients, cursor };
      },
    };
  }

  /** While an account is synced for the first time. */
  async function earlyPage(
    portalId: string,
    { progress, plan, failure }: AccountStatus,
    account: AccountSettings,
    query: Query,
  ): Promise<FactsPage> {
    const empty = { clients: [], cursor: null };
    if (progress === null) throw toProblem(failure);
    const early = { ...account, stale: false, problem: null, setAside: 0 };
    const counts = progressOf(progress);
    const partial =
      query.partial === 'true' &&
      plan !== null &&
      plan.read.partner_clients > 0 &&
      now().getTime() - new Date(plan.startedAt).getTime() >= partialAfter;
    if (!partial) {
      if (query.cursor !== undefined) throw staleCursor();
      const loading = { status: 'loading', asOf: null, totalClients: 0, ruleSets: null } as const;
      return { ...early, ...empty, ...loading, progress: counts, retryAfter: askAgainAfter };
    }
    const afterId = query.cursor === undefined ? 0 : readPartialCursor(query.cursor, plan);
    if (afterId === undefined) throw staleCursor();
    const page = await fillPartialPage(store.records, portalId, plan, {
      afterId,
      ...partOf(query),
    });
    return {
      ...early,
      status: 'partial',
      progress: counts,
      retryAfter: askAgainIn(progress),
      asOf: plan.startedAt,
      clients: page.clients,
      totalClients: Math.max(plan.expected.partner_clients ?? 0, plan.read.partner_clients),
      cursor: page.next === null ? null : writePartialCursor(plan, page.next),
    };
  }

  return async (query: Query, context: Context<Environment>): Promise<KeyedAnswer<FactsPage>> => {
    const { portalId } = context.get('caller');
    const { settings, ...known } = await context.get('stored')();
    const state = await syncs.check(portalId, { looks: true, known });
    const partner = partnerFacts(settings, state.state?.metadata);
    const account = {
      partner,
      ruleSet: settings.ruleSet,
      ruleSets: query.cursor === undefined ? [...ruleSets] : null,
    };
    const { latest } = state;
    return latest === null
      ? asIs(await earlyPage(portalId, state, account, query))
      : readyPage(portalId, { ...state, latest }, account, query);
  };
}

/** The account's facts, page by page. */
export function factsRoutes(answerFacts: ReturnType<typeof createFactsAnswer>) {
  const routes = new EndpointRoutes();
  routes.stored('GET /v1/facts', ({ query }, context) => answerFacts(query, context));
  return routes.hono;
}

/** An answer of this moment, which is the same as long as all of it is. */
function asIs(page: FactsPage): KeyedAnswer<FactsPage> {
  return { key: JSON.stringify(page), make: async () => page };
}

/** When the complete lists began that the facts rest on; null while one is missing. */
function listedAt(state: AccountStatus['state']): string | null {
  const times = objectTypes.map((objectType) => state?.freshness[objectType]?.fullAsOf);
  return times.includes(undefined) ? null : (times.toSorted()[0] ?? null);
}

type Query = RequestOf<'GET /v1/facts'>['query'];
type AccountSettings = Pick<FactsPage, 'partner' | 'ruleSet' | 'ruleSets'>;

/** The part of the account that the request is about. */
function partOf({ companyId }: Query): { companyId?: string } {
  return companyId === undefined ? {} : { companyId };
}

function staleCursor(): ProblemError {
  return new ProblemError('request.invalid', 'The cursor is no longer valid.', {
    fields: [{ path: 'cursor', message: 'has expired; start again without it' }],
  });
}

function progressOf({ since: _, ...progress }: SyncProgress) {
  return progress;
}

function askAgainIn({ secondsLeft }: SyncProgress): number {
  const { soonest, latest } = askAgainPartial;
  return Math.min(latest, Math.max(soonest, Math.ceil((secondsLeft ?? 0) / 4)));
}
