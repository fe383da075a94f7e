import type { Sync } from '@partner-tier-points/contract';
import type { Context, Hono } from 'hono';
import { HubSpotError } from '../../hubspot/hubspot-error.ts';
import { recordLink } from '../../hubspot/record-link.ts';
import { objectTypes } from '../../model/object-type.ts';
import type { StoredForRequest } from '../../store/request-store.ts';
import type { AccountStatus } from '../../sync/sync-scheduler.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { toProblem } from '../hubspot-problem.ts';
import { ProblemError } from '../problem.ts';

/** Rows set aside that are listed one by one; the others are only counted. */
const rowsTold = 100;
/** How often an account may be synced on demand; in milliseconds. */
const refreshEvery = 5 * 60 * 1000;

/** How fresh the account's facts are, what is wrong with them, and what they cost. */
export function syncRoutes({
  store,
  syncs,
  now,
}: Pick<Dependencies, 'store' | 'syncs' | 'now'>): Hono<Environment> {
  const routes = new EndpointRoutes();

  async function answer(context: Context<Environment>, known?: StoredForRequest): Promise<Sync> {
    const { portalId } = context.get('caller');
    const connection = context.get('connection');
    const withRecords = await maySeeRecords(context);
    // Whoever has just mended what HubSpot refused comes here to see it.
    const status = await syncs.check(portalId, { looks: withRecords, ...(known && { known }) });
    await syncs.countCalls(portalId, connection);
    const [calls, freshness, setAside] = await Promise.all([
      store.calls.on(portalId, now().toISOString().slice(0, 10)),
      freshnessOf(portalId, status),
      setAsideOf(portalId, status),
    ]);
    return {
      state: nameState(status),
      progress: progressOf(status, now()),
      freshness,
      nextSyncAt: status.nextSyncAt?.toISOString() ?? null,
      problem: problemOf(status.failure),
      calls: { today: calls.calls, leftToday: calls.leftToday },
      setAside: withRecords ? setAside : { ...setAside, rows: [] },
    };
  }

  /**
   * Which records are set aside, and a sync on demand, are for those who see the figures, and for who
   * mends the settings.
   *
   * @throws as `requireParticipant` does
   */
  async function requireInterest(context: Context<Environment>): Promise<void> {
    const user = context.get('user');
    if (!(user instanceof HubSpotError) && user.superAdmin) return;
    await context.get('requireParticipant')();
  }

  async function maySeeRecords(context: Context<Environment>): Promise<boolean> {
    try {
      await requireInterest(context);
      return true;
    } catch (error) {
      if (error instanceof ProblemError || error instanceof HubSpotError) return false;
      throw error;
    }
  }

  async function freshnessOf(
    portalId: string,
    { state }: AccountStatus,
  ): Promise<Sync['freshness']> {
    const of = await Promise.all(
      objectTypes.map(async (objectType) => {
        const known = state?.freshness[objectType];
        if (known === undefined) return [];
        const { count: records } = await store.records.known(portalId, objectType, []);
        return [{ objectType, asOf: known.asOf, listedAt: known.fullAsOf, records }];
      }),
    );
    return of.flat();
  }

  async function setAsideOf(
    portalId: string,
    { latest, state }: AccountStatus,
  ): Promise<Sync['setAside']> {
    if (latest === null) return { total: 0, byReason: [], rows: [] };
    const [counts, rows] = await Promise.all([
      store.facts.setAsideCounts(portalId, latest.syncId),
      store.facts.setAside(portalId, latest.syncId, rowsTold),
    ]);
    const place = { portalId, uiDomain: state?.metadata?.uiDomain ?? 'app.hubspot.com' };
    return {
      total: counts.reduce((sum, { count }) => sum + count, 0),
      byReason: counts,
      rows: rows.map((row) => ({ ...row, link: recordLink(place, row.objectType, row.objectId) })),
    };
  }

  routes.on('GET /v1/sync', async (_, context) => answer(context, await context.get('stored')()));

  routes.on('POST /v1/refresh', async (_, context) => {
    await requireInterest(context);
    const { portalId } = context.get('caller');
    const at = now();
    const notBefore = new Date(at.getTime() - refreshEvery);
    if (!(await store.sync.noteRefresh(portalId, at, notBefore))) {
      const last = (await store.sync.find(portalId))?.refreshedAt ?? at;
      const wait = Math.max(1, Math.ceil((last.getTime() - notBefore.getTime()) / 1000));
      throw new ProblemError(
        'refresh.tooSoon',
        'The last sync was a moment ago. Try again after retryAfter seconds.',
        {
          retryAfter: wait,
        },
      );
    }
    await syncs.refresh(portalId);
    return answer(context);
  });

  return routes.hono;
}

function nameState({ latest, progress, failure }: AccountStatus): Sync['state'] {
  if (progress !== null) return 'syncing';
  if (failure !== null) return latest === null ? 'failed' : 'stale';
  return latest === null ? 'never' : 'fresh';
}

function progressOf({ progress }: AccountStatus, at: Date): Sync['progress'] {
  if (progress === null) return null;
  return { ...progress, since: (progress.since ?? at).toISOString() };
}

function problemOf(failure: unknown): Sync['problem'] {
  if (failure === null) return null;
  const { endsAt = null, properties = [] } = failure instanceof HubSpotError ? failure.details : {};
  const { code, extra } = toProblem(failure);
  return { code, scopes: extra.scopes ?? [], properties, endsAt };
}
