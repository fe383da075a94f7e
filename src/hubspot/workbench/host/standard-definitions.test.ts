import { isSameObjectType } from 'hubspot-crm';
import { expect, it } from 'vitest';
import { withStandardDefinitions } from './standard-definitions.ts';

const user = { id: '7', email: 'a@example.com', firstName: 'Ada', lastName: 'Ek' };
const account = {
  portalId: '1',
  name: 'Mine',
  timeZone: 'UTC',
  users: [{ ...user, language: 'en', locale: 'en-us' }],
  records: [],
};

it('an own account has standard labels, stages and owners', () => {
  const { properties, pipelines } = withStandardDefinitions(account);
  const named = (name: string) => properties?.['deals']?.find((it) => it.name === name);
  expect(named('amount')).toMatchObject({ label: 'Amount', isCurrency: true });
  expect(named('hubspot_owner_id')).toMatchObject({
    label: 'Deal owner',
    options: [{ value: '7', label: 'Ada Ek' }],
  });
  expect(pipelines?.['deals']?.[0]?.stages.map((it) => it.id)).toContain('closedwon');
});

it.each([
  ['contacts', 'phone', 'Phone Number', 'string'],
  ['contacts', 'jobtitle', 'Job Title', 'string'],
  ['0-1', 'hs_lead_status', 'Lead Status', 'enumeration'],
  ['companies', 'numberofemployees', 'Number of Employees', 'number'],
  ['deals', 'dealtype', 'Deal Type', 'enumeration'],
  ['deals', 'hs_mrr', 'Monthly recurring revenue', 'number'],
  ['tickets', 'content', 'Ticket description', 'string'],
  ['line_items', 'price', 'Unit price', 'number'],
])('knows of %s what cards often show: %s', (type, name, label, kind) => {
  const { properties = {} } = withStandardDefinitions(account);
  const [, known = []] =
    Object.entries(properties).find(([key]) => isSameObjectType(key, type)) ?? [];
  expect(known.filter((it) => it.name === name)).toMatchObject([{ label, type: kind }]);
});

it('says nothing of a property twice', () => {
  const { properties = {} } = withStandardDefinitions(account);
  for (const [type, known] of Object.entries(properties)) {
    const names = known.map((it) => `${type}.${it.name}`);
    expect(names).toEqual([...new Set(names)]);
  }
});

it("has every stage that HubSpot's own samples write", () => {
  const { properties, pipelines } = withStandardDefinitions(account);
  const stages = pipelines?.['deals']?.[0]?.stages.map((it) => it.id);
  expect(stages).toEqual([
    'appointmentscheduled',
    'qualifiedtobuy',
    'presentationscheduled',
    'decisionmakerboughtin',
    'contractsent',
    'closedwon',
    'closedlost',
  ]);
  const lifecycle = properties?.['contacts']?.find((it) => it.name === 'lifecyclestage');
  expect(lifecycle?.options?.map((it) => it.value)).toContain('marketingqualifiedlead');
});

it('what the account says itself stands, by any name of the type', () => {
  const amount = { name: 'amount', label: 'Value', type: 'number' };
  const mine = { id: 'mine', label: 'Mine', stages: [] };
  const own = { ...account, properties: { '0-3': [amount] }, pipelines: { deal: [mine] } };
  const { properties, pipelines } = withStandardDefinitions(own);
  expect(properties?.['0-3']?.filter((it) => it.name === 'amount')).toEqual([amount]);
  expect(properties?.['0-3']?.map((it) => it.name)).toContain('dealstage');
  expect(properties).not.toHaveProperty('deals');
  expect(pipelines?.['deal']).toEqual([mine]);
  expect(pipelines).not.toHaveProperty('deals');
});

it('an API answers by itself', () => {
  const connected = { ...account, api: { url: 'http://localhost:1', accessToken: 'x' } };
  expect(withStandardDefinitions(connected)).toBe(connected);
});
