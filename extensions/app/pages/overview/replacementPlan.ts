import type { Ledger } from '@partner-tier-points/points';
import type { Call } from './callFirst.ts';

type PlanRow = (string | number | null)[];

/** Changes that fit into an address beside everything else. */
const mostPlanned = 5;

/**
 * The plan, as the planner's address has it, in which what expires is replaced on its day: a sale by
 * one of the same size, managed credit by its renewal.
 */
export function replacementPlan({ clients }: Ledger, { id, endings }: Call): string {
  const client = clients.find((candidate) => candidate.id === id);
  const steps = endings.slice(0, mostPlanned).flatMap(({ on, entry }): PlanRow[] => {
    if (entry.track === 'managed') return [['renewedManagement', id, null]];
    const sale = client?.sales?.find((candidate) => candidate.id === entry.saleId);
    const mrr = Number(sale?.mrr ?? 0);
    return mrr > 0 && sale?.currency
      ? [['newSale', id, mrr, sale.currency, entry.dealType ?? 'sourced', on]]
      : [];
  });
  return JSON.stringify(steps);
}
