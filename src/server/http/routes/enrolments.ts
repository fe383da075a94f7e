import { termsVersion, type EnrolmentList } from '@partner-tier-points/contract';
import { Hono } from 'hono';
import { readUserNames } from '../../hubspot/user-names.ts';
import { describeEnrolment } from '../enrolment.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { requireSuperAdmin } from '../require-super-admin.ts';

/** Who takes part in the beta, for super admins. */
export function enrolmentListRoutes({ store }: Pick<Dependencies, 'store'>) {
  const routes = new Hono<Environment>();

  async function list(portalId: string, names: Map<string, string>): Promise<EnrolmentList> {
    const { account, users } = await store.enrolments.findAll(portalId);
    return {
      account: account && { ...account, acceptedAt: account.acceptedAt.toISOString() },
      users: users.map(({ userId, choice, accepted }) => ({
        userId,
        name: names.get(userId) || null,
        enrolled: describeEnrolment({ account, user: choice }, userId, termsVersion).enrolled,
        termsVersion: accepted?.termsVersion ?? null,
        acceptedAt: accepted?.acceptedAt.toISOString() ?? null,
      })),
    };
  }

  routes.get('/enrolments', async (context) => {
    await requireSuperAdmin(context.get('connection'), context.get('caller'));
    const names = await readUserNames(context.get('connection'));
    return context.json(await list(context.get('caller').portalId, names));
  });

  routes.delete('/enrolments/:userId{\\d{1,20}}', async (context) => {
    const caller = context.get('caller');
    const { portalId } = caller;
    await requireSuperAdmin(context.get('connection'), caller);
    // Before anything is written, so that a request that fails has changed nothing.
    const names = await readUserNames(context.get('connection'));
    const userId = context.req.param('userId');
    const { users } = await store.enrolments.findAll(portalId);
    if (!users.some((user) => user.userId === userId)) {
      throw new ProblemError('notFound', 'This user has neither accepted the terms nor left.');
    }
    await store.enrolments.leaveAsUser({ portalId, userId });
    return context.json(await list(portalId, names));
  });

  return routes;
}
