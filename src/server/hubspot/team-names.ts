import * as z from 'zod';
import type { HubSpotConnection } from './connection.ts';
import { HubSpotError } from './hubspot-error.ts';

const teamsSchema = z.object({ results: z.array(z.object({ id: z.string(), name: z.string() })) });

/**
 * The account's teams; null when the app may not read them. The scope is optional.
 *
 * @throws {HubSpotError} when HubSpot does not answer.
 */
export async function readTeams(
  connection: HubSpotConnection,
): Promise<{ id: string; name: string }[] | null> {
  try {
    const { results } = await connection.whileWaiting('read the teams', async () =>
      teamsSchema.parse(
        await connection.client.settings.users.teamsApi.getAll(connection.options()),
      ),
    );
    return results;
  } catch (error) {
    if (error instanceof HubSpotError && error.kind === 'refused') return null;
    throw error;
  }
}
