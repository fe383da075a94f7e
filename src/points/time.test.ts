import { describe, expect, test } from 'vitest';
import { nextFallOn } from './calendar.ts';
import { changeBetween } from './points-change.ts';
import { endingsBetween } from './endings.ts';
import type { Snapshot } from './evaluation.ts';
import { evaluateNext } from './testing/evaluate-next.ts';
import type { ClientFacts, PartnerFacts } from './facts.ts';
import { FactsError } from './facts-error.ts';
import { openLedger } from './ledger.ts';
import { riskOn } from './risk.ts';
import { parseSnapshots } from './snapshots.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';
import { timelineOf } from './timeline.ts';

const ledgerOf = (clients: ClientFacts[], partner?: PartnerFacts, id = 'points-2026-01') =>
  openLedger(facts(clients, partner), rules(id));

const totals = (sold: number, managed = 0) => ({
  total: sold + managed,
  sold,
  sourced: sold,
  assisted: 0,
  managed,
});
const nothing = totals(0);

/** 400 sold points from 1 March 2026 to 1 March 2027. */
const bigSale = sale({ id: 'big', mrr: 8000, closedOn: '2026-03-01' });
/** 50 sold points from 10 August 2025 to 10 August 2026. */
const oldSale = sale({ id: 'old', closedOn: '2025-08-10' });
const managed = (changes: object) => ({ mrr: 2000, currency: 'USD', ...changes });

describe('change between two days', () => {
  const ledger = ledgerOf([
    client({ id: 'a', sales: [bigSale, oldSale] }),
    client({ id: 'b', name: null, managed: managed({ lapsesOn: '2026-08-10' }) }),
    client({ id: 'c', managed: managed({}) }),
  ]);

  test('gained and lost, by day and by client', () => {
    expect(changeBetween(ledger, '2026-02-01', '2026-08-10')).toEqual({
      from: '2026-02-01',
      to: '2026-08-10',
      gained: totals(400),
      lost: totals(50, 20),
      days: [
        { day: '2026-03-01', gained: totals(400), lost: nothing },
        { day: '2026-08-10', gained: nothing, lost: totals(50, 20) },
      ],
      clients: [
        { id: 'a', name: 'Example AB', gained: totals(400), lost: totals(50) },
        { id: 'b', name: null, gained: nothing, lost: totals(0, 20) },
      ],
    });
  });

  test('the first day is before the change, the last within it', () => {
    expect(changeBetween(ledger, '2026-03-01', '2026-08-09')).toMatchObject({
      gained: nothing,
      lost: nothing,
      days: [],
      clients: [],
    });
    expect(changeBetween(ledger, '2026-02-28', '2026-03-01').gained.sold).toBe(400);
  });

  test('what begins and ends in between is in both', () => {
    expect(changeBetween(ledger, '2026-01-01', '2028-01-01')).toMatchObject({
      gained: totals(400),
      lost: totals(450, 20),
    });
  });

  test('the days are in order, whatever the order of the facts', () => {
    const days = changeBetween(
      ledgerOf([client({ sales: [bigSale, oldSale, sale({ id: 'x', closedOn: '2025-09-01' })] })]),
      '2025-01-01',
      '2028-01-01',
    ).days.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(days).toHaveLength(6);
  });

  test('a period cannot end before it begins', () => {
    expect(() => changeBetween(ledger, '2026-03-02', '2026-03-01')).toThrow(
      new RangeError('2026-03-01 is before 2026-03-02'),
    );
  });
});

describe('endings', () => {
  test('are sorted by day, with their cause', () => {
    const ledger = ledgerOf([
      client({
        id: 'a',
        sales: [bigSale, oldSale, sale({ id: 'zero', mrr: 0, closedOn: '2025-09-01' })],
      }),
      client({ id: 'b', name: null, managed: managed({ lapsesOn: '2026-09-01' }) }),
      client({ id: 'c', managed: managed({ lapsesOn: '2026-11-01', cancelsOn: '2026-07-01' }) }),
      client({ id: 'd', managed: managed({}) }),
    ]);
    const endings = endingsBetween(ledger, '2026-05-01', '2026-12-31');
    expect(
      endings.map(({ on, cause, clientId, clientName }) => [on, cause, clientId, clientName]),
    ).toEqual([
      ['2026-07-01', 'cancellation', 'c', 'Example AB'],
      ['2026-08-10', 'expiry', 'a', 'Example AB'],
      ['2026-09-01', 'lapse', 'b', null],
    ]);
    expect(endings[1]?.entry).toMatchObject({ saleId: 'old', points: 50 });
    const tie = ledgerOf(['x', 'y', 'z'].map((id) => client({ id, sales: [oldSale] })));
    expect(endingsBetween(tie, '2026-01-01', '2026-12-31').map(({ clientId }) => clientId)).toEqual(
      ['x', 'y', 'z'],
    );
    const counts = (from: string, to: string) => endingsBetween(ledger, from, to).length;
    expect(counts('2026-08-09', '2026-08-10')).toBe(1);
    expect(counts('2026-08-10', '2026-08-31')).toBe(0);
  });
});

describe('timeline', () => {
  const ledger = ledgerOf([
    client({ sales: [bigSale, oldSale], managed: managed({ cancelsOn: '2026-07-20' }) }),
  ]);

  test('is six months back and three ahead, month by month', () => {
    const points = timelineOf(ledger, '2026-05-31');
    expect(points.map(({ day }) => day)).toEqual([
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
    ]);
    expect(points.map(({ totals: { total } }) => total)).toEqual([
      70, 70, 70, 70, 470, 470, 470, 470, 450, 400,
    ]);
    expect(points.map(({ projected }) => projected)).toEqual([
      ...Array(7).fill(false),
      true,
      true,
      true,
    ]);
    expect(points[0]).toMatchObject({ gained: null, lost: null });
    expect(points[4]).toMatchObject({ gained: totals(400), lost: nothing });
    expect(points[8]).toMatchObject({ gained: nothing, lost: totals(0, 20) });
    expect(points.map(({ performance }) => performance.tier)).toEqual([
      ...Array(4).fill(null),
      ...Array(6).fill('Gold'),
    ]);
  });

  test('as long as is asked for', () => {
    expect(timelineOf(ledger, '2026-05-01', { monthsBack: 0, monthsAhead: 1 })).toHaveLength(2);
    expect(timelineOf(ledger, '2026-05-01', { monthsBack: 1, monthsAhead: 0 })).toHaveLength(2);
  });
});

describe('risk of the credited tier', () => {
  const gold = { creditedTier: 'Gold' };
  const soldOn = (...days: string[]) =>
    client({ sales: days.map((closedOn, at) => sale({ id: `${at}`, mrr: 4000, closedOn })) });

  test('safe while the criteria are met', () => {
    const ledger = ledgerOf([soldOn('2026-03-01', '2026-03-02')], gold);
    const risk = riskOn(ledger, '2026-05-01', [], 9);
    expect(risk).toMatchObject({
      creditedTier: 'Gold',
      state: 'safe',
      on: null,
      causes: [],
      endings: [],
      fall: null,
      evaluations: [
        { on: '2026-07-15', outcome: 'kept' },
        { on: '2027-01-15', outcome: 'kept' },
      ],
    });
  });

  test('at risk from the first day on which too much has ended', () => {
    const ledger = ledgerOf([soldOn('2025-09-01', '2025-08-01', '2026-03-02')], gold);
    const risk = riskOn(ledger, '2026-05-01');
    expect(risk).toMatchObject({
      state: 'atRisk',
      on: '2026-09-01',
      causes: [{ kind: 'track', name: 'total' }],
      // 15 August meets it still, so 15 January does not lower it.
      fall: { on: '2027-07-15', outcome: 'falls' },
    });
    expect(risk.endings).toMatchObject([
      { on: '2026-09-01', cause: 'expiry', entry: { saleId: '0' } },
    ]);
  });

  test('sales that are dated in the future can save it', () => {
    const ledger = ledgerOf([soldOn('2025-09-01', '2025-09-02', '2026-08-01', '2026-08-02')], gold);
    expect(riskOn(ledger, '2026-05-01', [], 12).state).toBe('safe');
  });

  test('what begins today is counted once', () => {
    const ledger = ledgerOf([soldOn('2026-05-01', '2026-03-02')], gold);
    expect(riskOn(ledger, '2026-05-01')).toMatchObject({ state: 'atRisk', on: '2027-03-02' });
  });

  test('the last day of the horizon belongs to it', () => {
    const ledger = ledgerOf([soldOn('2026-03-02', '2026-03-02')], gold);
    expect(riskOn(ledger, '2026-03-02')).toMatchObject({ state: 'atRisk', on: '2027-03-02' });
    expect(riskOn(ledger, '2026-03-01').state).toBe('below');
    const certified = { ...gold, certifiedUntil: '2026-10-31' };
    const expiring = ledgerOf([soldOn('2026-05-01', '2026-05-01')], certified);
    expect(riskOn(expiring, '2026-05-01', [], 6)).toMatchObject({
      state: 'atRisk',
      on: '2026-11-01',
    });
    expect(riskOn(expiring, '2026-05-01', [], 5).state).toBe('safe');
  });

  test('a certification that expires together with points is one day', () => {
    const certified = { ...gold, certifiedUntil: '2026-08-31' };
    const ledger = ledgerOf([soldOn('2025-09-01', '2026-03-02')], certified);
    expect(riskOn(ledger, '2026-05-01').causes).toEqual([
      { kind: 'track', name: 'total' },
      { kind: 'gate', name: 'certified' },
    ]);
  });

  test('a certification that expires is a separate risk', () => {
    const partner = { ...gold, certifiedUntil: '2026-12-01' };
    const ledger = ledgerOf([soldOn('2026-03-01', '2026-03-02')], partner);
    expect(riskOn(ledger, '2026-05-01')).toMatchObject({
      state: 'atRisk',
      on: '2026-12-02',
      causes: [{ kind: 'gate', name: 'certified' }],
      endings: [],
      fall: { on: '2027-01-15', outcome: 'liable', certification: 'expired' },
    });
    expect(riskOn(ledger, '2026-05-01', [], 7).state).toBe('safe');
    expect(riskOn(ledger, '2026-12-02').state).toBe('below');
  });

  test('below when the criteria are not met today', () => {
    const ledger = ledgerOf([soldOn('2026-03-01')], gold);
    expect(riskOn(ledger, '2026-05-01')).toMatchObject({
      state: 'below',
      on: '2026-05-01',
      causes: [{ kind: 'track', name: 'total' }],
      endings: [],
      fall: { on: '2026-07-15', outcome: 'falls', tierAfter: null },
    });
  });

  test.each([
    [{}, 'points-2026-01'],
    [{ creditedTier: 'Silver' }, 'points-2026-01'],
    [gold, 'points-2024-02'],
  ])('unknown for %j under %s', (partner, id) => {
    expect(riskOn(ledgerOf([soldOn('2026-03-01')], partner, id), '2026-05-01').state).toBe(
      'unknown',
    );
  });

  test('without a known calendar nobody knows when it can fall', () => {
    const ledger = ledgerOf([], { creditedTier: 'Silver' }, 'mrr-2018');
    expect(riskOn(ledger, '2018-05-01')).toMatchObject({
      state: 'below',
      evaluations: [],
      fall: null,
    });
  });
});

describe('evaluation calendar', () => {
  test.each([
    ['2026-05-01', '2026-07-15', '2026-02-15'],
    ['2026-07-15', '2026-07-15', '2026-02-15'],
    ['2026-07-16', '2027-01-15', '2026-08-15'],
    ['2026-12-31', '2027-01-15', '2026-08-15'],
    ['2027-01-15', '2027-01-15', '2026-08-15'],
    ['2027-01-16', '2027-07-15', '2027-02-15'],
  ])('on %s the next evaluation is %s, its window from %s', (day, on, windowFrom) => {
    const window = nextFallOn(rules('points-2026-01'), day);
    expect(window).toMatchObject({ on, windowFrom });
    expect(window?.checkpoints).toHaveLength(6);
    expect(window?.checkpoints.at(0)).toBe(windowFrom);
    expect(window?.checkpoints.at(-1)).toBe(on);
    expect(window?.checkpoints.every((checkpoint) => checkpoint.endsWith('-15'))).toBe(true);
  });

  test('none is known of the MRR years', () => {
    expect(nextFallOn(rules('mrr-2018'), '2018-05-01')).toBeNull();
    expect(evaluateNext(ledgerOf([], {}, 'mrr-2018'), '2018-05-01')).toBeNull();
  });

  test('a checkpoint before the window does not count', () => {
    const ruleSet = structuredClone(rules('points-2026-01'));
    ruleSet.evaluation!.checkpointDay.value = 5;
    expect(nextFallOn(ruleSet, '2026-05-01')?.checkpoints).toEqual([
      '2026-03-05',
      '2026-04-05',
      '2026-05-05',
      '2026-06-05',
      '2026-07-05',
    ]);
  });
});

describe('the next evaluation played through', () => {
  const gold = { creditedTier: 'Gold', creditedSince: '2025-01-15' };
  /** Those of January 2026, for the tiers of July 2026. */
  const thresholds = { Gold: { total: 325 }, Platinum: { total: 925 } };
  const enough = (closedOn: string) => client({ sales: [sale({ mrr: 8000, closedOn })] });
  const evaluate = (
    clients: ClientFacts[],
    partner: PartnerFacts,
    { asOf = '2026-05-20', snapshots = [] as Snapshot[], id = 'points-2026-01' } = {},
  ) => evaluateNext(ledgerOf(clients, partner, id), asOf, snapshots);

  test('kept when the criteria were met at one checkpoint at least', () => {
    // The sale ends on 1 March, so that 15 February is the only checkpoint that it serves.
    const evaluation = evaluate([enough('2025-03-01')], gold);
    expect(evaluation).toMatchObject({
      on: '2026-07-15',
      windowFrom: '2026-02-15',
      creditedTier: 'Gold',
      protectedUntil: '2025-07-15',
      certification: 'unknown',
      outcome: 'kept',
      tierAfter: 'Gold',
      risesOn: null,
    });
    expect(evaluation?.checkpoints.map(({ from }) => from)).toEqual([
      ...Array(4).fill('computed'),
      ...Array(2).fill('projected'),
    ]);
    expect(evaluation?.checkpoints.map(({ creditedMet }) => creditedMet)).toEqual([
      true,
      ...Array(5).fill(false),
    ]);
    expect(evaluation?.checkpoints[0]).toMatchObject({ tier: 'Gold', totals: totals(400) });
  });

  test('falls to the highest tier that was met in the window', () => {
    const diamond = { ...gold, creditedTier: 'Diamond' };
    expect(evaluate([enough('2025-03-01')], diamond)).toMatchObject({
      outcome: 'falls',
      tierAfter: 'Gold',
    });
    expect(evaluate([], gold)).toMatchObject({ outcome: 'falls', tierAfter: null });
  });

  test('names no tier as met or fallen to where an unknown threshold leaves it open', () => {
    const noneKnown = evaluate([enough('2025-03-01')], gold, { id: 'points-2026-07' });
    expect(noneKnown?.checkpoints[0]).toMatchObject({ tier: null, undecided: true });
    const known = { ...gold, thresholds: { Gold: { total: 325, sourced: 0 } } };
    expect(evaluate([], known, { id: 'points-2026-07' })).toMatchObject({
      outcome: 'falls',
      tierAfter: null,
      undecided: true,
    });
  });

  test('a saved snapshot takes precedence over what today’s facts say of its day', () => {
    const snapshots = [
      { day: '2026-03-15', totals: totals(1000) },
      { day: '2026-06-15', totals: totals(5000) },
      { day: '2026-03-16', totals: totals(9999) },
    ];
    const platinum = { ...gold, creditedTier: 'Platinum' };
    const evaluation = evaluate([], platinum, { snapshots });
    expect(evaluation).toMatchObject({ outcome: 'kept', tierAfter: 'Platinum' });
    expect(evaluation?.checkpoints[1]).toEqual({
      day: '2026-03-15',
      from: 'snapshot',
      totals: totals(1000),
      tier: 'Platinum',
      undecided: true,
      creditedMet: true,
    });
    expect(evaluation?.checkpoints[0]).toMatchObject({ from: 'computed', totals: nothing });
    expect(evaluation?.checkpoints[4]).toMatchObject({ from: 'projected', totals: nothing });
  });

  test('no fall within six months of earning the tier', () => {
    const earned = (creditedSince: string) => evaluate([], { ...gold, creditedSince });
    expect(earned('2026-01-16')).toMatchObject({
      outcome: 'protected',
      tierAfter: 'Gold',
      protectedUntil: '2026-07-16',
    });
    expect(earned('2026-01-15')).toMatchObject({ outcome: 'falls', protectedUntil: '2026-07-15' });
    expect(evaluate([], { creditedTier: 'Gold' })).toMatchObject({
      outcome: 'falls',
      protectedUntil: null,
    });
  });

  test('an expired certification makes liable to fall, unless the tier is protected', () => {
    const met = [enough('2026-03-01')];
    const until = (certifiedUntil: string, more = {}) =>
      evaluate(met, { ...gold, certifiedUntil, ...more });
    expect(until('2026-07-14')).toMatchObject({
      outcome: 'liable',
      tierAfter: 'Gold',
      certification: 'expired',
    });
    expect(until('2026-07-15')).toMatchObject({ outcome: 'kept', certification: 'valid' });
    expect(until('2026-07-14', { creditedSince: '2026-02-15' })).toMatchObject({
      outcome: 'protected',
    });
    expect(until('2026-01-01')).toMatchObject({ outcome: 'falls', tierAfter: null });
  });

  test('a rule set that does not ask for the certification keeps the tier', () => {
    const ruleSet = structuredClone(rules('points-2026-01'));
    ruleSet.evaluation!.certificationRequired.value = false;
    const given = facts([enough('2026-03-01')], { ...gold, certifiedUntil: '2026-07-14' });
    expect(evaluateNext(openLedger(given, ruleSet), '2026-05-20')).toMatchObject({
      outcome: 'kept',
      certification: 'expired',
    });
  });

  test('rises at the first checkpoint to come that meets more', () => {
    const rising = [
      client({
        sales: [
          sale({ id: '1', mrr: 8000, closedOn: '2026-05-25' }),
          sale({ id: '2', mrr: 12_000, closedOn: '2026-07-10' }),
        ],
      }),
    ];
    const solutionsPartner = { creditedTier: 'Solutions Partner' };
    const own = { ...solutionsPartner, thresholds };
    const id = 'points-2026-07';
    expect(evaluate(rising, own, { id })).toMatchObject({
      outcome: 'rises',
      risesOn: '2026-06-15',
      tierAfter: 'Platinum',
    });
    expect(evaluate(rising, gold)).toMatchObject({ risesOn: '2026-07-15', tierAfter: 'Platinum' });
    expect(evaluate(rising, own, { id, asOf: '2026-06-15' })).toMatchObject({
      risesOn: '2026-06-15',
    });
  });

  test('a checkpoint that is past does not raise any more', () => {
    const platinum = [client({ sales: [sale({ mrr: 20_000, closedOn: '2025-03-01' })] })];
    expect(evaluate(platinum, gold)).toMatchObject({ outcome: 'kept', tierAfter: 'Gold' });
  });

  test('what was met before the rise does not count for it', () => {
    const rising = [client({ sales: [sale({ mrr: 8000, closedOn: '2026-05-25' })] })];
    const snapshots = [{ day: '2026-03-15', totals: totals(5000) }];
    const partner = { creditedTier: 'Solutions Partner', thresholds };
    expect(evaluate(rising, partner, { snapshots, id: 'points-2026-07' })).toMatchObject({
      outcome: 'rises',
      risesOn: '2026-06-15',
      tierAfter: 'Gold',
    });
  });

  test('today’s checkpoint is computed, or the snapshot that was kept today', () => {
    const snapshots = [{ day: '2026-05-15', totals: totals(1000) }];
    const today = (kept: Snapshot[]) =>
      evaluate([], gold, { asOf: '2026-05-15', snapshots: kept })?.checkpoints[3];
    expect(today([])).toMatchObject({ day: '2026-05-15', from: 'computed', totals: nothing });
    expect(today(snapshots)).toMatchObject({ from: 'snapshot', totals: totals(1000) });
  });

  test('unknown also where only some checkpoints are certain', () => {
    const partner = { ...gold, certifiedUntil: '2026-04-01' };
    const evaluation = evaluate([], partner, { id: 'points-2024-02' });
    expect(evaluation?.checkpoints.map(({ creditedMet }) => creditedMet)).toEqual([
      ...Array(2).fill(null),
      ...Array(4).fill(false),
    ]);
    expect(evaluation?.outcome).toBe('unknown');
  });

  test('unknown where the credited tier has no known threshold', () => {
    const unknown = { outcome: 'unknown', tierAfter: null };
    expect(evaluate([], gold, { id: 'points-2024-02' })).toMatchObject(unknown);
    const silver = { ...gold, creditedTier: 'Silver' };
    const evaluation = evaluate([enough('2026-03-01')], silver);
    expect(evaluation).toMatchObject({ ...unknown, risesOn: null });
    expect(evaluation?.checkpoints[5]).toMatchObject({ tier: 'Gold', creditedMet: null });
  });
});

test('snapshots of unknown origin are checked', () => {
  const snapshots = [{ day: '2026-03-15', totals: nothing }];
  expect(parseSnapshots(snapshots)).toEqual(snapshots);
  expect(() => parseSnapshots([{ day: 'x', totals: nothing }])).toThrow(FactsError);
  expect(() => parseSnapshots([{ ...snapshots[0], totals: { ...nothing, sold: -1 } }])).toThrow(
    '[0].totals.sold: expected at least 0',
  );
  expect(() => parseSnapshots([{ ...snapshots[0], dai: 1 }])).toThrow('did you mean day?');
});
