import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerOptions } from '../../src/server/options.ts';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  type TestRequest,
  type TestService,
} from '../../src/server/testing/test-service.ts';

interface Answered {
  answered: number;
  refused: number;
  /** Of each answer, in milliseconds. */
  times: number[];
}

export interface Flood {
  /** Those who work as ever, before and while another user floods. */
  quiet: Answered;
  others: Answered;
  flooded: Answered;
}

interface FloodOptions {
  seconds: number;
  clients?: number;
  quotas?: ServerOptions['quotas'];
}

/** HubSpot has at most this many requests of an account under way. */
const atOnce = 20;
/** Milliseconds between two requests of someone at work: well within a user's own quota. */
const betweenRequests = 200;

const paths = ['/v1/facts', '/v1/preferences', '/v1/scenarios', '/v1/session', '/v1/snapshots'];
const flooding: readonly [string, TestRequest][] = [
  ['/v1/facts', {}],
  ['/v1/scenarios/flood', { method: 'PUT', body: { changes: [] } }],
  [
    '/v1/exports',
    {
      method: 'POST',
      body: {
        id: null,
        part: 0,
        name: 'flood',
        format: 'csv',
        columns: ['a'],
        last: true,
        rows: Array.from({ length: 2_000 }, (_, row) => [`row ${row}`]),
      },
    },
  ],
];

/** How people at work are answered for some seconds, and then for as long while one user floods. */
export async function floodFrom({ seconds, clients = 100, quotas = {} }: FloodOptions) {
  const service = await startTestService([clients], { logLevel: 'silent', quotas });
  try {
    await service.allFacts();
    const quiet = await work(service, seconds);
    const flooded: Answered = { answered: 0, refused: 0, times: [] };
    let isOver = false;
    const flood = Array.from({ length: atOnce }, async (_, number) => {
      for (let at = number; !isOver; at += 1) {
        const [path, request] = flooding[at % flooding.length]!;
        await ask(service, flooded, path, { ...request, userId: ordinaryUser });
      }
    });
    const others = await work(service, seconds);
    isOver = true;
    await Promise.all(flood);
    return { quiet, others, flooded } satisfies Flood;
  } finally {
    await service.close();
  }
}

/** Two users who open one thing after the other. */
async function work(service: TestService, seconds: number): Promise<Answered> {
  const all: Answered = { answered: 0, refused: 0, times: [] };
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    [superAdmin, '48210013'].map(async (userId, offset) => {
      for (let at = offset; performance.now() < end; at += 1) {
        await ask(service, all, paths[at % paths.length]!, { userId });
        await sleep(betweenRequests);
      }
    }),
  );
  return all;
}

async function ask(
  service: TestService,
  noted: Answered,
  path: string,
  request: TestRequest,
): Promise<void> {
  const began = performance.now();
  const { status } = await service.ask(path, request);
  if (status >= 400) noted.refused += 1;
  else noted.answered += 1;
  noted.times.push(performance.now() - began);
}

/** The time within which so many of the answers came. @param share from 0 to 1 */
export function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;
}
