import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { StoredApiKey } from '../../store/api-key-store.ts';
import type { Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { KeyKeeper } from './key-keeper.ts';

const secret = `ptp_${'k'.repeat(43)}`;

test('a key that has used up its minute is refused without a look into the database', async () => {
  let looks = 0;
  const use = async () => {
    looks += 1;
    return { id: '1', portalId: '100' } as StoredApiKey;
  };
  const keeper = new KeyKeeper({ use }, () => new Date(), false);
  const app = new Hono<Environment>();
  app.get('/', async (context) => context.json(await keeper.read(context)));
  app.onError((error, context) => {
    if (!(error instanceof ProblemError)) throw error;
    return context.json({ code: error.code }, 429);
  });
  const incoming = { socket: { remoteAddress: '10.0.0.1' } };
  const ask = () =>
    app.request('/', { headers: { authorization: `Bearer ${secret}` } }, { incoming });

  for (let at = 0; at < 120; at += 1) expect((await ask()).status).toBe(200);
  const looksOfMinute = looks;
  for (let at = 0; at < 30; at += 1) {
    const answer = await ask();
    expect(answer.status).toBe(429);
    expect(answer.headers.get('ratelimit-remaining')).toBe('0');
  }
  expect(looks).toBe(looksOfMinute);
});
