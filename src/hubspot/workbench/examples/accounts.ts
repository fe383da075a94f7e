import type { WorkbenchAccount, WorkbenchRecord, WorkbenchUser } from '../shared/account.ts';
import { objectTypeOf } from 'hubspot-crm';
import { standardPipelines, standardProperties } from './definitions.ts';

const users: WorkbenchUser[] = [
  {
    id: '101',
    email: 'ada@example.com',
    firstName: 'Ada',
    lastName: 'Admin',
    language: 'en',
    locale: 'en-us',
    title: 'super admin',
    permissions: ['integrations-management-write'],
  },
  {
    id: '102',
    email: 'uma@example.com',
    firstName: 'Uma',
    lastName: 'User',
    language: 'en',
    locale: 'en-us',
    title: 'ordinary user',
  },
  {
    id: '103',
    email: 'sven@example.com',
    firstName: 'Sven',
    lastName: 'Svensson',
    language: 'sv',
    locale: 'sv-se',
    title: 'Swedish',
  },
];

/** Records of one type for an account, with ids that differ between types. */
function recordsOf(
  type: 'companies' | 'contacts' | 'deals' | 'tickets',
  count: number,
  one: (number: number) => Omit<WorkbenchRecord, 'objectType' | 'objectTypeId' | 'objectId'>,
): WorkbenchRecord[] {
  const { id: objectTypeId, name: objectType } = objectTypeOf(type);
  const first = { companies: 9001, contacts: 1001, deals: 3001, tickets: 5001 }[type];
  return Array.from({ length: count }, (_, at) => ({
    objectType,
    objectTypeId,
    objectId: String(first + at),
    ...one(at + 1),
  }));
}

/** For looking at an extension when nobody says which account: two, with three users each. */
export const exampleAccounts: WorkbenchAccount[] = [
  { portalId: '1001', name: 'Example Partner', timeZone: 'Europe/Stockholm', companies: 3 },
  { portalId: '1002', name: 'Other Partner', timeZone: 'America/New_York', companies: 12 },
].map(({ companies, ...account }) => ({
  ...account,
  users,
  properties: standardProperties,
  pipelines: standardPipelines,
  records: [
    ...recordsOf('companies', companies, (number) => ({
      name: `Example Company ${number}`,
      properties: {
        domain: `company-${number}.example.com`,
        city: 'Stockholm',
        industry: 'COMPUTER_SOFTWARE',
        annualrevenue: String(125_000 * number),
        createdate: `2026-0${1 + (number % 9)}-15T09:30:00.000Z`,
        first_deal_created_date: `2026-0${1 + (number % 9)}-28`,
        closedate: `203${number % 10}-06-30T22:00:00.000Z`,
        lifecyclestage: ['subscriber', 'opportunity', 'customer'][number % 3] ?? 'customer',
      },
      associations: [
        { objectTypeId: '0-1', objectId: '1001', label: 'Decision maker' },
        { objectTypeId: '0-1', objectId: '1002', label: null },
        { objectTypeId: '0-3', objectId: '3001', label: 'Renewal' },
        { objectTypeId: '0-3', objectId: '3002', label: 'Renewal' },
        { objectTypeId: '0-3', objectId: '3002', label: 'Upsell' },
      ],
    })),
    ...recordsOf('contacts', 2, (number) => ({
      name: `Example Contact ${number}`,
      properties: {
        firstname: 'Example',
        lastname: `Contact ${number}`,
        email: `contact-${number}@example.com`,
        lifecyclestage: 'lead',
        createdate: '2026-01-08T13:15:00.000Z',
      },
      associations: [
        { objectTypeId: '0-2', objectId: '9001', label: null },
        { objectTypeId: '0-3', objectId: '3001', label: 'Decision maker' },
        { objectTypeId: '0-3', objectId: '3002', label: null },
      ],
    })),
    ...recordsOf('deals', 2, (number) => ({
      name: `Example Deal ${number}`,
      properties: {
        dealname: `Example Deal ${number}`,
        amount: String(5_000 * number),
        pipeline: 'default',
        dealstage: number === 1 ? 'qualifiedtobuy' : 'closedlost',
        createdate: '2026-01-12T08:00:00.000Z',
        closedate: '2026-03-31T21:59:00.000Z',
      },
    })),
    ...recordsOf('tickets', 2, (number) => ({
      name: `Example Ticket ${number}`,
      properties: {
        subject: `Example Ticket ${number}`,
        hs_ticket_priority: 'HIGH',
        hs_pipeline: '0',
        hs_pipeline_stage: '2',
        createdate: '2026-01-20T07:45:00.000Z',
      },
      // One of them, so that both can be seen.
      associations:
        number === 1
          ? [
              { objectTypeId: '0-1', objectId: '1001', label: null },
              { objectTypeId: '0-2', objectId: '9002', label: null },
            ]
          : [],
    })),
  ],
}));
