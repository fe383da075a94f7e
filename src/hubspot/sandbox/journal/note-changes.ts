import type { SandboxAccount } from '../account/account.ts';
import { objectTypes } from '../account/object-types.ts';
import type { Journal } from './journal.ts';

/**
 * Lets the journal note what changes in accounts. Calculated properties and associations are left
 * out: that HubSpot notes them is published nowhere.
 */
export function noteChanges(
  accounts: readonly SandboxAccount[],
  journal: Journal,
  isInstalled: (portalId: string) => boolean,
): void {
  for (const account of accounts) {
    account.onRecordChange = ({ objectType, id, action, propertyChanges }) => {
      if (!isInstalled(account.portalId)) return;
      journal.note({
        type: 'object',
        portalId: Number(account.portalId),
        occurredAt: new Date(account.now()).toISOString(),
        action,
        objectTypeId: objectTypes[objectType].typeId,
        objectId: Number(id),
        ...(propertyChanges ? { propertyChanges } : {}),
      });
    };
  }
}
