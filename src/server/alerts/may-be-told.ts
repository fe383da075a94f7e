import { termsVersion } from '@partner-tier-points/contract';
import { readAccountUser } from '../hubspot/account-user.ts';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import { describeEnrolment } from '../store/describe-enrolment.ts';
import type { Store } from '../store/store.ts';
import type { Subscriber } from '../store/subscription-store.ts';

/**
 * Whether a user may still see the figures: they take part in the beta, HubSpot still has them, and
 * where a super admin lets only some see figures, they are one of those.
 *
 * @param connection null while the account cannot be asked: then whoever is named, as everyone may be
 * @throws {HubSpotError} when it depends on what HubSpot does not say at the moment
 */
export async function mayBeTold(
  store: Pick<Store, 'enrolments' | 'access'>,
  who: Subscriber,
  connection: HubSpotConnection | null,
): Promise<boolean> {
  const record = await store.enrolments.find(who);
  if (!describeEnrolment(record, who.userId, termsVersion).enrolled) return false;
  const { figures } = await store.access.find(who.portalId);
  const isNamed = figures.everyone || figures.users.includes(who.userId);
  if (connection === null) return isNamed;
  const user = await readAccountUser(connection, who.userId);
  if (user === null) return false;
  return isNamed || user.superAdmin || figures.teams.some((team) => user.teams.includes(team));
}
