import type { Alert, AlertList } from '@partner-tier-points/contract';
import { isAhead } from '../../model/clock.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';

/** Alerts in one answer. */
const mostShown = 500;

/** The account's alerts in the app, as each user has seen them. */
export function alertRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  const routes = new EndpointRoutes();

  async function list({ portalId, userId }: { portalId: string; userId: string }) {
    const [{ alerts, active }, seenAt] = await Promise.all([
      store.alerts.newest(portalId, mostShown),
      store.alerts.seenAt(portalId, userId),
    ]);
    // Seen by a clock that ran ahead, nothing would be new until that time has come.
    const seenUpTo = seenAt === null || isAhead(seenAt, now()) ? null : seenAt;
    return {
      active,
      alerts: alerts.map((alert) => ({ ...alert, state: stateOf(alert, seenUpTo) })),
    } satisfies AlertList;
  }

  routes.on('GET /v1/alerts', (_, context) => list(context.get('caller')));

  routes.on('PUT /v1/alerts/seen', async ({ body: { upTo } }, context) => {
    const { portalId, userId } = context.get('caller');
    await store.alerts.see(portalId, userId, new Date(upTo), now());
    return list({ portalId, userId });
  });

  return routes.hono;
}

function stateOf({ endedAt, raisedAt }: Alert, seenAt: Date | null) {
  if (endedAt !== null) return 'ended';
  return seenAt !== null && new Date(raisedAt) <= seenAt ? 'seen' : 'new';
}
