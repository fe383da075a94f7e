import type { FactsPage } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { factsPage } from '../testing/index.ts';
import { ServerRefused } from './errors.ts';
import { readFacts, type ReadingProgress } from './readFacts.ts';

/** Answers one after the other, and notes what was asked for. */
function serverOf(...answers: (FactsPage | Error)[]) {
  const asked: (string | null)[] = [];
  const waits: number[] = [];
  const progress: ReadingProgress[] = [];
  const controller = new AbortController();
  const read = () =>
    readFacts(
      {
        factsPage: async (cursor) => {
          asked.push(cursor);
          const answer = answers.shift();
          if (answer === undefined || answer instanceof Error) throw answer;
          return answer;
        },
      },
      {
        signal: controller.signal,
        onProgress: (step) => progress.push(step),
        wait: async (seconds) => {
          waits.push(seconds);
        },
      },
    );
  return { asked, waits, progress, controller, read };
}

const loading = (read: number, retryAfter: number | null): FactsPage =>
  factsPage(
    [],
    {},
    {
      status: 'loading',
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

test('while the server reads HubSpot it is asked again after the time it names, within bounds', async () => {
  const server = serverOf(loading(10, 2), loading(20, null), loading(30, 0), page('1', null));
  await server.read();
  expect(server.waits).toEqual([2, 1, 0.25]);
  expect(server.progress[0]).toMatchObject({ read: 10, expected: 40, soFar: null });
});

test('what a long first read has so far is handed out until all is there', async () => {
  const part = (id: string, cursor: string | null): FactsPage => ({
    ...page(id, cursor),
    ...{ status: 'partial', retryAfter: 2 },
    progress: { objectType: 'deals', read: 3, expected: 4, secondsLeft: 9 },
  });
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
  const soFar = server.progress.map((step) => step.soFar?.facts.clients.length ?? null);
  expect(soFar).toEqual([null, 2, 2]);
  expect(server.progress[1]).toMatchObject({ read: 3, expected: 4, secondsLeft: 9 });
});

test('newer facts between two pages start the reading over: no client twice, none lost', async () => {
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

test('a cursor that is refused starts the reading over; any other refusal ends it', async () => {
  const refusal = new ServerRefused({ code: 'request.invalid', message: 'cursor' });
  const server = serverOf(page('1', 'old'), refusal, page('1', 'new'), page('2', null));
  expect((await server.read())?.facts.clients).toHaveLength(2);
  await expect(serverOf(refusal).read()).rejects.toBe(refusal);
});

test('nothing more is asked for once the view is gone', async () => {
  const server = serverOf(page('1', 'next'), page('2', null));
  server.controller.abort();
  expect(await server.read()).toBeNull();
  expect(server.asked).toEqual([null]);
});
