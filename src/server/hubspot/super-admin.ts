import * as z from 'zod';
import type { HubSpotConnection } from './connection.ts';
import { HubSpotError } from './hubspot-error.ts';

const userSchema = z.object({ superAdmin: z.boolean().optional() });

/**
 * Whether HubSpot says, now, that a user is a super admin. A user whom HubSpot does not know is none.
 *
 * @throws {HubSpotError} when HubSpot does not say.
 */
export async function isSuperAdmin(
  connection: HubSpotConnection,
  userId: string,
): Promise<boolean> {
  try {
    return await connection.whileWaiting('read the user', async () => {
      const user = await connection.client.settings.users.usersApi.getById(
        userId,
        'USER_ID',
        connection.options(),
      );
      return userSchema.parse(user).superAdmin === true;
    });
  } catch (error) {
    if (error instanceof HubSpotError && error.kind === 'notFound') return false;
    throw error;
  }
}
