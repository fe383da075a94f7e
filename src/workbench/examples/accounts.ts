import type { WorkbenchAccount, WorkbenchUser } from '../shared/account.ts';

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

/** For looking at an extension when nobody says which account: two, with three users each. */
export const exampleAccounts: WorkbenchAccount[] = [
  { portalId: '1001', name: 'Example Partner', timeZone: 'Europe/Stockholm', companies: 3 },
  { portalId: '1002', name: 'Other Partner', timeZone: 'America/New_York', companies: 12 },
].map(({ companies, ...account }) => ({
  ...account,
  users,
  records: Array.from({ length: companies }, (_, at) => ({
    objectType: 'companies' as const,
    objectTypeId: '0-2' as const,
    objectId: String(9001 + at),
    name: `Example Company ${at + 1}`,
    properties: { domain: `company-${at + 1}.example.com`, city: 'Stockholm' },
  })),
}));
