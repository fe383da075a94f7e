import {
  exampleClients,
  exampleDay,
  examplePartner,
} from '@partner-tier-points/extension-shared/testing';
import {
  endingsBetween,
  ledgerAfter,
  riskOn,
  ruleSetInForce,
  ruleSets,
  totalsOn,
  type ClientFacts,
  type PartnerFacts,
} from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { readPlan } from '../planner/planText.ts';
import { scorePage } from '../shared/account.ts';
import { callFirst } from './callFirst.ts';
import { replacementPlan } from './replacementPlan.ts';
import { shownTracks, stakeOf } from './stake.ts';
import { twelveMonths } from './twelveMonths.ts';

const sale = (id: string, mrr: number, closedOn: string) =>
  ({ id, mrr, closedOn, currency: 'USD', dealType: 'sourced', kind: 'new' }) as const;

/** Seven clients whose sales of the year before expire one after the other, before March. */
const expiring: ClientFacts[] = [100, 700, 300, 600, 500, 400, 200].map((mrr, at) => ({
  id: `c${at}`,
  name: `Client ${at}`,
  sales: [sale(`d${at}`, mrr, `2026-01-0${at + 1}`)],
}));

function scored(partner: PartnerFacts, clients: ClientFacts[] = expiring) {
  const account = {
    facts: { partner, clients },
    ruleSets,
    ruleSet: ruleSetInForce(exampleDay).id,
  } as unknown as Parameters<typeof scorePage>[0];
  const page = scorePage(account, exampleDay, { ruleSet: null, goalTier: null });
  if (page.status !== 'scored') throw new Error('the example can be scored');
  const risk = riskOn(page.ledger, exampleDay);
  return { page, risk, stake: stakeOf(page, risk) };
}

const gold = (thresholds: Record<string, number>): PartnerFacts => ({
  creditedTier: 'Gold',
  creditedSince: '2026-07-15',
  membership: true,
  certifiedUntil: '2030-01-01',
  thresholds: { Gold: thresholds },
});

test('at risk, the stake is the track that fails and the day on which it does', () => {
  const { stake, risk } = scored(gold({ total: 1, sourced: 60 }));
  expect(stake).toEqual({
    track: 'sourced',
    threshold: 60,
    on: risk.on,
    points: 55,
    shown: 55,
    falls: true,
  });
  expect(risk.on).toBe('2027-01-04');
});

test('the five clients that lose most come first, with what the track would be with each replaced', () => {
  const { page, stake } = scored(gold({ sourced: 30 }));
  const then = totalsOn(page.ledger, stake.on).sourced;
  const calls = callFirst(page, stake);
  expect(calls.map(({ id }) => id)).toEqual(['c1', 'c3', 'c4', 'c5', 'c2']);
  for (const { id, on, points, left } of calls) {
    const lost = endingsBetween(page.ledger, exampleDay, stake.on).filter(
      ({ clientId }) => clientId === id,
    );
    expect(points).toBe(lost.reduce((sum, { entry }) => sum + entry.points, 0));
    expect(on).toBe(lost[0]?.on);
    expect(left).toBe(then + points);
  }
});

test('of a tier that is safe, what is left without the client up to the next evaluation', () => {
  const { page, stake } = scored({ ...gold({ total: 1 }), thresholds: { Gold: { total: 0.5 } } }, [
    ...expiring,
    { id: 'm', name: 'Managed', managed: { mrr: 5000, currency: 'USD' } },
  ]);
  expect(stake).toMatchObject({ on: '2027-01-15', falls: false });
  const [first] = callFirst(page, stake);
  expect(first).toMatchObject({ id: 'c1', left: page.result.totals.total - 35 });
});

test('without a tier there is no threshold, and the total counts', () => {
  const { page, stake } = scored({});
  expect(stake).toMatchObject({ track: 'total', threshold: null, falls: false });
  expect(shownTracks(page, stake)).toEqual(['total', 'sourced']);
});

test('the plan replaces what expires, as the planner reads it', () => {
  const { page, stake } = scored(gold({ sourced: 60 }));
  const [call] = callFirst(page, stake);
  if (!call) throw new Error('something expires');
  const [step] = readPlan(replacementPlan(page.ledger, call)) ?? [];
  expect(step).toMatchObject({
    kind: 'newSale',
    clientId: 'c1',
    mrr: 700,
    currency: 'USD',
    dealType: 'sourced',
    day: call.on,
  });
  const replaced = ledgerAfter(page.ledger, [
    { kind: 'newSale', clientId: 'c1', sale: sale('new', 700, call.on) },
  ]);
  expect(totalsOn(replaced, stake.on).sourced).toBe(call.left);
});

test('managed credit that lapses is renewed', () => {
  const managed = { mrr: 900, currency: 'USD', lapsesOn: '2026-12-24' };
  const { page, stake } = scored({}, [{ id: 'm', managed }]);
  const [call] = callFirst(page, stake);
  if (!call) throw new Error('something expires');
  expect(readPlan(replacementPlan(page.ledger, call))).toMatchObject([
    { kind: 'renewedManagement', clientId: 'm', day: null },
  ]);
});

test('the picture has twelve months, the evaluations and the day of the risk, kept totals first', () => {
  const { page, risk } = scored(examplePartner, exampleClients);
  const kept = { total: 400, sold: 300, sourced: 250, assisted: 50, managed: 100 };
  const moments = twelveMonths(page, {
    ...risk,
    on: '2027-05-04',
    snapshots: [{ day: '2026-10-23', from: 'kept', totals: kept }],
  });
  expect(moments.map(({ day }) => day)).toEqual([
    '2026-07-23',
    '2026-08-23',
    '2026-09-23',
    '2026-10-23',
    '2026-11-23',
    '2026-12-23',
    '2027-01-15',
    '2027-01-23',
    '2027-02-23',
    '2027-03-23',
    '2027-04-23',
    '2027-05-04',
    '2027-05-23',
    '2027-06-23',
    '2027-07-15',
    '2027-07-23',
  ]);
  const on = (day: string) => moments.find((moment) => moment.day === day);
  expect(on('2026-10-23')).toMatchObject({ from: 'kept', totals: kept });
  expect(on('2026-11-23')).toMatchObject({ from: 'computed', totals: page.result.totals });
  expect(on('2027-05-04')).toMatchObject({
    from: 'projected',
    totals: totalsOn(page.ledger, '2027-05-04'),
  });
  expect(moments.filter(({ evaluation }) => evaluation).map(({ day }) => day)).toEqual([
    '2027-01-15',
    '2027-07-15',
  ]);
});
