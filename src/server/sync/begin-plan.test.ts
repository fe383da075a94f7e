import { describe, expect, test } from 'vitest';
import { clocksDiffer } from '../model/clock.ts';
import type { Freshness } from '../model/freshness.ts';
import { planVersion, type SyncPlan } from '../model/sync-plan.ts';
import { beginPlan, freshnessAfter, fullListEvery, isUsable, needsFullList } from './begin-plan.ts';

const now = new Date('2026-11-20T12:00:00.000Z');
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const hour = 60 * 60 * 1000;
const unmapped = { mapping: null, changedAt: null };
const mappedAt = (changedAt: Date) => ({ mapping: null, changedAt });
const known = (asOf: Date, fullAsOf = asOf, nameless = 0) => ({
  asOf: asOf.toISOString(),
  fullAsOf: fullAsOf.toISOString(),
  nameless,
});

const planOf = (change: Partial<SyncPlan>): SyncPlan => ({
  ...beginPlan({ freshness: {}, syncNumber: 0 }, unmapped, now),
  ...change,
});

describe('a plan that was begun', () => {
  const at = (time: Date) => planOf({ startedAt: time.toISOString() });

  test('is gone on with for six hours', () => {
    expect(isUsable(at(before(6 * hour)), unmapped, now)).toBe(true);
    expect(isUsable(at(before(6 * hour + 1)), unmapped, now)).toBe(false);
    expect(isUsable(null, unmapped, now)).toBe(false);
  });

  test('starts over when it began by a clock that ran ahead', () => {
    expect(isUsable(at(before(-clocksDiffer)), unmapped, now)).toBe(true);
    expect(isUsable(at(before(-clocksDiffer - 1)), unmapped, now)).toBe(false);
  });

  test('starts over when the deal mapping was changed after it began', () => {
    const plan = at(before(hour));
    expect(isUsable(plan, mappedAt(before(hour + 1)), now)).toBe(true);
    expect(isUsable(plan, mappedAt(before(hour)), now)).toBe(false);
    expect(isUsable(plan, mappedAt(before(1)), now)).toBe(false);
  });
});

describe('a whole list is needed', () => {
  test.each([
    ['the last changes', known(before(-24 * hour), before(hour))],
    ['the last list', known(before(hour), before(-24 * hour))],
  ])('when %s were read by a clock that ran ahead', (_what, freshness) => {
    expect(needsFullList('partner_clients', freshness, unmapped, now)).toBe(true);
  });

  test('of what was never listed, and a day after the last one', () => {
    const needs = (fullAsOf: Date) =>
      needsFullList('partner_clients', known(before(1), fullAsOf), unmapped, now);
    expect(needsFullList('deals', undefined, unmapped, now)).toBe(true);
    expect(needs(before(fullListEvery - 1))).toBe(false);
    expect(needs(before(fullListEvery))).toBe(true);
  });

  test('of deals alone when the mapping was changed since', () => {
    const listed = known(before(hour));
    expect(needsFullList('deals', listed, mappedAt(before(hour + 1)), now)).toBe(false);
    expect(needsFullList('deals', listed, mappedAt(before(hour)), now)).toBe(true);
    expect(needsFullList('partner_clients', listed, mappedAt(before(1)), now)).toBe(false);
    expect(needsFullList('deals', listed, unmapped, now)).toBe(false);
  });
});

describe('a new plan', () => {
  test('of an account that was never synced lists everything, from both ends', () => {
    const list = {
      mode: 'full',
      windows: [{ from: 0, after: null }],
      fromAbove: true,
      below: null,
      nameless: 0,
    };
    expect(beginPlan({ freshness: {}, syncNumber: 7 }, unmapped, now)).toEqual({
      version: planVersion,
      syncNumber: 8,
      startedAt: '2026-11-20T12:00:00.000Z',
      types: { partner_clients: list, deals: list },
      read: { partner_clients: 0, deals: 0 },
      expected: { partner_clients: null, deals: null },
    });
  });

  test('asks for changes from an hour before the last sync, and lists what is a day old', () => {
    const freshness: Freshness = {
      partner_clients: known(before(hour), before(2 * hour), 3),
      deals: known(before(hour), before(25 * hour)),
    };
    const { types } = beginPlan({ freshness, syncNumber: 1 }, unmapped, now);
    expect(types.partner_clients).toEqual({
      mode: 'changes',
      since: '2026-11-20T10:00:00.000Z',
      step: 'newest',
      afterId: 0,
      total: null,
      // Rows without an id are in HubSpot's number.
      off: 3,
    });
    expect(types.deals).toMatchObject({ mode: 'full', fromAbove: false });
  });
});

describe('after a sync', () => {
  const startedAt = now.toISOString();
  const old = known(before(hour), before(2 * hour), 2);

  test('what was listed is as fresh as the list, and what had changes keeps its list’s date', () => {
    const plan = planOf({
      types: {
        partner_clients: { mode: 'done', full: true, nameless: 1 },
        deals: { mode: 'done', full: false, nameless: 0 },
      },
    });
    expect(freshnessAfter(plan, { partner_clients: old, deals: old })).toEqual({
      partner_clients: { asOf: startedAt, fullAsOf: startedAt, nameless: 1 },
      deals: { ...old, asOf: startedAt },
    });
  });

  test('a type of which nothing was known counts as listed, and one that is not done stays', () => {
    const plan = planOf({
      types: {
        partner_clients: { mode: 'done', full: false, nameless: 0 },
        deals: { mode: 'full', windows: [], fromAbove: false, below: null, nameless: 0 },
      },
    });
    expect(freshnessAfter(plan, { deals: old })).toEqual({
      partner_clients: { asOf: startedAt, fullAsOf: startedAt, nameless: 0 },
      deals: old,
    });
  });
});
