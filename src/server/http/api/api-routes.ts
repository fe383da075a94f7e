import { createHash } from 'node:crypto';
import {
  apiEndpoints,
  type ApiAnswerOf,
  type ApiQueryOf,
  type ApiRoute,
} from '@partner-tier-points/contract';
import { Hono, type Context } from 'hono';
import pLimit from 'p-limit';
import { LoggableError } from '../../model/loggable-error.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { isKnown } from '../is-known.ts';
import { ProblemError } from '../problem.ts';
import { readParameters } from '../read-input.ts';
import type { RequestLines } from '../request-lines.ts';
import { figuresOf, readAccountState, type AccountState } from './account-figures.ts';
import { KeyKeeper } from './key-keeper.ts';

/** Whole accounts that are in memory at once. */
const figuresAtOnce = 2;

/** Programs can wait, and each of their requests may compute a whole account. */
const lineOfKeys = {
  weight: 10,
  mostWaiting: 120,
  longestPause: 10_000,
  comesAtOnce: true,
};

type Figures = ReturnType<typeof figuresOf>;
type Needs = Pick<Dependencies, 'store' | 'accounts' | 'now' | 'publicUrl'> & {
  lines: RequestLines;
};

/** A mistake of ours: an answer that its endpoint does not promise. */
class ApiAnswerBreaksContract extends LoggableError<{ route: ApiRoute; paths: string[] }> {
  override readonly name = 'ApiAnswerBreaksContract';
}

/** The API for programs of the partner's own: read only, by a key. */
export function apiRoutes({ store, accounts, now, publicUrl, lines }: Needs): Hono<Environment> {
  const hono = new Hono<Environment>();
  const keys = new KeyKeeper(store.apiKeys, now, publicUrl !== undefined);
  const inTurn = pLimit(figuresAtOnce);

  /** Whose key a request brings. */
  async function readKey(context: Context<Environment>) {
    const key = await keys.read(context);
    // The key of an account that was removed ends with it.
    const { status } = await accounts.find(key.portalId);
    if (status !== 'active') {
      context.header('WWW-Authenticate', 'Bearer');
      throw new ProblemError('key.invalid', 'The app is no longer installed in the account.');
    }
    return key;
  }

  function on<R extends ApiRoute>(
    route: R,
    answer: (figures: Figures, query: ApiQueryOf<R>) => Promise<ApiAnswerOf<R>>,
    changing: (portalId: string) => Promise<unknown> = async () => null,
  ): void {
    const [, path = ''] = route.split(' ');
    hono.get(path, async (context) => {
      const { portalId, id } = await readKey(context);
      // By the schema of this route, which the compiler does not follow through the table.
      const query = readParameters(apiEndpoints[route].query, context.req.query()) as ApiQueryOf<R>;
      const state = await readAccountState(store, portalId, now());
      const tag = tagOf(route, query, state, await changing(portalId));
      const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
      if (isKnown(context.req.header('if-none-match'), tag))
        return context.body(null, 304, headers);
      const { signal } = context.req.raw;
      const answered: Response[] = [];
      await lines.run(
        { portalId, userId: `key ${id}` },
        async () => {
          const found = await inTurn(() => answer(figuresOf(store, state, signal), query));
          // Not sooner: a refusal is no version of the answer.
          answered.push(context.json(checkAnswer(route, found), 200, headers));
        },
        lineOfKeys,
      );
      return answered[0]!;
    });
  }

  on('GET /api/v1/summary', (figures, query) => figures.summary(query));
  on('GET /api/v1/clients', (figures, query) => figures.clients(query));
  on('GET /api/v1/changes', (figures, query) => figures.changes(query));
  on('GET /api/v1/projection', (figures, query) => figures.projection(query));
  on(
    'GET /api/v1/evaluation',
    (figures, query) => figures.evaluation(query),
    // Days of the past may be filled in later.
    (portalId) => store.snapshots.version(portalId),
  );
  on(
    'GET /api/v1/alerts',
    (figures, query) => figures.alerts(query),
    (portalId) => store.alerts.state(portalId),
  );
  on('GET /api/v1/facts', (figures, query) => figures.facts(query));
  return hono;
}

/** The same for as long as the answer is: nothing has to be computed to know that. */
function tagOf(
  route: ApiRoute,
  query: object,
  { sync, partner, today, rulesOn }: AccountState,
  changed: unknown,
): string {
  // A sync that found nothing new is the same one, and later.
  const basis = [sync.syncId, sync.startedAt, partner, today, rulesOn(today).id];
  const asked = [route, query, basis, changed];
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
  return `"${hash}"`;
}

function checkAnswer<R extends ApiRoute>(route: R, answer: ApiAnswerOf<R>): ApiAnswerOf<R> {
  const { error } = apiEndpoints[route].answers[200].safeParse(answer);
  if (error === undefined) return answer;
  const paths = error.issues.map(({ path }) => path.join('.'));
  throw new ApiAnswerBreaksContract(`The answer to ${route} breaks the contract.`, {
    route,
    paths,
  });
}
