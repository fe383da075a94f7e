import {
  caseProperties,
  caseRecords,
  caseType,
  searchCases,
  titleOfCase,
} from 'hubspot-crm/search-cases';
import { expect, it } from 'vitest';
import { createAccount } from '../account/account.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import { definer, type PropertyDefinition } from '../properties/property.ts';
import { serve } from '../testing/sandbox-client.ts';

const define = definer('cases', { custom: true });
const account = createAccount({
  seed: 1,
  clients: 0,
  customProperties: {
    companies: caseProperties.map(({ name, type, isMultiple = false }) => {
      const definition = define(name, type as PropertyDefinition['type']);
      return isMultiple ? { ...definition, fieldType: 'checkbox' as const } : definition;
    }),
  },
});
const time = new Date(0).toISOString();
function add(type: ObjectTypeName, id: string, properties: Record<string, string>): void {
  const times = { createdAt: time, updatedAt: time };
  account.add(type, { id, properties, history: {}, associations: {}, ...times });
}
for (const id of new Set(caseRecords.flatMap((it) => it.deals))) add('deals', id, {});
for (const { id, properties, deals } of caseRecords) {
  add(caseType, id, properties);
  for (const deal of deals) account.associate([caseType, id], ['deals', deal], { touch: false });
}
const { url } = await serve(account);

it.each(searchCases.map((it) => [titleOfCase(it), it] as const))('%s', async (_, it) => {
  const response = await fetch(`${url}/crm/v3/objects/${caseType}/search`, {
    method: 'POST',
    headers: { authorization: `Bearer ${account.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(it.request),
  });
  const answer: unknown = await response.json();
  if (it.finds === 'refused') {
    expect(answer).toMatchObject({ category: 'VALIDATION_ERROR' });
    expect(response.status).toBe(400);
    return;
  }
  const results = it.finds.map((id) => expect.objectContaining({ id }) as unknown);
  expect(answer).toMatchObject({ total: it.total ?? it.finds.length, results });
});
