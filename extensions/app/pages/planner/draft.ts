import type { Change, ClientFacts, Day, DealType, MarketType } from '@partner-tier-points/points';

/** A new client is a prospect that HubSpot does not know yet. */
export type PlanKind = Change['kind'];

export type Field = Exclude<keyof Draft, 'kind'>;

/** Which fields each kind asks for. */
export const fieldsOf: Record<PlanKind, readonly Field[]> = {
  newSale: ['clientId', 'mrr', 'currency', 'dealType', 'day'],
  newClient: ['name', 'mrr', 'currency', 'dealType', 'day', 'managedMrr', 'market'],
  lostClient: ['clientId'],
  endedManagement: ['clientId', 'day'],
  renewedManagement: ['clientId', 'day'],
  changedMrr: ['clientId', 'mrr', 'currency'],
  changedMarket: ['clientId', 'market'],
};

/** What can be planned. */
export const planKinds = Object.keys(fieldsOf) as PlanKind[];

/**
 * The form as it is filled in. Amounts are monthly, in major units of `currency`; NaN for what was
 * typed and is no number.
 */
export interface Draft {
  kind: PlanKind;
  clientId: string | null;
  name: string;
  mrr: number | null;
  managedMrr: number | null;
  currency: string;
  dealType: DealType;
  market: MarketType;
  day: Day | null;
}

export const emptyDraft: Draft = {
  kind: 'newSale',
  clientId: null,
  name: '',
  mrr: null,
  managedMrr: null,
  currency: 'USD',
  dealType: 'sourced',
  market: 'core',
  day: null,
};

/**
 * The change that a filled-in form means; null while something is missing.
 *
 * @param id for what is new; must not be the id of anything else
 */
export function changeOf(draft: Draft, id: string, today: Day): Change | null {
  const { kind, clientId, mrr, managedMrr, currency, dealType, market, day } = draft;
  const cannotBe = (value: unknown) => typeof value === 'number' && !(value >= 0);
  if (fieldsOf[kind].some((field) => cannotBe(draft[field]))) return null;
  const sale = { id, mrr, currency, dealType, closedOn: day ?? today, kind: 'new' as const };
  if (kind === 'newClient') {
    const name = draft.name.trim();
    if (name === '' || !(mrr || managedMrr)) return null;
    const client: ClientFacts = {
      id,
      name,
      market,
      ...(mrr && { sales: [sale] }),
      ...(managedMrr && { managed: { mrr: managedMrr, currency } }),
    };
    return { kind, client };
  }
  if (clientId === null) return null;
  switch (kind) {
    case 'newSale':
      return mrr ? { kind, clientId, sale } : null;
    case 'lostClient':
      return { kind, clientId };
    case 'endedManagement':
      return { kind, clientId, on: day };
    case 'renewedManagement':
      return { kind, clientId, lapsesOn: day };
    case 'changedMrr':
      return mrr === null ? null : { kind, clientId, mrr, currency };
    case 'changedMarket':
      return { kind, clientId, market };
  }
}

/** An id that neither the account nor the plan has; the same for the same plan. */
export function freshId(changes: readonly Change[], isTaken: (id: string) => boolean): string {
  const planned = JSON.stringify(changes);
  let at = 1;
  while (planned.includes(`"plan-${at}"`) || isTaken(`plan-${at}`)) at += 1;
  return `plan-${at}`;
}
