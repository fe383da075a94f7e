import { getResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { createAccount } from './account/account.ts';
import { handlersFor } from './api/handlers.ts';
import { describedPaths, describedRoutes } from './testing/described-paths.ts';
import { bodyValidator, operationAt, readOpenApiFacts } from './testing/openapi-facts.ts';
import type { Schema } from './testing/openapi-facts.ts';

const account = createAccount({ seed: 37, clients: 60, today: '2026-11-23' });
account.grantScope('crm.objects.deals.write');
const handlers = handlersFor([account]);
const facts = readOpenApiFacts();

/** Where what HubSpot sends is known to differ from what it describes. */
const change = (schema: string, property: string, to: (now: Schema) => void) =>
  to(facts.schemas[schema]!.properties![property]!);
for (const schema of ['SimplePublicObject', 'SimplePublicObjectWithAssociations']) {
  // A property without a value is null.
  change(schema, 'properties', (now) => (now.additionalProperties!.nullable = true));
}
// Ids are numbers in the v4 API, and an association without a label has null for one.
change('MultiAssociatedObjectWithLabel', 'toObjectId', (now) => (now.type = 'integer'));
change('AssociationSpecWithLabel', 'label', (now) => (now.nullable = true));
// The sub-category is a text, and errors inside a batch leave out what they do not have.
facts.schemas['StandardError']!.properties!['subCategory'] = { type: 'string' };
facts.schemas['StandardError']!.required = ['category', 'context', 'message', 'status'];

async function ask(
  path: string,
  body?: unknown,
  token = account.accessToken,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Response> {
  const request = new Request(`https://api.hubapi.com${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = await getResponse(handlers, request);
  return response!;
}

const [client] = account.clients;
const [company] = account.companies;
const [deal] = account.deals;
const inputs = (id: string) => ({ inputs: [{ id }, { id: '1' }] });
const withoutDeals = [...account.companies].find(({ associations }) => !associations.deals![0])!;

/** Path, described path, the status expected, body and method. */
const calls: [path: string, described: string, status: number, body?: unknown, method?: string][] =
  [
    ...(
      [
        ['partner_clients', 'partner_clients', client!.id],
        ['companies', 'companies', company!.id],
        ['deals', '0-3', deal!.id],
      ] as const
    ).flatMap(([name, described, id]): typeof calls => {
      const [path, describedPath] = [`/crm/v3/objects/${name}`, `/crm/v3/objects/${described}`];
      const query = 'propertiesWithHistory=hs_sold_tier_points,hs_mrr,name&associations=companies';
      return [
        [`${path}?limit=50&${query}`, describedPath, 200],
        [`${path}?limit=500`, describedPath, 400],
        [`${path}/${id}?${query}&properties=city`, `${describedPath}/{}`, 200],
        [`${path}/1`, `${describedPath}/{}`, 404],
        [`${path}/search`, `${describedPath}/search`, 200, { limit: 20 }],
        [`${path}/search`, `${describedPath}/search`, 400, { limit: 5000 }],
        [`${path}/batch/read`, `${describedPath}/batch/read`, 200, { inputs: [{ id }] }],
        [`${path}/batch/read`, `${describedPath}/batch/read`, 207, inputs(id)],
      ];
    }),
    ...(['partner_clients', 'companies', 'deals'] as const).map((name): (typeof calls)[number] => [
      `/crm/v3/properties/${name}`,
      '/crm/v3/properties/{}',
      200,
    ]),
    ...([200, 207] as const).map((status): (typeof calls)[number] => [
      '/crm/v4/associations/companies/deals/batch/read',
      '/crm/v4/associations/{}/{}/batch/read',
      status,
      {
        inputs: [...account.companies]
          .filter(({ associations }) => associations.deals![0])
          .map(({ id }) => ({ id }))
          .concat(status === 207 ? [{ id: withoutDeals.id }] : []),
      },
    ]),
    [
      `/crm/v4/objects/deals/${deal!.id}/associations/companies`,
      '/crm/v4/objects/{}/{}/associations/{}',
      200,
    ],
    ...(
      [
        [200, { dealstage: 'closedwon' }],
        [400, { dealstage: 'nowhere' }],
      ] as const
    ).map(([status, properties]): (typeof calls)[number] => [
      `/crm/v3/objects/deals/${deal!.id}`,
      '/crm/v3/objects/0-3/{}',
      status,
      { properties },
      'PATCH',
    ]),
    ['/settings/users/v3?limit=2', '/settings/users/v3', 200],
    [`/settings/v3/users/${account.users[0]!.id}?idProperty=USER_ID`, '/settings/v3/users/{}', 200],
    ['/settings/v3/users/1', '/settings/v3/users/{}', 404],
    ['/account-info/v3/details', '/account-info/v3/details', 200],
  ];

describe("HubSpot's published descriptions", () => {
  it.each(describedRoutes)('know $method $path', ({ method, path }) => {
    for (const ways of describedPaths(path)) {
      const found = ways.some((way) => operationAt(facts, method, way));
      expect(found, ways.join(' or ')).toBe(true);
    }
  });

  it.each(calls)('fit the answer of %s (%s, %i)', async (path, described, status, body, method) => {
    const used = method ?? (body === undefined ? 'GET' : 'POST');
    const operation = operationAt(facts, used, described)!;
    const { searchParams } = new URL(path, 'https://api.hubapi.com');
    expect(Object.keys(operation.query ?? {})).toEqual(
      expect.arrayContaining([...searchParams.keys()]),
    );
    const response = await ask(path, body, undefined, used);
    expect(response.status).toBe(status);
    const validate = bodyValidator(facts, operation, status);
    validate(await response.json());
    expect(validate.errors ?? []).toEqual([]);
  });

  it('name the operators that a search understands, and no other is', async () => {
    const statusOf = async (operator: string) => {
      const filter = {
        propertyName: 'amount',
        operator,
        value: '1',
        highValue: '2',
        values: ['1'],
      };
      const body = { filterGroups: [{ filters: [filter] }] };
      return (await ask('/crm/v3/objects/deals/search', body)).status;
    };
    const operators = facts.schemas['Filter']!.properties!['operator']!.enum!;
    expect(operators.length).toBeGreaterThan(10);
    for (const operator of operators)
      expect([operator, await statusOf(operator)]).toEqual([operator, 200]);
    expect(await statusOf('LIKE')).toBe(400);
  });

  it.each([
    [401, () => ask('/account-info/v3/details', undefined, 'unheard-of')],
    [
      403,
      () => {
        account.revokeScope('oauth');
        return ask('/account-info/v3/details').finally(() => account.grantScope('oauth'));
      },
    ],
    [
      429,
      () => {
        account.failNext({ status: 429 });
        return ask('/account-info/v3/details');
      },
    ],
  ])('fit a refusal with %i', async (status, call) => {
    const response = await call();
    expect(response.status).toBe(status);
    const operation = operationAt(facts, 'GET', '/account-info/v3/details')!;
    const validate = bodyValidator(facts, operation, status);
    validate(await response.json());
    expect(validate.errors ?? []).toEqual([]);
  });
});
