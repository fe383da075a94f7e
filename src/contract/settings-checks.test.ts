import { findRuleSet, type PartnerFacts, type RuleSet } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { checkSettings } from './settings-checks.ts';

const today = '2026-11-23';
const published = findRuleSet('points-2026-01')!;
const unpublished = findRuleSet('points-2026-07')!;

function mistakes(partner: PartnerFacts, ruleSet: RuleSet = unpublished) {
  return checkSettings({ partner, ruleSet: null }, ruleSet, today).map(({ path, ...rest }) => ({
    at: path.join('.'),
    ...rest,
  }));
}

test('a tier is credited from 2006 to today, a certification may expire later', () => {
  const at = 'partner.creditedSince';
  expect(mistakes({ creditedSince: '2031-01-01' })).toEqual([{ at, code: 'day.future' }]);
  expect(mistakes({ creditedSince: '2026-11-24' })).toEqual([{ at, code: 'day.future' }]);
  expect(mistakes({ creditedSince: '2005-12-31' })).toEqual([{ at, code: 'day.early' }]);
  expect(mistakes({ certifiedUntil: '1999-05-01' })).toEqual([
    { at: 'partner.certifiedUntil', code: 'day.early' },
  ]);
  expect(mistakes({ creditedSince: today, certifiedUntil: '2031-01-01', country: null })).toEqual(
    [],
  );
  expect(mistakes({ creditedSince: '2006-01-01', certifiedUntil: null })).toEqual([]);
});

test('what may be known in advance is at most ten years ahead', () => {
  const from = (day: string) => [{ currency: 'SEK', value: 1_000, from: day }];
  expect(mistakes({ certifiedUntil: '2105-01-01', conversions: from('9999-12-31') })).toEqual([
    { at: 'partner.certifiedUntil', code: 'day.late' },
    { at: 'partner.conversions.0.from', code: 'day.late' },
  ]);
  expect(mistakes({ certifiedUntil: '2036-11-24' })).toHaveLength(1);
  const last = '2036-11-23';
  expect(mistakes({ certifiedUntil: last, conversions: from(last) })).toEqual([]);
});

test('own thresholds do not fall with a higher tier, whatever the order in which they are stored', () => {
  const thresholds = {
    Elite: { total: 2000 },
    Platinum: { total: 300, sourced: 120 },
    Gold: { total: 325, sourced: 120 },
  };
  expect(mistakes({ thresholds })).toEqual([
    {
      at: 'partner.thresholds.Platinum.total',
      code: 'threshold.belowLower',
      tier: 'Gold',
      points: 325,
    },
  ]);
  expect(mistakes({ thresholds: { ...thresholds, Platinum: { total: 325 } } })).toEqual([]);
});

test('a threshold of a part is not above that of the total, its own or the published one', () => {
  const aboveTotal = (track: string, points: number) => ({
    at: `partner.thresholds.Gold.${track}`,
    code: 'threshold.aboveTotal',
    tier: 'Gold',
    points,
  });
  const swapped = { Gold: { total: 120, sourced: 325 }, Platinum: { total: 925, sourced: 925 } };
  expect(mistakes({ thresholds: swapped })).toEqual([aboveTotal('sourced', 120)]);
  expect(mistakes({ thresholds: { Gold: { sourced: 326 } } }, published)).toEqual([
    aboveTotal('sourced', published.thresholds['Gold']!['total']!.value),
  ]);
  expect(mistakes({ thresholds: { Gold: { sourced: 326 } } })).toEqual([]);
  // Sold and managed MRR are no parts of a total.
  const beforePoints = findRuleSet('mrr-2018')!;
  const gold = { total: 1, sold: 2_100, managed: 6_000 };
  expect(mistakes({ thresholds: { Gold: gold } }, beforePoints)).toEqual([]);
});

test('a country has a code that is assigned', () => {
  const at = 'partner.country';
  for (const country of ['XX', 'ZZ', 'UK']) {
    expect(mistakes({ country })).toEqual([{ at, code: 'country.unknown' }]);
  }
  for (const country of ['SE', 'GB', 'XK', null]) expect(mistakes({ country })).toEqual([]);
});

test('each fall is told against the highest tier below', () => {
  const thresholds = { Gold: { total: 900 }, Platinum: { total: 300 }, Diamond: { total: 500 } };
  expect(mistakes({ thresholds }).map(({ at, ...rest }) => [at, rest])).toEqual(
    ['Platinum', 'Diamond'].map((tier) => [
      `partner.thresholds.${tier}.total`,
      { code: 'threshold.belowLower', tier: 'Gold', points: 900 },
    ]),
  );
});

test('own thresholds go together with the published ones; the own one is the wrong one', () => {
  const of = (tier: string) => published.thresholds[tier]!['total']!.value;
  expect(mistakes({ thresholds: { Gold: { total: of('Platinum') + 1 } } }, published)).toEqual([
    {
      at: 'partner.thresholds.Gold.total',
      code: 'threshold.aboveHigher',
      tier: 'Platinum',
      points: of('Platinum'),
    },
  ]);
  expect(mistakes({ thresholds: { Platinum: { total: of('Gold') - 1 } } }, published)).toEqual([
    {
      at: 'partner.thresholds.Platinum.total',
      code: 'threshold.belowLower',
      tier: 'Gold',
      points: of('Gold'),
    },
  ]);
  expect(mistakes({ thresholds: { Gold: { total: of('Platinum') } } }, published)).toEqual([]);
});

test('a conversion holds from 2006 on, once a day, and may be known in advance', () => {
  const conversions = [
    { currency: 'SEK', value: 1_000, from: '2027-01-01' },
    { currency: 'SEK', value: 1_000, from: '1999-01-01' },
    { currency: 'NOK', value: 1_000, from: '2027-01-01' },
    { currency: 'SEK', value: 1_050, from: '2027-01-01' },
  ];
  expect(mistakes({ conversions })).toEqual([
    { at: 'partner.conversions.1.from', code: 'day.early' },
    { at: 'partner.conversions.3.from', code: 'conversion.repeated' },
  ]);
});
