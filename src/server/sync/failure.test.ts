import { expect, test } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import {
  describeFailure,
  isSameFailure,
  pauseAfterFailure,
  restsUntil,
  toError,
} from './failure.ts';

const now = new Date('2026-11-20T12:00:00Z');
const limited = { kind: 'rateLimited', operation: 'list deals' } as const;

test('of a failure of HubSpot’s its details are kept, of any other nothing but that it was one', () => {
  expect(describeFailure(new HubSpotError(limited), 'UTC', now)).toEqual(limited);
  expect(describeFailure(new Error('secret'), 'UTC', now)).toEqual({ kind: 'internal' });
});

test('a day’s limit of calls ends at midnight in the account', () => {
  const error = new HubSpotError({ ...limited, policyName: 'DAILY' });
  expect(describeFailure(error, 'Europe/Stockholm', now)).toEqual({
    ...limited,
    policyName: 'DAILY',
    endsAt: '2026-11-20T23:00:00.000Z',
  });
});

test('a stored failure becomes the error that it was', () => {
  const error = toError(limited);
  expect(error).toBeInstanceOf(HubSpotError);
  expect(error).toMatchObject({ details: limited });
  expect(toError({ kind: 'internal' })).not.toBeInstanceOf(HubSpotError);
  expect(toError({ kind: 'internal' }).message).toBe('the sync failed');
});

test('the next sync waits a moment, or as long as HubSpot asks, or until the limit ends', () => {
  const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  expect(restsUntil({ failure: null, failedAt: now }, now)).toBeNull();
  expect(restsUntil({ failure: limited, failedAt: null }, now)).toBeNull();
  expect(restsUntil({ failure: { kind: 'internal' }, failedAt: now }, now)).toEqual(
    after(pauseAfterFailure),
  );
  expect(restsUntil({ failure: limited, failedAt: now }, now)).toEqual(after(pauseAfterFailure));
  const asked = { ...limited, retryAfter: 60_000 };
  expect(restsUntil({ failure: asked, failedAt: now }, now)).toEqual(after(60_000));
  const shortly = { ...limited, retryAfter: 1_000 };
  expect(restsUntil({ failure: shortly, failedAt: now }, now)).toEqual(after(pauseAfterFailure));
  const daily = { ...limited, endsAt: '2026-11-20T23:00:00.000Z' };
  expect(restsUntil({ failure: daily, failedAt: now }, now)).toEqual(new Date(daily.endsAt));
});

test('a failure of a clock that ran ahead lets nothing wait', () => {
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60_000);
  expect(restsUntil({ failure: limited, failedAt: tomorrow }, now)).toBeNull();
  const daily = { ...limited, endsAt: '2026-11-28T23:00:00.000Z' };
  expect(restsUntil({ failure: daily, failedAt: now }, now)).toBeNull();
  const years = { ...limited, retryAfter: 1e12 };
  expect(restsUntil({ failure: years, failedAt: now }, now)).toEqual(tomorrow);
});

test('each failure in a row lets the next sync wait twice as long, up to ten minutes', () => {
  const pauses = [];
  let failure = describeFailure(new HubSpotError(limited), 'UTC', now);
  for (let count = 0; count < 9; count += 1) {
    pauses.push((restsUntil({ failure, failedAt: now }, now)!.getTime() - now.getTime()) / 1000);
    failure = describeFailure(new Error('another'), 'UTC', now, failure);
  }
  expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 600, 600, 600]);
});

test.each(['refused', 'unauthorized'] as const)(
  'what is %s is tried once a day, or when somebody looks',
  (kind) => {
    const failure = { kind, operation: 'list deals' };
    const rests = (asked: boolean) =>
      restsUntil({ failure, failedAt: now }, now, asked)!.getTime() - now.getTime();
    expect(rests(false)).toBe(24 * 60 * 60_000);
    expect(rests(true)).toBe(60_000);
  },
);

test('a failure is the same one again when the same call ended the same way', () => {
  const refused = { kind: 'refused', operation: 'list deals', status: 403 } as const;
  expect(isSameFailure({ ...refused, correlationId: 'b', times: 2 }, refused)).toBe(true);
  expect(isSameFailure(refused, null)).toBe(false);
  expect(isSameFailure(refused, { ...refused, operation: 'list partner_clients' })).toBe(false);
  expect(isSameFailure(refused, { ...refused, kind: 'unauthorized' })).toBe(false);
  expect(isSameFailure(refused, { ...refused, status: 404 })).toBe(false);
  expect(isSameFailure(refused, { kind: 'internal' })).toBe(false);
  expect(isSameFailure({ kind: 'internal' }, { kind: 'internal', times: 2 })).toBe(true);
});
