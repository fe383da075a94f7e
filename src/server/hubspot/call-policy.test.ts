import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backgroundPatience, createCallPolicy, interactivePatience } from './call-policy.ts';
import { HubSpotError } from './hubspot-error.ts';
import { passTimeUntil, pretendTime } from '../testing/pretended-time.ts';

beforeEach(pretendTime);
afterEach(() => vi.useRealTimers());

/** Runs a call that goes through these outcomes, and lets all the time pass that it needs. */
async function run(
  outcomes: (() => unknown)[],
  patience: typeof backgroundPatience = backgroundPatience,
) {
  const startedAt = Date.now();
  const attemptsAt: number[] = [];
  const policy = createCallPolicy(patience, { now: () => new Date() });
  const ended = policy('test', async () => {
    attemptsAt.push(Date.now() - startedAt);
    return outcomes[attemptsAt.length - 1]?.();
  }).then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error: error as HubSpotError }),
  );
  return { ...(await passTimeUntil(ended)), attemptsAt, took: Date.now() - startedAt };
}

/** An answer other than 2xx, as the api-client throws it. */
const answer = (code: number, headers = {}, body: unknown = {}) => {
  throw Object.assign(new Error('holds body and headers'), { code, headers, body });
};
const silence = () => new Promise(() => undefined);

describe('a call', () => {
  test('waits as long as HubSpot asks for', async () => {
    const result = await run([() => answer(429, { 'retry-after': '7' }), () => 'done']);
    expect(result).toMatchObject({ value: 'done', attemptsAt: [0, 7_000] });
  });

  test('waits until the time that HubSpot names', async () => {
    vi.setSystemTime(Date.UTC(2026, 0, 1));
    const at = new Date(Date.now() + 9_000).toUTCString();
    const result = await run([() => answer(503, { 'retry-after': at }), () => 'done']);
    expect(result).toMatchObject({ value: 'done', attemptsAt: [0, 9_000] });
  });

  test('gives up at once when HubSpot asks for too much', async () => {
    const { error, attemptsAt } = await run([() => answer(429, { 'retry-after': '61' })]);
    expect(error?.kind).toBe('rateLimited');
    expect(attemptsAt).toHaveLength(1);
  });

  test("does not wait for tomorrow's allowance", async () => {
    const { error } = await run([() => answer(429, {}, { policyName: 'DAILY' }), () => 'done']);
    expect(error?.details).toMatchObject({ kind: 'rateLimited', policyName: 'DAILY' });
  });

  test('outlasts the ten-second limit without knowing how long it takes', async () => {
    const tenSeconds = Array.from({ length: backgroundPatience.retries }, () => () => {
      if (Date.now() - startedAt < 10_000) answer(429, {}, { policyName: 'TEN_SECONDLY_ROLLING' });
      return 'done';
    });
    const startedAt = Date.now();
    expect(await run([...tenSeconds, () => 'done'])).toMatchObject({ value: 'done' });
  });

  test('that is not answered is asked again, and ends as unavailable', async () => {
    expect(await run([silence, () => 'done'])).toMatchObject({ value: 'done' });
    const always = Array.from({ length: 9 }, () => silence);
    expect((await run(always)).error?.kind).toBe('unavailable');
  });

  test.each([
    ['a proxy’s page', () => answer(403, {}, '<html>')],
    ['a proxy’s question who it is', () => answer(401, {}, '<html>Log in')],
    ['407', () => answer(407)],
    ['408', () => answer(408)],
    ['423', () => answer(423)],
    ['425', () => answer(425)],
    ['477', () => answer(477, { 'retry-after': '2' })],
    ['a page of Cloudflare', () => answer(525, {}, '<html>')],
    ['599', () => answer(599)],
  ])('refused with %s is repeated until it passes', async (_what, refusal) => {
    const { value, attemptsAt } = await run([refusal, refusal, () => 'done']);
    expect(value).toBe('done');
    expect(attemptsAt).toHaveLength(3);
    const always = Array.from({ length: 9 }, () => refusal);
    expect((await run(always)).error?.kind).toBe('unavailable');
  });

  test('that HubSpot wants hours for is not repeated, and says how long', async () => {
    const { error, attemptsAt } = await run([() => answer(477, { 'retry-after': '7200' })]);
    expect(attemptsAt).toHaveLength(1);
    expect(error?.details).toMatchObject({ status: 477, retryAfter: 7_200_000 });
  });

  test.each([400, 401, 403, 404])('refused with %i is not repeated', async (status) => {
    const { error, attemptsAt } = await run([() => answer(status, {}, '{}')]);
    expect(error?.details.status).toBe(status);
    expect(attemptsAt).toHaveLength(1);
  });

  test('that someone waits for ends within the 15 seconds of hubspot.fetch, whatever happens', async () => {
    for (const outcome of [silence, () => answer(500), () => answer(429, { 'retry-after': '1' })]) {
      const always = Array.from({ length: 9 }, () => outcome);
      const { error, took } = await run(always, interactivePatience);
      expect(error).toBeInstanceOf(HubSpotError);
      expect(took).toBeLessThan(15_000);
    }
  });
});

describe('its error', () => {
  test('names the scopes that HubSpot misses, and nothing that HubSpot quotes', async () => {
    const body = JSON.stringify({
      status: 'error',
      message: 'token pat-secret lacks scopes',
      category: 'MISSING_SCOPES',
      correlationId: 'abc',
      errors: [{ message: 'x', context: { requiredGranularScopes: ['crm.objects.deals.read'] } }],
    });
    const { error } = await run([() => answer(403, { 'x-token': 'pat-secret' }, body)]);
    expect(error?.details).toEqual({
      kind: 'refused',
      operation: 'test',
      status: 403,
      category: 'MISSING_SCOPES',
      correlationId: 'abc',
      scopes: ['crm.objects.deals.read'],
    });
    expect(String(error) + JSON.stringify(error)).not.toContain('pat-secret');
  });

  test('of a page that is no JSON is still recognised', async () => {
    const { error } = await run([() => answer(404, {}, '<html>')]);
    expect(error?.kind).toBe('notFound');
    const always = Array.from({ length: 9 }, () => () => JSON.parse('<html>') as unknown);
    const broken = await run(always);
    expect(broken.error?.kind).toBe('unreadable');
  });
});
