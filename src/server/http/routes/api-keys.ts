import type { ApiKey } from '@partner-tier-points/contract';
import type { Context } from 'hono';
import { createDayReader } from '../../hubspot/days.ts';
import { HubSpotError } from '../../hubspot/hubspot-error.ts';
import { readUserNames } from '../../hubspot/user-names.ts';
import type { StoredApiKey } from '../../store/api-key-store.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';

/** Of one account. */
const mostKeys = 20;

/** The keys of the API, which super admins make and end. */
export function apiKeyRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const routes = new EndpointRoutes();

  async function list(context: Context<Environment>) {
    const { portalId } = context.get('caller');
    const [keys, names] = await Promise.all([store.apiKeys.list(portalId), namesFor(context)]);
    return { keys: keys.map((key) => toAnswer(key, names)) };
  }

  async function todayOf(portalId: string): Promise<string> {
    const state = await store.sync.find(portalId);
    return createDayReader(state?.metadata?.timeZone ?? 'UTC').dayOf(now());
  }

  routes.on('GET /v1/api-keys', (_, context) => list(context));

  routes.on('POST /v1/api-keys', async ({ body: { name, endsOn } }, context) => {
    const { portalId, userId: createdBy } = context.get('caller');
    if (endsOn !== null && endsOn < (await todayOf(portalId))) {
      throw invalid('endsOn', 'is over already');
    }
    const key = { portalId, name, createdBy, createdAt: now(), endsOn };
    const made = await store.apiKeys.create(key, mostKeys);
    if (made === null) throw invalid('name', `would be one more than the limit of ${mostKeys}`);
    return { key: toAnswer(made.key, await namesFor(context)), secret: made.secret };
  });

  routes.on('DELETE /v1/api-keys/:id', async ({ params: { id } }, context) => {
    await store.apiKeys.remove(context.get('caller').portalId, id);
    return list(context);
  });

  return routes.hono;
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError('request.invalid', 'The key cannot be made.', {
    fields: [{ path, message }],
  });
}

/** Keys can be looked at and ended while HubSpot does not say who made them. */
function namesFor(context: Context<Environment>): Promise<Map<string, string>> {
  return readUserNames(context.get('connection')).catch((error: unknown) => {
    if (error instanceof HubSpotError) return new Map();
    throw error;
  });
}

function toAnswer(
  { portalId: _, createdAt, lastUsedAt, ...key }: StoredApiKey,
  names: Map<string, string>,
): ApiKey {
  return {
    ...key,
    createdByName: names.get(key.createdBy) || null,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
