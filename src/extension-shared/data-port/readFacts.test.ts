import type { FactsPage } from '@partner-tier-points/contract';
import { ruleSets } from '@partner-tier-points/points';
import { expect, test, vi } from 'vitest';
import { factsPage } from '../testing/index.ts';
import { ServerRefused } from './errors.ts';
import { readFacts, type SyncProgress } from './readFacts.ts';

/** Answers one after the other, and notes what was asked for. */
function serverOf(...answers: (FactsPage | Error)[]) {
  const asked: (string | null)[] = [];
  const waits: number[] = [];
  const progress: SyncProgress[] = [];
  const controller = new AbortController();
  /** Aborts at the wait of this number. */
  let abortAt = Infinity;
  const read = () =>
    readFacts(
      {
        signal: controller.signal,
        onProgress: (step) => progress.push(step),
        wait: async (seconds) => {
          waits.push(seconds);
          if (waits.length === abortAt) controller.abort();
        },
      },
      {
        factsPage: async (cursor) => {
          asked.push(cursor);
          const answer = answers.shift();
          if (answer === undefined || answer instanceof Error) throw answer;
          return answer;
        },
      },
    );
  const abortAtWait = (number: number) => (abortAt = number);
  return { asked, waits, progress, controller, read, abortAtWait };
}

const loading = (read: number, retryAfter: number | null): FactsPage =>
  factsPage(
    [],
    {},
    {
      status: 'loading',
      ruleSets: null,
      progress: { objectType: 'partner_clients', read, expected: 40 },
      retryAfter,
      asOf: null,
    },
  );
const page = (id: string, cursor: string | null, asOf = '2026-11-23T07:00:00Z') =>
  factsPage([{ id }], { creditedTier: 'Gold' }, { cursor, asOf, totalClients: 2 });

test('pages are put together in their order, with the progress of each', async () => {
  const server = serverOf(page('1', 'next'), page('2', null));
  const account = await server.read();
  expect(account?.facts).toEqual({
    partner: { creditedTier: 'Gold' },
    clients: [{ id: '1' }, { id: '2' }],
  });
  expect(server.asked).toEqual([null, 'next']);
  expect(server.progress).toEqual([
    { objectType: 'partner_clients', read: 1, expected: 2, soFar: null },
    { objectType: 'partner_clients', read: 2, expected: 2, soFar: null },
  ]);
});

test('what is known of freshness and completeness comes with the facts', async () => {
  const server = serverOf({
    ...page('1', null),
    stale: true,
    setAside: 3,
    ruleSet: 'points-2026-01',
    totalClients: 1,
  });
  expect(await server.read()).toMatchObject({
    asOf: '2026-11-23T07:00:00Z',
    stale: true,
    setAside: 3,
    ruleSet: 'points-2026-01',
    totalClients: 1,
  });
});

test('while the server reads HubSpot it is asked again after the time it names, within bounds', async () => {
  const server = serverOf(
    ...[loading(10, 2), loading(20, null), loading(30, 0), loading(40, 3600)],
    page('1', null),
  );
  await server.read();
  expect(server.waits).toEqual([2, 1, 0.25, 30]);
  expect(server.progress[0]).toMatchObject({ read: 10, expected: 40, soFar: null });
});

/** A page of what a long first read has so far. */
const part = (id: string, cursor: string | null, retryAfter: number | null = 2): FactsPage => ({
  ...page(id, cursor),
  status: 'partial',
  retryAfter,
  progress: { objectType: 'deals', read: 3, expected: 4, secondsLeft: 9 },
});

test('what a long first read has so far is handed out until all is there', async () => {
  const server = serverOf(
    loading(1, 1),
    part('1', 'more'),
    part('2', null),
    // Complete between two pages: the first one's clients are not taken for the second's.
    part('1', 'more'),
    page('2', null),
    page('1', null),
  );
  const account = await server.read();
  expect(account?.facts.clients).toEqual([{ id: '1' }]);
  expect(server.waits).toEqual([1, 2]);
  expect(server.asked).toEqual([null, null, 'more', null, 'more', null]);
  const soFar = server.progress.map((step) => step.soFar?.facts.clients.length ?? null);
  expect(soFar).toEqual([null, 2, 2]);
  expect(server.progress[1]).toMatchObject({ read: 3, expected: 4, secondsLeft: 9 });
});

test('what there is so far stays visible while the server continues', async () => {
  const server = serverOf(part('1', null), loading(2, 1), page('1', null));
  await server.read();
  expect(server.progress.map(({ soFar }) => soFar?.facts.clients)).toEqual([
    [{ id: '1' }],
    [{ id: '1' }],
    [{ id: '1' }],
  ]);
});

test('newer facts between two pages start over: no client twice, none lost', async () => {
  const newer = '2026-11-23T08:00:00Z';
  const server = serverOf(
    page('1', 'next'),
    page('2', null, newer),
    page('1', 'next', newer),
    page('2', null, newer),
  );
  const account = await server.read();
  expect(account?.facts.clients.map(({ id }) => id)).toEqual(['1', '2']);
  expect(account?.asOf).toBe(newer);
});

test('facts that are newer at every page are taken as they are in the end', async () => {
  // Each second page is newer than its first one: five times it begins again, then no more.
  const attempts = Array.from({ length: 7 }, (_, at) => [
    page('1', `cursor ${at}`, `2026-11-23T08:0${at}:00Z`),
    page('2', null, `2026-11-23T09:0${at}:00Z`),
  ]);
  const server = serverOf(...attempts.flat());
  expect((await server.read())?.facts.clients.map(({ id }) => id)).toEqual(['1', '2']);
  expect(server.asked).toHaveLength(12);
});

test('a cursor that is refused starts over', async () => {
  const refusal = new ServerRefused({ code: 'request.invalid', message: 'cursor' });
  const newer = '2026-11-23T08:00:00Z';
  const server = serverOf(
    page('1', 'old'),
    refusal,
    page('1', 'new', newer),
    page('2', null, newer),
  );
  expect((await server.read())?.facts.clients).toHaveLength(2);
  expect(server.asked).toEqual([null, 'old', null, 'new']);
});

test('a server that refuses every cursor is not asked for ever', async () => {
  const refusal = new ServerRefused({ code: 'request.invalid', message: 'cursor' });
  const server = serverOf(...Array.from({ length: 9 }, () => [page('1', 'next'), refusal]).flat());
  await expect(server.read()).rejects.toBe(refusal);
  expect(server.asked).toHaveLength(12);
});

test('any other refusal ends it', async () => {
  const cursor = new ServerRefused({ code: 'request.invalid', message: 'cursor' });
  await expect(serverOf(cursor).read()).rejects.toBe(cursor);
  const other = new ServerRefused({ code: 'signature.expired', message: 'who asks' });
  await expect(serverOf(page('1', 'next'), other).read()).rejects.toBe(other);
  const failure = Object.assign(new Error('offline'), { code: 'request.invalid' });
  await expect(serverOf(page('1', 'next'), failure).read()).rejects.toBe(failure);
});

test('nothing more is asked for once the view is gone', async () => {
  const server = serverOf(page('1', 'next'), page('2', null));
  server.controller.abort();
  expect(await server.read()).toBeNull();
  expect(server.asked).toEqual([null]);
});

test.each([
  ['read HubSpot', loading(10, 1)],
  ['had a part', part('1', null)],
])('nothing more is asked for when the view goes while the server %s', async (_, answer) => {
  const server = serverOf(answer, page('1', null));
  server.abortAtWait(1);
  expect(await server.read()).toBeNull();
  expect(server.asked).toEqual([null]);
});

test('the rules come with the first page', async () => {
  const later = { ...page('2', null), ruleSets: null };
  const account = await serverOf(loading(10, 0.25), page('1', 'next'), later).read();
  expect(account?.ruleSets).toEqual(ruleSets);
});

test('the wait that a view uses ends after as many seconds as the server names', async () => {
  vi.useFakeTimers();
  try {
    const answers = [loading(10, 2), page('1', null)];
    const factsPage = vi.fn(async () => answers.shift()!);
    const { signal } = new AbortController();
    const reading = readFacts({ signal, onProgress: () => {} }, { factsPage });
    await vi.advanceTimersByTimeAsync(1999);
    expect(factsPage).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await reading)?.facts.clients).toEqual([{ id: '1' }]);
  } finally {
    vi.useRealTimers();
  }
});
