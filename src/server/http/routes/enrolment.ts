import { contractVersion, termsVersion, type Session } from '@partner-tier-points/contract';
import type { Context } from 'hono';
import { HubSpotError } from '../../hubspot/hubspot-error.ts';
import { describeEnrolment } from '../../store/describe-enrolment.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { unknownUser } from '../require-member.ts';
import { refuseOrdinaryUser } from '../require-super-admin.ts';

/**
 * Who is asking. The stored facts are useful while HubSpot is away. Nobody is a super admin
 * meanwhile: what takes one is asked again when it is done.
 *
 * @throws {HubSpotError} when HubSpot does not say who it is, and will not later either
 */
export async function answerSession(context: Context<Environment>): Promise<Session> {
  const user = context.get('user');
  if (!(user instanceof HubSpotError)) return sessionOf(context, user.superAdmin);
  if (isPassing(user)) return { ...(await sessionOf(context, false)), superAdminUnknown: true };
  throw user;
}

/** What is stored is read here for the first time: after whatever was changed. */
async function sessionOf(context: Context<Environment>, superAdmin: boolean): Promise<Session> {
  const { userId, portalId } = context.get('caller');
  const { enrolment, preferences } = await context.get('stored')();
  // Name by name: spreading the caller into it would take twenty times as long.
  return {
    userId,
    portalId,
    superAdmin,
    enrolment: describeEnrolment(enrolment, userId, termsVersion),
    termsVersion,
    preferences,
    contractVersion,
  };
}

/** Who is asking, and whether they take part in the beta. */
export function enrolmentRoutes({
  store,
  users,
  now,
}: Pick<Dependencies, 'store' | 'users' | 'now'>) {
  const routes = new EndpointRoutes();

  // HubSpot is asked before anything is written, so that a request that fails has changed nothing.
  async function askSuperAdmin(context: Context<Environment>): Promise<boolean> {
    const user = await users.ask(context.get('connection'), context.get('caller'));
    if (user === null) throw unknownUser();
    return user.superAdmin;
  }

  routes.on('GET /v1/session', (_, context) => answerSession(context));

  routes.on('PUT /v1/enrolment', async ({ body }, context) => {
    if (body.termsVersion !== termsVersion) {
      throw new ProblemError(
        'terms.outdated',
        `The beta terms have changed. Accept version ${termsVersion}.`,
      );
    }
    const superAdmin = await askSuperAdmin(context);
    const caller = context.get('caller');
    if (body.scope === 'user') {
      await store.enrolments.acceptForUser(caller, termsVersion, now());
    } else {
      if (!superAdmin) refuseOrdinaryUser();
      await store.enrolments.acceptForAccount(caller, termsVersion, now());
    }
    return sessionOf(context, superAdmin);
  });

  routes.on('DELETE /v1/enrolment', async ({ query: { scope } }, context) => {
    const superAdmin = await askSuperAdmin(context);
    const caller = context.get('caller');
    if (scope === 'user') {
      await store.enrolments.leaveAsUser(caller);
    } else {
      if (!superAdmin) refuseOrdinaryUser();
      await store.enrolments.leaveAsAccount(caller.portalId);
    }
    return sessionOf(context, superAdmin);
  });

  return routes.hono;
}

/** Whether HubSpot may answer the same question later. */
function isPassing({ kind }: HubSpotError): boolean {
  return kind === 'unavailable' || kind === 'rateLimited';
}
