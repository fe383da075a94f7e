import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import type { AmountCurrencies, PropertyTypes } from '../model/property-types.ts';
import type { RunCall } from './call-policy.ts';
import type { HubSpotConnection } from './connection.ts';

const propertiesSchema = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      label: z.string().nullish().catch(null),
      options: z
        .array(z.object({ value: z.string(), label: z.string().nullish() }))
        .nullish()
        .transform((options) => options ?? [])
        // A sync needs none of them.
        .catch([]),
      showCurrencySymbol: z.boolean().nullish(),
      currencyPropertyName: z.string().nullish(),
    }),
  ),
});

/** A property as HubSpot describes it. */
export type DescribedProperty = z.infer<typeof propertiesSchema>['results'][number];

/** The properties that an account has, by name. */
export interface AccountProperties {
  types: PropertyTypes;
  amountCurrencies: AmountCurrencies;
}

/**
 * The properties that the account has: accounts differ, and HubSpot adds and removes.
 *
 * @param run the connection's way to call: someone waits for it, or nobody does.
 * @throws {HubSpotError}
 */
export async function readProperties(
  connection: HubSpotConnection,
  objectType: ObjectType,
  run: RunCall,
  signal?: AbortSignal,
): Promise<AccountProperties> {
  const described = await describeProperties(connection, objectType, run, signal);
  const amountCurrencies = new Map<string, string | null>();
  for (const { name, showCurrencySymbol, currencyPropertyName } of described) {
    if (currencyPropertyName) amountCurrencies.set(name, currencyPropertyName);
    else if (showCurrencySymbol) amountCurrencies.set(name, null);
  }
  return { types: new Map(described.map(({ name, type }) => [name, type])), amountCurrencies };
}

/**
 * The same as HubSpot describes them, with their labels and options.
 *
 * @throws {HubSpotError}
 */
export async function describeProperties(
  connection: HubSpotConnection,
  objectType: ObjectType | 'line_items',
  run: RunCall,
  signal?: AbortSignal,
): Promise<DescribedProperty[]> {
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
  return results;
}
