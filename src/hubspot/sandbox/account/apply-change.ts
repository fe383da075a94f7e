import { generateAddedClient, generateAddedDeal } from '../generate/added.ts';
import type { AccountRecords } from './account-records.ts';
import type { AccountChange, Place } from './change.ts';
import type { SandboxRecord } from './record.ts';

/** What of an account can change: its records, and what its access token may do. */
interface ChangingAccount extends AccountRecords {
  revokeScope(scope: string): void;
  grantScope(scope: string): void;
  expireToken(): void;
  renewToken(): void;
}

/** Makes a change to an account, now by its clock. A place in an empty store changes nothing. */
export function applyChange(account: ChangingAccount, change: AccountChange): void {
  switch (change.kind) {
    case 'set':
    case 'recalculate': {
      const record = recordAt(account, change);
      if (record) {
        const [name, value] = [change.property, change.value];
        if (change.kind === 'set') account.setProperty(change.objectType, record.id, name, value);
        else account.recalculate(change.objectType, record.id, name, value);
      }
      return;
    }
    case 'delete': {
      const record = recordAt(account, change);
      if (record) account.delete(change.objectType, record.id);
      return;
    }
    case 'addClient': {
      const { partnerClient, company, deals } = generateAddedClient(account, change.seed);
      account.add('partner_clients', partnerClient);
      account.add('companies', company);
      for (const deal of deals) account.add('deals', deal);
      return;
    }
    case 'addDeal': {
      const company = recordAt(account, { objectType: 'companies', place: change.place });
      if (!company) return;
      const deal = generateAddedDeal(account, change.seed, company);
      account.add('deals', deal);
      account.associate(['deals', deal.id], ['companies', company.id], { touch: true });
      return;
    }
    case 'associate':
    case 'disassociate': {
      const [from, to] = [recordAt(account, change.from), recordAt(account, change.to)];
      if (!from || !to) return;
      const ends = [
        [change.from.objectType, from.id],
        [change.to.objectType, to.id],
      ] as const;
      account[change.kind](...ends, { touch: change.touch });
      return;
    }
    case 'removeProperty':
      account.missingProperties[change.objectType].add(change.property);
      return;
    case 'restoreProperty':
      account.missingProperties[change.objectType].delete(change.property);
      return;
    case 'revokeScope':
    case 'grantScope':
      account[change.kind](change.scope);
      return;
    case 'expireToken':
    case 'renewToken':
      account[change.kind]();
  }
}

function recordAt(
  account: ChangingAccount,
  { objectType, place }: Place,
): SandboxRecord | undefined {
  const all = account.store(objectType).all();
  return all[Math.floor(place * all.length)];
}
