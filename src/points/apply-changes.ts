import type { Change } from './what-if-changes.ts';
import type { ManagedFacts } from './facts.ts';
import { FactsError, writePath } from './facts-error.ts';
import type { PlannedClient } from './read-client.ts';

function refuse(changeIndex: number, field: string, message: string, code: string): never {
  const keys = ['changes', changeIndex, ...field.split('.')];
  throw new FactsError([{ path: writePath(keys), keys, message, code }]);
}

/** The client after the change; null when it is gone. */
function applyTo(client: PlannedClient, change: Change, changeIndex: number): PlannedClient | null {
  const withManaged = (fields: Partial<ManagedFacts>, from = client) => ({
    ...from,
    managed: { ...client.managed, ...fields },
  });
  // They would be used for managed MRR that is gone.
  const withoutReportedManaged = {
    ...client,
    reported: client.reported ? { ...client.reported, managed: null } : null,
  };
  switch (change.kind) {
    case 'newClient':
      return change.client;
    case 'lostClient':
      return null;
    case 'newSale': {
      const sales = client.sales ?? [];
      if (sales.some(({ id }) => id === change.sale.id)) {
        refuse(changeIndex, 'sale.id', 'is the id of another sale', 'duplicate');
      }
      return {
        ...client,
        sales: [...sales, change.sale],
        plannedSales: (client.plannedSales ?? 0) + 1,
      };
    }
    case 'endedManagement':
      if (change.on) return withManaged({ lapsesOn: change.on });
      return { ...withoutReportedManaged, managed: null };
    case 'renewedManagement':
      return {
        ...withManaged({ lapsesOn: change.lapsesOn ?? null, cancelsOn: null }),
        cancellation: null,
      };
    case 'changedMrr': {
      const { mrr = 0 } = change;
      const currency = change.currency ? { currency: change.currency } : {};
      // Of MRR that cannot be scored, what HubSpot reports is still the best that is known.
      const from = Number(mrr) === 0 ? withoutReportedManaged : client;
      return withManaged({ mrr: mrr ?? 0, ...currency }, from);
    }
    case 'changedMarket':
      return { ...client, market: change.market, marketMultiplier: null };
  }
}

/** The clients that changes touch, as they are afterwards, in the order of their first change. */
export type ChangedClients = Map<string, PlannedClient | null>;

/**
 * Applies changes in their order, to the clients that they name and to no others.
 *
 * @param find the client of an id, as it is before all changes
 * @throws FactsError when a change names a client that does not exist, or makes an id occur twice
 */
export function applyChanges(
  changes: readonly Change[],
  find: (clientId: string) => PlannedClient | undefined,
): ChangedClients {
  const changed: ChangedClients = new Map();
  for (const [index, change] of changes.entries()) {
    const id = change.kind === 'newClient' ? change.client.id : change.clientId;
    const current = changed.has(id) ? changed.get(id) : find(id);
    if (change.kind === 'newClient') {
      if (current) refuse(index, 'client.id', 'is the id of another client', 'duplicate');
      changed.set(id, change.client);
    } else {
      if (!current) refuse(index, 'clientId', 'there is no such client', 'unknownClient');
      changed.set(id, applyTo(current, change, index));
    }
  }
  return changed;
}
