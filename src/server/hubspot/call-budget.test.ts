import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCallBudget, type CallBudget, type CallKind } from './call-budget.ts';
import { createCallPolicy, backgroundPatience } from './call-policy.ts';
import { HubSpotError } from './hubspot-error.ts';
import { passTimeUntil, pretendTime } from '../testing/pretended-time.ts';

beforeEach(pretendTime);
afterEach(() => vi.useRealTimers());

/** When each of so many calls at once gets its turn, in milliseconds from now. */
async function turnsOf(budget: CallBudget, kind: CallKind, calls: number): Promise<number[]> {
  const start = Date.now();
  const turns: number[] = [];
  const all = Array.from({ length: calls }, async () => {
    await budget.turn(kind);
    turns.push(Date.now() - start);
  });
  await passTimeUntil(Promise.all(all));
  return turns;
}

/** The most turns in any stretch of so many milliseconds. */
function mostWithin(turns: readonly number[], milliseconds: number): number {
  return Math.max(
    ...turns.map((from) => turns.filter((at) => at >= from && at < from + milliseconds).length),
  );
}

describe('the budget of an account', () => {
  test.each([100, 190, 250])('stays below the %i calls that the headers tell', async (max) => {
    const budget = createCallBudget();
    budget.learn({ max, remaining: max - 1, interval: 10_000 });
    const turns = await turnsOf(budget, 'background', 600);
    expect(turns).toHaveLength(600);
    expect(mostWithin(turns, 10_000)).toBeLessThanOrEqual(max);
    // And uses what it may: a rate that is too low would be safe as well.
    expect(mostWithin(turns, 10_000)).toBeGreaterThanOrEqual(max * 0.8);
  });

  test('has five searches in any second', async () => {
    const turns = await turnsOf(createCallBudget(), 'search', 40);
    expect(mostWithin(turns, 1_000)).toBeLessThanOrEqual(5);
  });

  test('follows a limit that changes', async () => {
    const budget = createCallBudget();
    budget.learn({ max: 190 });
    await turnsOf(budget, 'background', 300);
    await vi.advanceTimersByTimeAsync(10_000);
    budget.learn({ max: 100 });
    expect(mostWithin(await turnsOf(budget, 'background', 300), 10_000)).toBeLessThanOrEqual(100);
  });

  test.each(['search', 'background'] as const)(
    'is the same for a %s when the clock goes back by a day',
    async (kind) => {
      const budget = createCallBudget();
      budget.learn({ max: 100, interval: 1_000 });
      budget.pause(1_000);
      const began = performance.now();
      const turns = Array.from({ length: 10 }, () => budget.turn(kind));
      vi.setSystemTime(Date.now() - 24 * 60 * 60_000);
      await passTimeUntil(Promise.all(turns));
      expect(performance.now() - began).toBeLessThan(5_000);
    },
  );

  test('leaves calls to others who use the account, when few are left', async () => {
    const budget = createCallBudget();
    budget.learn({ max: 190, remaining: 3, interval: 10_000 });
    const [first] = await turnsOf(budget, 'background', 1);
    expect(first).toBeGreaterThanOrEqual(1_000);
  });

  test('lets people go first, even when syncs use all they may', async () => {
    const budget = createCallBudget();
    budget.learn({ max: 100 });
    const background = turnsOf(budget, 'background', 300);
    const [waited] = await turnsOf(budget, 'interactive', 1);
    expect(waited).toBe(0);
    await background;
  });

  test('holds people to the limit too, and tells them at once when they would wait long', async () => {
    const budget = createCallBudget();
    budget.learn({ max: 100 });
    expect(await turnsOf(budget, 'interactive', 100)).toEqual(Array(100).fill(0));
    await expect(budget.turn('interactive')).rejects.toMatchObject({
      kind: 'rateLimited',
      details: { retryAfter: 10_000 },
    });
    const turns = await turnsOf(budget, 'background', 100);
    expect(Math.min(...turns)).toBeGreaterThanOrEqual(10_000);
    expect(mostWithin(turns, 10_000)).toBeLessThanOrEqual(100);
  });

  test('is its own: what one account uses up, another one keeps', async () => {
    const [busy, other] = [createCallBudget(), createCallBudget()];
    for (const budget of [busy, other]) budget.learn({ max: 100 });
    await turnsOf(busy, 'background', 500);
    expect(await turnsOf(other, 'background', 1)).toEqual([0]);
  });

  test('ends a wait when nobody wants the turn any more', async () => {
    const budget = createCallBudget();
    budget.learn({ max: 10 });
    await Promise.all(Array.from({ length: 9 }, () => budget.turn('background')));
    const stopping = new AbortController();
    const waiting = expect(budget.turn('background', stopping.signal)).rejects.toThrow('stop');
    stopping.abort(new Error('stop'));
    await waiting;
  });
});

describe('after a refusal for too many calls', () => {
  test('every call of the account waits, and no second one is refused', async () => {
    const budget = createCallBudget();
    const policy = createCallPolicy(backgroundPatience, { now: () => new Date(), budget });
    const openAt = Date.now() + 4_000;
    let refusals = 0;
    const call = async () => {
      if (Date.now() >= openAt) return 'done';
      refusals += 1;
      throw new HubSpotError({
        kind: 'rateLimited',
        operation: 'test',
        policyName: 'TEN_SECONDLY_ROLLING',
        retryAfter: 4_000,
      });
    };
    const first = policy('first', call);
    await vi.advanceTimersByTimeAsync(10);
    const others = Array.from({ length: 20 }, () => policy('other', call));
    const all = await passTimeUntil(Promise.all([first, ...others]));
    expect(all).toEqual(Array(21).fill('done'));
    expect(refusals).toBe(1);
  });
});
