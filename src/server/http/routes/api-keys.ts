import type { ApiKey } from '@partner-tier-points/contract';
import type { StoredApiKey } from '../../store/api-key-store.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';

/** Of one account. */
const mostKeys = 20;

/** The keys of the API, which super admins make and end. */
export function apiKeyRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const routes = new EndpointRoutes();
  const list = async (portalId: string) => ({
    keys: (await store.apiKeys.list(portalId)).map(toAnswer),
  });

  routes.on('GET /v1/api-keys', (_, context) => list(context.get('caller').portalId));

  routes.on('POST /v1/api-keys', async ({ body: { name, endsOn } }, context) => {
    const { portalId, userId: createdBy } = context.get('caller');
    if (endsOn !== null && endsOn < now().toISOString().slice(0, 10)) {
      throw invalid('endsOn', 'is over already');
    }
    const key = { portalId, name, createdBy, createdAt: now(), endsOn };
    const made = await store.apiKeys.create(key, mostKeys);
    if (made === null) throw invalid('name', `would be one more than the limit of ${mostKeys}`);
    return { key: toAnswer(made.key), secret: made.secret };
  });

  routes.on('DELETE /v1/api-keys/:id', async ({ params: { id } }, context) => {
    const { portalId } = context.get('caller');
    await store.apiKeys.remove(portalId, id);
    return list(portalId);
  });

  return routes.hono;
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError('request.invalid', 'The key cannot be made.', {
    fields: [{ path, message }],
  });
}

function toAnswer({ portalId: _, createdAt, lastUsedAt, ...key }: StoredApiKey): ApiKey {
  return {
    ...key,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
