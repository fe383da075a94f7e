import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import type { RunCall } from './call-policy.ts';
import type { HubSpotConnection } from './connection.ts';

const propertiesSchema = z.object({
  results: z.array(z.object({ name: z.string(), type: z.string() })),
});

/** The properties that an account has, each with HubSpot's type: `number`, `date`, `datetime`... */
export type PropertyTypes = ReadonlyMap<string, string>;

/**
 * The properties that the account has: accounts differ, and HubSpot adds and removes.
 *
 * @param run the connection's way to call: someone waits for it, or nobody does.
 * @throws {HubSpotError}
 */
export async function readPropertyTypes(
  connection: HubSpotConnection,
  objectType: ObjectType,
  run: RunCall,
  signal?: AbortSignal,
): Promise<PropertyTypes> {
  const { results } = await run(
    `read the properties of ${objectType}`,
    async () =>
      propertiesSchema.parse(
        await connection.client.crm.properties.coreApi.getAll(
          objectType,
          undefined,
          undefined,
          connection.options(),
        ),
      ),
    signal,
  );
  return new Map(results.map(({ name, type }) => [name, type]));
}
