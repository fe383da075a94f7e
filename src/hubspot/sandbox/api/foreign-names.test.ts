import { describe, expect, test } from 'vitest';
import { titledNames } from '../../../../test/foreign-names.ts';
import { createAccount } from '../account/account.ts';
import { serve } from '../testing/sandbox-client.ts';

const account = createAccount({ seed: 1, clients: 12 });
account.grantScope('crm.objects.deals.write');
const { url } = await serve(account);
const [deal] = account.deals.page(1).records;
if (!deal) throw new Error('The account has no deal.');
const json = 'application/json';

async function call(path: string, method = 'GET', body?: unknown) {
  const headers = { Authorization: `Bearer ${account.accessToken}`, 'Content-Type': json };
  const response = await fetch(url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
}

describe.each(titledNames)('the name %s', (_title, name) => {
  // Node refuses more in an address before anybody looks at it.
  const inPath = encodeURIComponent(name.slice(0, 500).replace(/\p{Surrogate}/gu, '\uFFFD'));

  test('is no object type, record, list or user', async () => {
    // A dot is no segment of an address: what is left of it may be the list of all users.
    if (/^\.+$/.test(name)) return;
    for (const path of [
      `/crm/v3/objects/${inPath}`,
      `/crm/v3/objects/deals/${inPath}`,
      `/crm/v3/properties/${inPath}`,
      `/crm/v3/lists/${inPath}`,
      `/crm/v3/lists/object-type-id/0-2/name/${inPath}`,
      `/crm/v4/objects/deals/${deal.id}/associations/${inPath}`,
      `/settings/v3/users/${inPath}`,
    ]) {
      expect([400, 404]).toContain((await call(path)).status);
    }
  });

  test('is no property that anything has', async () => {
    const listed = await call(`/crm/v3/objects/deals?properties=${inPath}`);
    expect(listed.status).toBe(200);
    expect(listed.text).not.toContain('function');
    const filters = [{ propertyName: name, operator: 'HAS_PROPERTY' }];
    for (const search of [{ filters }, { sorts: [name] }]) {
      expect((await call('/crm/v3/objects/deals/search', 'POST', search)).status).toBe(400);
    }
    const properties = Object.fromEntries([[name, '1']]);
    const changed = await call(`/crm/v3/objects/deals/${deal.id}`, 'PATCH', { properties });
    // The JSON of every JavaScript program loses this one name.
    expect(changed.status).toBe(name === '__proto__' ? 200 : 400);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
