import type { FactsPage, Settings } from '@partner-tier-points/contract';
import { Hono } from 'hono';
import type { FactsState } from '../../facts/facts-keeper.ts';
import { fillPage, readCursor, writeCursor } from '../../facts/facts-page.ts';
import type { StoredRead } from '../../store/facts-store.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { toProblem } from '../hubspot-problem.ts';
import { ProblemError } from '../problem.ts';

/** Seconds after which the page should ask again while HubSpot is being read. */
const askAgainAfter = 1;

/** The account's facts, page by page. */
export function factsRoutes({ store, facts }: Pick<Dependencies, 'store' | 'facts'>) {
  const routes = new Hono<Environment>();

  /** The read and the position that the request asks for; null while there is no read. */
  async function findStart(portalId: string, text: string | undefined, latest: StoredRead | null) {
    if (text === undefined) return latest === null ? null : { read: latest, from: 0 };
    const cursor = readCursor(text);
    const read = cursor && (await store.facts.find(portalId, cursor.readId));
    if (!cursor || !read) {
      throw new ProblemError('request.invalid', 'The cursor is not valid any more.', {
        fields: [{ path: 'cursor', message: 'start again without it' }],
      });
    }
    return { read, from: cursor.from };
  }

  routes.get('/facts', async (context) => {
    const { portalId } = context.get('caller');
    const state = await facts.look(portalId, context.get('connection'));
    const start = await findStart(portalId, context.req.query('cursor'), state.latest);
    const settings = await store.settings.find(portalId);
    if (start === null) return context.json(loadingPage(state, settings));

    const companyId = context.req.query('companyId');
    const { clients, next } = await fillPage(store.facts, portalId, start.read, {
      from: start.from,
      ...(companyId === undefined ? {} : { companyId }),
    });
    const page: FactsPage = {
      status: 'ready',
      progress: { read: start.read.totalClients, expected: start.read.totalClients },
      retryAfter: null,
      asOf: start.read.startedAt.toISOString(),
      stale: state.progress !== null || state.failure !== null,
      problem: state.failure === null ? null : toProblem(state.failure).code,
      setAside: start.read.setAside,
      ...settings,
      clients,
      totalClients: start.read.totalClients,
      cursor: next === null ? null : writeCursor({ readId: start.read.readId, from: next }),
    };
    return context.json(page);
  });

  return routes;
}

/**
 * @throws {ProblemError} why there are no facts, when the read of HubSpot failed.
 */
function loadingPage({ progress, failure }: FactsState, settings: Settings): FactsPage {
  if (progress === null) throw toProblem(failure);
  return {
    status: 'loading',
    progress,
    retryAfter: askAgainAfter,
    asOf: null,
    stale: false,
    problem: null,
    setAside: 0,
    ...settings,
    clients: [],
    totalClients: 0,
    cursor: null,
  };
}
