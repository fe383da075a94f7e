import type { AccountChange } from '../account/change.ts';
import { objectTypes } from '../account/object-types.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import { createRandom } from '../generate/random.ts';
import type { Random } from '../generate/random.ts';
import type { Fault, FaultEffect } from './fault.ts';

export interface ScriptOptions {
  /** The same seed and options give the same script. */
  seed: number;
  /** How many faults, and how many changes of records. */
  faults: number;
  changes: number;
  /** The faults are spread over so many requests. */
  requests: number;
}

const paths = [
  '/crm/v3/objects/partner_clients',
  '/crm/v3/objects/deals',
  '/crm/v4/associations',
  '/crm/v3/properties',
  '/account-info',
  '/',
] as const;

/** Faults and changes at random, of every kind that HubSpot's users have met. */
export function randomScript({ seed, faults, changes, requests }: ScriptOptions): Fault[] {
  const random = createRandom(seed);
  const script: Fault[] = [];
  for (let count = 0; count < faults; count += 1) {
    script.push({
      path: random.pick(paths),
      after: random.integer(0, requests),
      times: random.weighted([
        { weight: 6, value: 1 },
        { weight: 3, value: 2 },
        { weight: 1, value: 4 },
      ]),
      effect: randomEffect(random),
    });
  }
  for (let count = 0; count < changes; count += 1) {
    script.push({
      after: random.integer(0, requests),
      effect: { kind: 'change', change: randomChange(random) },
    });
  }
  return script;
}

function randomEffect(random: Random): FaultEffect {
  const refusal = (status: number): FaultEffect => ({ kind: 'refusal', status });
  const rateLimit = (policyName: 'TEN_SECONDLY_ROLLING' | 'SECONDLY'): FaultEffect => ({
    kind: 'refusal',
    status: 429,
    policyName,
    ...(random.chance(0.5) && { retryAfter: random.integer(0, 12) }),
  });
  const change = (one: AccountChange): FaultEffect => ({ kind: 'change', change: one });
  const property = randomProperty(random);
  return random.weighted<() => FaultEffect>([
    { weight: 4, value: () => rateLimit('TEN_SECONDLY_ROLLING') },
    { weight: 3, value: () => rateLimit('SECONDLY') },
    { weight: 1, value: () => ({ kind: 'refusal', status: 429, policyName: 'DAILY' }) },
    { weight: 2, value: () => refusal(500) },
    { weight: 2, value: () => refusal(502) },
    { weight: 2, value: () => refusal(503) },
    { weight: 2, value: () => refusal(504) },
    { weight: 1, value: () => refusal(408) },
    { weight: 1, value: () => refusal(423) },
    {
      weight: 1,
      value: () => ({ kind: 'refusal', status: 477, retryAfter: random.integer(1, 9) }),
    },
    { weight: 1, value: () => ({ kind: 'refusal', status: 403, html: true }) },
    { weight: 1, value: () => refusal(401) },
    { weight: 1, value: () => refusal(403) },
    { weight: 3, value: () => ({ kind: 'reset' }) },
    { weight: 1, value: () => ({ kind: 'hang' }) },
    { weight: 3, value: () => ({ kind: 'truncated' }) },
    { weight: 3, value: () => ({ kind: 'malformed' }) },
    { weight: 4, value: () => ({ kind: 'repeatedRecords', records: random.integer(1, 110) }) },
    { weight: 1, value: () => ({ kind: 'sameCursor' }) },
    { weight: 2, value: () => ({ kind: 'failedRecords', records: random.integer(1, 3) }) },
    { weight: 2, value: () => ({ kind: 'misplacedRow', place: random.integer(0, 999) / 1000 }) },
    { weight: 1, value: () => ({ kind: 'wrongTotal', by: random.pick([-1, 1]) }) },
    { weight: 1, value: () => ({ kind: 'delay', milliseconds: random.integer(1, 10) }) },
    { weight: 1, value: () => change({ kind: 'expireToken' }) },
    {
      weight: 1,
      value: () =>
        change({
          kind: 'revokeScope',
          scope: objectTypes[random.pick(['partner_clients', 'deals'] as const)].readScope,
        }),
    },
    { weight: 1, value: () => change({ kind: 'removeProperty', ...property }) },
  ])();
}

/** A change of a record, as users and other apps make them all the time. */
export function randomChange(random: Random): AccountChange {
  const objectType = random.pick(['partner_clients', 'deals', 'companies'] as const);
  const place = () => random.integer(0, 999) / 1000;
  const seed = () => random.integer(1, 1_000_000_000);
  return random.weighted<() => AccountChange>([
    { weight: 6, value: () => ({ kind: 'set', place: place(), ...randomValue(random) }) },
    {
      weight: 3,
      value: () => ({ kind: 'recalculate', place: place(), ...randomCalculated(random) }),
    },
    { weight: 3, value: () => ({ kind: 'delete', objectType, place: place() }) },
    { weight: 2, value: () => ({ kind: 'addClient', seed: seed() }) },
    { weight: 3, value: () => ({ kind: 'addDeal', seed: seed(), place: place() }) },
    {
      weight: 3,
      value: () => ({
        kind: random.pick(['associate', 'disassociate'] as const),
        from: {
          objectType: random.pick(['deals', 'partner_clients'] as const),
          place: place(),
        },
        to: { objectType: 'companies', place: place() },
        touch: random.chance(0.6),
      }),
    },
  ])();
}

function randomProperty(random: Random): { objectType: ObjectTypeName; property: string } {
  return random.pick([
    { objectType: 'partner_clients', property: 'hs_market_multiplier' },
    { objectType: 'partner_clients', property: 'hs_total_tier_points' },
    { objectType: 'deals', property: 'partner_sale_kind' },
    { objectType: 'deals', property: 'partner_product_line' },
  ] as const);
}

/** Of the properties that HubSpot calculates, the two that decide sold points. */
function randomCalculated(random: Random) {
  return random.pick([
    { objectType: 'deals', property: 'hs_mrr', value: String(random.integer(1, 9_000)) },
    { objectType: 'deals', property: 'hs_is_closed_won', value: String(random.chance(0.5)) },
  ] as const);
}

function randomValue(random: Random) {
  return random.pick([
    { objectType: 'deals', property: 'hs_mrr', value: String(random.integer(1, 9_000)) },
    { objectType: 'deals', property: 'hs_is_closed_won', value: String(random.chance(0.5)) },
    { objectType: 'deals', property: 'hs_mrr', value: 'on request' },
    {
      objectType: 'partner_clients',
      property: 'hs_total_tier_points',
      value: String(random.integer(0, 500)),
    },
    { objectType: 'partner_clients', property: 'hs_client_name', value: null },
  ] as const);
}
