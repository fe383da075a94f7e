import * as z from 'zod';
import type { HubSpotConnection } from './connection.ts';
import { HubSpotError } from './hubspot-error.ts';

/** Nothing else of a user is read: the address is nobody's business here. */
const userSchema = z.object({
  superAdmin: z.boolean().optional(),
  primaryTeamId: z.string().nullish(),
  secondaryTeamIds: z.array(z.string()).nullish(),
});

/** Someone who is a user of the account. */
export interface AccountUser {
  superAdmin: boolean;
  /** HubSpot's ids of the teams that they are in. */
  teams: readonly string[];
}

/**
 * A user of the account as HubSpot has them now; null when the account has no such user.
 *
 * @throws {HubSpotError} when HubSpot does not say.
 */
export async function readAccountUser(
  connection: HubSpotConnection,
  userId: string,
): Promise<AccountUser | null> {
  try {
    return await connection.whileWaiting('read the user', async () => {
      const { superAdmin, primaryTeamId, secondaryTeamIds } = userSchema.parse(
        await connection.client.settings.users.usersApi.getById(
          userId,
          'USER_ID',
          connection.options(),
        ),
      );
      const teams = [...(primaryTeamId ? [primaryTeamId] : []), ...(secondaryTeamIds ?? [])];
      return { superAdmin: superAdmin === true, teams };
    });
  } catch (error) {
    if (error instanceof HubSpotError && error.kind === 'notFound') return null;
    throw error;
  }
}
