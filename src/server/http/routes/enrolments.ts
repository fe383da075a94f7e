import { termsVersion, type EnrolmentList } from '@partner-tier-points/contract';
import { readUserNames } from '../../hubspot/user-names.ts';
import { describeEnrolment } from '../../store/describe-enrolment.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { fittingRows } from '../fitting-rows.ts';
import { ProblemError } from '../problem.ts';

/** Who takes part in the beta, for super admins. */
export function enrolmentListRoutes({ store }: Pick<Dependencies, 'store'>) {
  const routes = new EndpointRoutes();

  async function list(
    portalId: string,
    names: Map<string, string>,
    from = 0,
  ): Promise<EnrolmentList> {
    const { account, users } = await store.enrolments.findAll(portalId);
    const rows = users.slice(from).map(({ userId, choice, accepted }) => ({
      userId,
      name: names.get(userId) || null,
      enrolled: describeEnrolment({ account, user: choice }, userId, termsVersion).enrolled,
      termsVersion: accepted?.termsVersion ?? null,
      acceptedAt: accepted?.acceptedAt.toISOString() ?? null,
    }));
    const page = fittingRows(rows);
    const hasMore = page.length < rows.length;
    return {
      account: account && { ...account, acceptedAt: account.acceptedAt.toISOString() },
      users: page,
      ...(hasMore && { cursor: String(from + page.length) }),
    };
  }

  routes.on('GET /v1/enrolments', async ({ query: { cursor = '0' } }, context) => {
    const names = await readUserNames(context.get('connection'));
    return list(context.get('caller').portalId, names, Number(cursor));
  });

  routes.on('DELETE /v1/enrolments/:userId', async ({ params: { userId } }, context) => {
    const { portalId } = context.get('caller');
    // Before anything is written, so that a request that fails has changed nothing.
    const names = await readUserNames(context.get('connection'));
    const { users } = await store.enrolments.findAll(portalId);
    if (!users.some((user) => user.userId === userId)) {
      throw new ProblemError('notFound', 'This user has never joined the beta.');
    }
    await store.enrolments.leaveAsUser({ portalId, userId });
    return list(portalId, names);
  });

  return routes.hono;
}
