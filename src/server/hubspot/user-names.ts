import * as z from 'zod';
import type { HubSpotConnection } from './connection.ts';
import { pagingSchema } from './crm-object.ts';
import { CursorTrail } from './cursor-trail.ts';

/** Nothing else of a user is read: the address is nobody's business here. */
const pageSchema = z.object({
  results: z.array(
    z.object({ id: z.string(), firstName: z.string().optional(), lastName: z.string().optional() }),
  ),
  paging: pagingSchema,
});

/**
 * The names of the account's users by id; empty for a user who gave none.
 *
 * @throws {HubSpotError}
 */
export async function readUserNames(connection: HubSpotConnection): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const trail = new CursorTrail('read the users');
  let after: string | undefined;
  do {
    const page = await connection.whileWaiting('read the users', async () =>
      pageSchema.parse(
        await connection.client.settings.users.usersApi.getPage(100, after, connection.options()),
      ),
    );
    for (const { id, firstName = '', lastName = '' } of page.results) {
      names.set(id, `${firstName} ${lastName}`.trim());
    }
    after = page.paging?.next?.after;
    if (after !== undefined) trail.follow(after);
  } while (after !== undefined);
  return names;
}
