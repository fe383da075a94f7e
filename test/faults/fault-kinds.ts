import type { AccountChange, FaultEffect } from 'hubspot-sandbox';
import type { Scenario } from './scenario.ts';

type RateLimit = Extract<FaultEffect, { kind: 'refusal' }>['policyName'];

const refusal = (status: number): FaultEffect => ({ kind: 'refusal', status });
const rateLimit = (policyName: NonNullable<RateLimit>): FaultEffect => ({
  kind: 'refusal',
  status: 429,
  policyName,
});
const change = (one: AccountChange): FaultEffect => ({ kind: 'change', change: one });

const deal = { objectType: 'deals', place: 0.4 } as const;
const company = { objectType: 'companies', place: 0.6 } as const;
const client = { objectType: 'partner_clients', place: 0.2 } as const;

/** One fault or change of each kind that the random scripts draw from. */
export const faultKinds: readonly FaultEffect[] = [
  rateLimit('TEN_SECONDLY_ROLLING'),
  rateLimit('SECONDLY'),
  rateLimit('DAILY'),
  ...[500, 502, 503, 504, 401, 403, 408, 423].map(refusal),
  { kind: 'refusal', status: 477, retryAfter: 2 },
  { kind: 'refusal', status: 403, html: true },
  { kind: 'reset' },
  { kind: 'hang' },
  { kind: 'truncated' },
  { kind: 'malformed' },
  { kind: 'repeatedRecords', records: 7 },
  { kind: 'sameCursor' },
  { kind: 'failedRecords', records: 1 },
  { kind: 'misplacedRow', place: 0.5 },
  { kind: 'wrongTotal', by: 1 },
  { kind: 'delay', milliseconds: 10 },
  change({ kind: 'expireToken' }),
  change({ kind: 'revokeScope', scope: 'crm.objects.deals.read' }),
  change({ kind: 'removeProperty', objectType: 'deals', property: 'partner_product_line' }),
  change({ kind: 'set', ...deal, property: 'hs_mrr', value: '4321' }),
  change({ kind: 'recalculate', ...deal, property: 'hs_is_closed_won', value: 'true' }),
  change({ kind: 'delete', ...client }),
  change({ kind: 'addClient', seed: 17 }),
  change({ kind: 'addDeal', seed: 18, place: 0.8 }),
  change({ kind: 'associate', from: deal, to: company, touch: true }),
  change({ kind: 'disassociate', from: client, to: company, touch: false }),
];

/** What distinguishes one kind from another. */
export function kindOf(effect: FaultEffect): string {
  if (effect.kind === 'change') return effect.change.kind;
  if (effect.kind !== 'refusal') return effect.kind;
  return [effect.status, effect.policyName ?? (effect.html ? 'html' : '')].join(' ').trim();
}

/**
 * An account that meets the one fault, at one call after another of its first sync and of later
 * ones. Every other sync asks for changes alone, which takes few calls: there the fault comes
 * early.
 */
export function scenarioOfKind(effect: FaultEffect, seed: number): Scenario {
  return {
    seed,
    account: {
      clients: 12,
      pageSizes: { list: 5, search: 5, inlineAssociations: 2, associations: 2 },
      searchDelay: 3_000,
      wrongTotals: 0,
      ownLabels: seed % 3 === 0,
      listCursors: seed % 2 === 0 ? 'id' : 'text',
    },
    syncs: [0, 1, 2, 0, 7].map((after, index) => ({
      script: [{ after, effect }],
      dayLater: index % 2 === 0,
      againAtOnce: false,
    })),
    renewsToken: seed % 2 === 0,
    lineItems: seed % 4 === 1,
  };
}
