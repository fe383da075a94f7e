import {
  addDaysToDay,
  addMonthsToDay,
  changeBetween,
  isDay,
  nextFallOn,
  type Day,
  type Entry,
  type PointsChange,
} from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';

export const figures = ['gained.sold', 'gained.managed', 'lost.sold', 'lost.managed'] as const;
export type Figure = (typeof figures)[number];

export const presets = ['days7', 'days30', 'days90', 'months12', 'window', 'ahead90'] as const;
export type Preset = (typeof presets)[number];

export interface Range {
  from: Day;
  to: Day;
}

export interface ChangesView {
  range: Range;
  change: PointsChange;
  /** The figure whose clients are shown; null for all that changed. */
  figure: Figure | null;
  ranges: Record<Preset, Range | null>;
}

/** The amount behind a figure. */
export function amountOf(change: Pick<PointsChange, 'gained' | 'lost'>, figure: Figure): number {
  const [direction, track] = figure.split('.') as ['gained' | 'lost', 'sold' | 'managed'];
  return change[direction][track];
}

/** Whether an entry of a client is behind a figure of the change. */
export function isBehind({ from, to }: Range, figure: Figure): (entry: Entry) => boolean {
  const [direction, track] = figure.split('.');
  return ({ track: own, earnedOn, expiresOn }) => {
    const on = direction === 'gained' ? earnedOn : expiresOn;
    return own === track && on !== null && on > from && on <= to;
  };
}

function rangesOf({ ledger, result: { asOf } }: ScoredPage): Record<Preset, Range | null> {
  const back = (days: number) => ({ from: addDaysToDay(asOf, -days), to: asOf });
  const window = nextFallOn(ledger.ruleSet, asOf);
  return {
    days7: back(7),
    days30: back(30),
    days90: back(90),
    months12: { from: addMonthsToDay(asOf, -12), to: asOf },
    window:
      window !== null && window.windowFrom <= asOf ? { from: window.windowFrom, to: asOf } : null,
    ahead90: { from: asOf, to: addDaysToDay(asOf, 90) },
  };
}

/** The range of the address, or the past 30 days; a range that runs backwards is turned round. */
export function useChanges(scored: ScoredPage): ChangesView {
  const { choices } = useRoute();
  const { ledger } = scored;
  const ranges = useMemo(() => rangesOf(scored), [scored]);
  const usual = ranges.days30 as Range;
  const dayOr = (day: string | undefined, otherwise: Day) =>
    day !== undefined && isDay(day) ? day : otherwise;
  const one = dayOr(choices.from, usual.from);
  const other = dayOr(choices.to, usual.to);
  const [from, to] = one <= other ? [one, other] : [other, one];
  const change = useMemo(() => changeBetween(ledger, from, to), [ledger, from, to]);
  const figure = figures.find((candidate) => candidate === choices.show) ?? null;
  return { range: { from, to }, change, figure, ranges };
}
