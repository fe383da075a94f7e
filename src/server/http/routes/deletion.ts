import { deletionDays, type DeletionState } from '@partner-tier-points/contract';
import { settlesWithin } from '../../model/account-status.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';

type Needs = Pick<Dependencies, 'store' | 'accounts' | 'now' | 'log'>;

const laterBy = deletionDays * 24 * 60 * 60_000;

/** The way out for an account, which a super admin may take back. */
export function deletionRoutes({ store, accounts, now, log }: Needs) {
  const routes = new EndpointRoutes();

  async function stateOf(portalId: string): Promise<DeletionState> {
    const account = await store.accounts.find(portalId);
    const { deletionAskedBy: askedBy, purgeAfter, changedAt } = account ?? {};
    if (!askedBy || !purgeAfter || !changedAt) return { deletion: null };
    return {
      deletion: {
        askedBy,
        askedAt: changedAt.toISOString(),
        deletesAfter: purgeAfter.toISOString(),
      },
    };
  }

  routes.on('GET /v1/deletion', (_, context) => stateOf(context.get('caller').portalId));

  routes.on('POST /v1/deletion', async ({ body: { when } }, context) => {
    const { portalId, userId: askedBy } = context.get('caller');
    const at = now();
    const purgeAfter = new Date(at.getTime() + (when === 'now' ? settlesWithin : laterBy));
    await store.accounts.leave({ portalId, askedBy, at, purgeAfter });
    accounts.forget(portalId);
    log.info({ portalId, when }, 'a super admin asked for the deletion of an account');
    return stateOf(portalId);
  });

  routes.on('DELETE /v1/deletion', async (_, context) => {
    const { portalId } = context.get('caller');
    const isBack = await store.accounts.stay(portalId, now());
    accounts.forget(portalId);
    if (isBack) log.info({ portalId }, 'the deletion of an account was taken back');
    return stateOf(portalId);
  });

  return routes.hono;
}
