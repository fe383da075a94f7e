import type {
  WorkbenchAccount,
  WorkbenchProperty,
  WorkbenchRecord,
  WorkbenchUser,
} from '../shared/account.ts';
import { objectTypeOf } from '../shared/object-types.ts';

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

const properties: Record<string, WorkbenchProperty[]> = {
  contacts: [
    { name: 'firstname', label: 'First name', type: 'string' },
    { name: 'lastname', label: 'Last name', type: 'string' },
    { name: 'email', label: 'Email', type: 'string' },
  ],
  deals: [
    { name: 'dealname', label: 'Deal name', type: 'string' },
    { name: 'amount', label: 'Amount', type: 'number', isCurrency: true },
  ],
  companies: [
    { name: 'name', label: 'Company name', type: 'string' },
    { name: 'domain', label: 'Company domain name', type: 'string' },
    { name: 'city', label: 'City', type: 'string' },
    { name: 'annualrevenue', label: 'Annual revenue', type: 'number', isCurrency: true },
    { name: 'createdate', label: 'Create date', type: 'datetime' },
    {
      name: 'industry',
      label: 'Industry',
      type: 'enumeration',
      options: [{ value: 'COMPUTER_SOFTWARE', label: 'Computer software' }],
    },
  ],
};

/** For looking at an extension when nobody says which account: two, with three users each. */
export const exampleAccounts: WorkbenchAccount[] = [
  { portalId: '1001', name: 'Example Partner', timeZone: 'Europe/Stockholm', companies: 3 },
  { portalId: '1002', name: 'Other Partner', timeZone: 'America/New_York', companies: 12 },
].map(({ companies, ...account }) => ({
  ...account,
  users,
  properties,
  records: [
    ...recordsOf('companies', companies, (number) => ({
      name: `Example Company ${number}`,
      properties: {
        domain: `company-${number}.example.com`,
        city: 'Stockholm',
        industry: 'COMPUTER_SOFTWARE',
        annualrevenue: String(125_000 * number),
        createdate: `2026-0${1 + (number % 9)}-15T09:30:00.000Z`,
      },
      associations: [
        { objectTypeId: '0-1', objectId: '1001', label: 'Decision maker' },
        { objectTypeId: '0-1', objectId: '1002', label: null },
        { objectTypeId: '0-3', objectId: '3001', label: null },
        { objectTypeId: '0-3', objectId: '3002', label: null },
      ],
    })),
    ...recordsOf('contacts', 2, (number) => ({
      name: `Example Contact ${number}`,
      properties: {
        firstname: 'Example',
        lastname: `Contact ${number}`,
        email: `contact-${number}@example.com`,
      },
      associations: [
        { objectTypeId: '0-2', objectId: '9001', label: null },
        { objectTypeId: '0-3', objectId: '3001', label: 'Decision maker' },
        { objectTypeId: '0-3', objectId: '3002', label: null },
      ],
    })),
    ...recordsOf('deals', 2, (number) => ({
      name: `Example Deal ${number}`,
      properties: { dealname: `Example Deal ${number}`, amount: String(5_000 * number) },
    })),
    ...recordsOf('tickets', 2, (number) => ({
      name: `Example Ticket ${number}`,
      properties: { subject: `Example Ticket ${number}`, hs_ticket_priority: 'HIGH' },
    })),
  ],
}));
