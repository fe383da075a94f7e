import {
  findRuleSet,
  openLedger,
  type ClientFacts,
  type PartnerFacts,
} from '@partner-tier-points/points';
import type { Alert } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { findAlerts } from './find-alerts.ts';

const ruleSet = findRuleSet('points-2026-01')!;
const gold = { creditedTier: 'Gold', creditedSince: '2024-01-01', certifiedUntil: '2028-01-01' };

function find(
  clients: ClientFacts[],
  today: string,
  before: Alert[] = [],
  partner: PartnerFacts = gold,
) {
  return findAlerts(openLedger({ partner, clients }, ruleSet), today, [], before);
}

const clientWith = (closedOn: string, mrr = 8000): ClientFacts => ({
  id: '512',
  name: 'Example AB',
  country: 'US',
  sales: [
    {
      id: 'd1',
      product: 'marketing-hub',
      kind: 'new',
      dealType: 'sourced',
      mrr,
      currency: 'USD',
      closedOn,
    },
  ],
});
const stored = (alert: object) => ({ ...alert, raisedAt: '', endedAt: null }) as Alert;
const kindsOf = (found: { kind: string }[]) => found.map(({ kind }) => kind);

test('points that expire before the evaluation are one alert of the client and the day', () => {
  const client = clientWith('2025-12-20');
  client.sales = [
    ...client.sales!,
    { ...client.sales![0]!, id: 'd2', product: 'sales-hub', mrr: 100 },
  ];
  const found = find([client], '2026-11-29').filter(({ kind }) => kind === 'expiry');
  expect(found).toMatchObject([
    {
      id: 'expiry:512:2026-12-20',
      on: '2026-12-20',
      clientName: 'Example AB',
      points: 405,
      evaluationOn: '2027-01-15',
    },
  ]);
  // After the evaluation, and too far ahead to call anybody.
  expect(kindsOf(find([clientWith('2026-01-16')], '2026-11-29'))).not.toContain('expiry');
  expect(kindsOf(find([clientWith('2026-12-20')], '2026-07-20'))).not.toContain('expiry');
});

test('a client that is about to lapse or has cancelled is told with the points at stake', () => {
  const managed = { mrr: 10_000, currency: 'USD', partners: 1 };
  const clients: ClientFacts[] = [
    { id: '1', managed: { ...managed, lapsesOn: '2026-12-20' } },
    { id: '2', managed: { ...managed, cancelsOn: '2027-03-01' } },
    { id: '3', managed: { ...managed, lapsesOn: '2027-02-01' } },
  ];
  const leaving = find(clients, '2026-11-29').filter(({ clientId }) => clientId !== null);
  expect(leaving.map(({ id, points }) => [id, (points ?? 0) > 0])).toEqual([
    ['cancellation:2:2027-03-01', true],
    ['lapse:1:2026-12-20', true],
  ]);
});

test('a risk is told with the evaluation that lowers the tier, and for two weeks that it is over', () => {
  const [risk] = find([clientWith('2025-12-20')], '2026-11-29');
  expect(risk).toMatchObject({ kind: 'risk', on: '2026-12-20', tier: 'Gold' });
  const [below] = find([], '2026-11-29');
  expect(below).toMatchObject({ id: 'risk:Gold:', on: null, evaluationOn: '2027-01-15' });
  // The next day it is the same one.
  expect(find([], '2026-11-30')[0]?.id).toBe(below?.id);

  const partner = {
    ...gold,
    certifiedUntil: '2030-01-01',
    thresholds: { Gold: { total: 0, sold: 0, sourced: 0 } },
  };
  const safe = (today: string, before: Alert[]) =>
    find([], today, before, partner).filter(({ kind }) => kind.startsWith('risk'));
  expect(safe('2026-12-01', [])).toEqual([]);
  const [over] = safe('2026-12-01', [stored(below!)]);
  expect(over).toMatchObject({ kind: 'riskOver', on: '2026-12-01', tier: 'Gold' });
  expect(safe('2026-12-10', [stored(over!)])).toEqual([over]);
  expect(safe('2026-12-15', [stored(over!)])).toEqual([]);
  // Nobody knows whether a tier is safe that was not entered.
  expect(find([], '2026-12-01', [stored(below!)], {})).toEqual([]);
});

test.each([
  ['2026-12-15', []],
  ['2026-12-16', ['evaluation:30:2027-01-15']],
  ['2027-01-07', ['evaluation:30:2027-01-15']],
  ['2027-01-08', ['evaluation:7:2027-01-15']],
  ['2027-01-16', []],
])('on %s the evaluation of 15 January is told as %s', (today, ids) => {
  const found = find([clientWith('2026-10-05')], today).filter(({ kind }) => kind === 'evaluation');
  expect(found.map(({ id }) => id)).toEqual(ids);
  for (const alert of found) expect(alert).toMatchObject({ tier: 'Gold', outcome: 'kept' });
});
