import { expect, it } from 'vitest';
import { indexAssociations } from './crm/record-associations.ts';
import { withExampleRecords } from './example-records.ts';
import { withStandardDefinitions } from './standard-definitions.ts';

const account = {
  portalId: '1',
  name: 'Example',
  timeZone: 'UTC',
  users: [],
  records: [{ objectType: 'companies', objectTypeId: '0-2', objectId: '5', name: 'Acme' }],
};
const on = (...objectTypes: string[]) => [{ objectTypes }];

it('adds records of every type that a project names and the account lacks', () => {
  const extensions = [...on('COMPANY', 'p_cars'), ...on('cars', 'orders', '2-77')];
  const { records } = withExampleRecords(account, { extensions, appObjects: [] });
  expect(records.map((it) => [it.objectType, it.objectTypeId, it.name])).toEqual([
    ['companies', '0-2', 'Acme'],
    ['p_cars', '2-900000002', 'Example cars 1'],
    ['p_cars', '2-900000002', 'Example cars 2'],
    ['orders', '0-123', 'Example order 1'],
    ['orders', '0-123', 'Example order 2'],
    ['2-77', '2-77', 'Example record 1'],
    ['2-77', '2-77', 'Example record 2'],
  ]);
  expect(new Set(records.map((it) => it.objectId)).size).toBe(records.length);
});

it.each([
  ['0-53', 'Example invoice 1'],
  ['carts', 'Example cart 1'],
  ['COMMERCE_PAYMENT', 'Example commerce payment 1'],
  ['taxes', 'Example tax 1'],
])("knows HubSpot's type %s by its name", (type, name) => {
  const { records } = withExampleRecords(account, { extensions: on(type), appObjects: [] });
  expect(records[1]).toMatchObject({
    name,
    objectTypeId: expect.stringMatching(/^0-\d+$/) as string,
  });
});

it("have values of HubSpot's own properties, stages and owners", () => {
  const ada = { id: '7', email: 'ada@example.com', firstName: 'Ada', lastName: 'Admin' };
  const users = [{ ...ada, language: 'en', locale: 'en-us' }] as never;
  const own = withStandardDefinitions({ ...account, users });
  const { records } = withExampleRecords(own, {
    extensions: on('deals', 'CONTACT'),
    appObjects: [],
  });
  expect(records[1]?.properties).toMatchObject({
    dealname: 'Example deal 1',
    amount: '100',
    pipeline: 'default',
    dealstage: 'appointmentscheduled',
    hubspot_owner_id: '7',
  });
  expect(records[3]?.properties).toMatchObject({
    firstname: 'Example',
    lastname: 'contact 1',
    email: 'contact1@example.com',
    phone: '+1 555 010 1001',
    jobtitle: 'Job Title 1',
  });
  // What HubSpot computes would contradict the rest.
  expect(records[1]?.properties).not.toHaveProperty('hs_is_closed');
});

it.each([
  ['appointments', 'hs_appointment_name'],
  ['0-410', 'hs_course_name'],
  ['lead', 'hs_lead_name'],
  ['listings', 'hs_name'],
  ['orders', 'hs_order_name'],
  ['services', 'hs_name'],
])('are in a stage of a pipeline: %s', (type, name) => {
  const own = withStandardDefinitions(account);
  const { records, pipelines } = withExampleRecords(own, {
    extensions: on(type),
    appObjects: [],
  });
  const made = records[1];
  expect(made?.properties).toMatchObject({
    [name]: made?.name,
    hs_pipeline: 'example-pipeline',
    hs_pipeline_stage: 'example-new',
  });
  expect(pipelines?.[made?.objectType ?? '']).toMatchObject([{ id: 'example-pipeline' }]);
});

it('of a custom type are in a stage, and all are associated with those of the other types', () => {
  const { records, pipelines } = withExampleRecords(account, {
    extensions: on('contacts', 'deals', 'tickets', 'p_cars'),
    appObjects: [],
  });
  const car = records.at(-1);
  expect(car?.properties).toMatchObject({ hs_pipeline_stage: 'example-in-progress' });
  expect(pipelines?.['p_cars']).toMatchObject([{ id: 'example-pipeline' }]);
  const associationsOf = indexAssociations(records);
  for (const record of records) {
    const others = new Set(associationsOf(record).map((it) => it.objectTypeId));
    expect(others.size).toBe(4);
    expect(others).not.toContain(record.objectTypeId);
  }
});

it('leaves an account of an API as it is', () => {
  const connected = { ...account, api: { url: 'http://localhost:1', accessToken: 'x' } };
  expect(withExampleRecords(connected, { extensions: on('p_cars'), appObjects: [] })).toBe(
    connected,
  );
});

it.each([['MILESTONE'], ['milestone_object']])(
  'makes those of an app object from its own definition, as a card names it: %s',
  (name) => {
    const milestone = {
      uid: 'milestone_object',
      name: 'MILESTONE',
      singular: 'Milestone',
      primaryProperty: 'title',
      properties: [
        { name: 'title', label: 'Title', type: 'string' },
        { name: 'note', label: 'Note', type: 'string' },
        { name: 'due', label: 'Due', type: 'date' },
        { name: 'budget', label: 'Budget', type: 'number' },
        {
          name: 'status',
          label: 'Status',
          type: 'enumeration',
          options: [
            { value: 'open', label: 'Open' },
            { value: 'done', label: 'Done' },
          ],
        },
      ],
    };
    const project = { extensions: on(name), appObjects: [milestone] };
    const { records, properties } = withExampleRecords(account, project);
    expect(records.slice(1).map((it) => [it.objectType, it.name, it.properties])).toEqual([
      [
        name.toLowerCase(),
        'Example milestone 1',
        {
          title: 'Example milestone 1',
          note: 'Note 1',
          due: '2026-03-01',
          budget: '100',
          status: 'open',
        },
      ],
      [
        name.toLowerCase(),
        'Example milestone 2',
        {
          title: 'Example milestone 2',
          note: 'Note 2',
          due: '2026-03-02',
          budget: '200',
          status: 'done',
        },
      ],
    ]);
    expect(properties).toEqual({ [name.toLowerCase()]: milestone.properties });
    // Also where no card is for it.
    const alone = withExampleRecords(account, { extensions: [], appObjects: [milestone] });
    expect(alone.records).toHaveLength(3);
  },
);
