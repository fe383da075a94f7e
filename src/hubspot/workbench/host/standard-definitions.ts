import { isSameObjectType } from 'hubspot-crm';
import { standardPipelines, standardProperties } from '../examples/definitions.ts';
import type { ConnectedAccount, WorkbenchProperty } from '../shared/account.ts';

/** Of every standard type, in HubSpot's words. */
const ownerLabels = new Map([
  ['companies', 'Company owner'],
  ['contacts', 'Contact owner'],
  ['deals', 'Deal owner'],
  ['tickets', 'Ticket owner'],
]);

/**
 * An account with what HubSpot has in every one: the labels, types and options of standard
 * properties, the stages of the first pipelines, and owners, who are its users. What the account says
 * itself stands. An API answers all of this by itself.
 */
export function withStandardDefinitions(account: ConnectedAccount): ConnectedAccount {
  if (account.api) return account;
  const properties = new Map(Object.entries(account.properties ?? {}));
  for (const [type, standard] of Object.entries(standardProperties)) {
    const key = keyOf(properties, type);
    const own = properties.get(key) ?? [];
    const named = [...standard, ownerOf(account, type)].filter(
      ({ name }) => !own.some((it) => it.name === name),
    );
    properties.set(key, [...own, ...named]);
  }
  const pipelines = new Map(Object.entries(account.pipelines ?? {}));
  for (const [type, standard] of Object.entries(standardPipelines)) {
    const key = keyOf(pipelines, type);
    if (!pipelines.has(key)) pipelines.set(key, standard);
  }
  return {
    ...account,
    properties: Object.fromEntries(properties),
    pipelines: Object.fromEntries(pipelines),
  };
}

/** The account may name the type in another of its ways. */
function keyOf(byType: Map<string, unknown>, type: string): string {
  return [...byType.keys()].find((it) => isSameObjectType(it, type)) ?? type;
}

function ownerOf({ users }: ConnectedAccount, type: string): WorkbenchProperty {
  return {
    name: 'hubspot_owner_id',
    label: ownerLabels.get(type) ?? 'Owner',
    type: 'enumeration',
    options: users.map(({ id, firstName, lastName }) => ({
      value: id,
      label: `${firstName} ${lastName}`,
    })),
  };
}
