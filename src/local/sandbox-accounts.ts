import { standardAccounts, type SandboxAccount } from 'hubspot-sandbox';
import type { WorkbenchAccount } from 'hubspot-workbench';

/** The developer's panel has some records of accounts up to this size: larger ones take seconds to generate. */
const sizeWithRecords = 500;
const recordsShown = 20;

const titles: Record<string, string> = { Ada: 'super admin', Saga: 'svenska' };

function toShow(account: SandboxAccount, size: number): WorkbenchAccount {
  const records = size <= sizeWithRecords ? account.companies.page(recordsShown).records : [];
  return {
    portalId: account.portalId,
    name: size > 0 ? `${account.name} (${size} clients)` : account.name,
    timeZone: account.timeZone,
    users: account.users.map(({ superAdmin: _, teams: __, ...user }) => ({
      ...user,
      ...(titles[user.firstName] ? { title: titles[user.firstName]! } : {}),
    })),
    records: records.map((company) => ({
      objectType: 'companies',
      objectTypeId: '0-2',
      objectId: company.id,
      name: String(company.properties['name'] ?? company.id),
    })),
  };
}

export interface SandboxAccounts {
  /** As HubSpot's API serves them. */
  served: SandboxAccount[];
  /** As the workbench shows them. */
  shown: WorkbenchAccount[];
  /** The account whose super admin has entered the settings already. */
  prepared: { portalId: string; userId: string };
}

export function sandboxAccounts(): SandboxAccounts {
  const { small, medium, large, largest, kronor, lineItems, empty, notPartner } =
    standardAccounts();
  const sized: [SandboxAccount, number][] = [
    [small, 25],
    [medium, 500],
    [large, 5_000],
    [largest, 20_000],
    [kronor, 40],
    [lineItems, 40],
    [empty, 0],
    [notPartner, 0],
  ];
  return {
    served: sized.map(([account]) => account),
    shown: sized.map(([account, size]) => toShow(account, size)),
    prepared: {
      portalId: small.portalId,
      userId: small.users.find((user) => user.superAdmin)!.id,
    },
  };
}
