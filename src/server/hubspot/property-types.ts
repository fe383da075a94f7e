import * as z from 'zod';
import type { HubSpotConnection } from './connection.ts';
import type { ObjectType } from './list-objects.ts';

const propertiesSchema = z.object({
  results: z.array(z.object({ name: z.string(), type: z.string() })),
});

/** The properties that an account has, each with HubSpot's type: `number`, `date`, `datetime`... */
export type PropertyTypes = ReadonlyMap<string, string>;

/**
 * Which of the properties that we use the account has: accounts differ, and HubSpot adds and removes.
 *
 * @throws {HubSpotError}
 */
export async function readPropertyTypes(
  connection: HubSpotConnection,
  objectType: ObjectType,
  used: readonly string[],
  signal: AbortSignal,
): Promise<PropertyTypes> {
  const { results } = await connection.inBackground(
    `read the properties of ${objectType}`,
    async () =>
      propertiesSchema.parse(await connection.client.crm.properties.coreApi.getAll(objectType)),
    signal,
  );
  return new Map(
    results.filter(({ name }) => used.includes(name)).map(({ name, type }) => [name, type]),
  );
}
