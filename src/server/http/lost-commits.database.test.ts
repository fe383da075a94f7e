import { openAccess, termsVersion } from '@partner-tier-points/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../store/store.ts';
import { isUnavailable } from '../store/unavailable.ts';
import { startSilencingProxy, type SilencingProxy } from '../testing/silencing-proxy.ts';
import { startPostgres, queryDatabase, type TestDatabase } from '../testing/test-databases.ts';
import { startTestService, withoutQuotas, type TestService } from '../testing/test-service.ts';

// Long enough for a database that is busy with other tests.
const longestSilence = 5_000;

let database: TestDatabase;
let proxy: SilencingProxy;
let service: TestService;
beforeAll(async () => {
  database = await startPostgres();
  const { databaseUrl = '' } = database.options;
  proxy = await startSilencingProxy(databaseUrl);
  service = await startTestService(
    [2],
    {
      databaseUrl: proxy.urlOf(databaseUrl),
      longestSilence,
      quotas: withoutQuotas,
    },
    { everyoneTakesPart: false },
  );
  const accepted = { scope: 'account', termsVersion };
  expect((await service.ask('/v1/enrolment', { method: 'PUT', body: accepted })).status).toBe(200);
  await service.allFacts();
});
afterAll(async () => {
  await service?.close();
  await proxy?.close();
  await database?.close();
});

interface Write {
  method?: string;
  path: string;
  body: (name: string) => unknown;
  /** What stores it. */
  statement: RegExp;
  /** Its rows with this name. */
  rows: (name: string) => string;
}

const writes: Record<string, Write> = {
  'a scenario': {
    path: '/v1/scenarios/',
    body: () => ({ changes: [] }),
    statement: /insert into "scenarios"/,
    rows: (name) => `from scenarios where name = '${name}'`,
  },
  'a key of the API': {
    method: 'POST',
    path: '/v1/api-keys',
    body: (name) => ({ name, endsOn: null }),
    statement: /insert into "api_keys"/,
    rows: (name) => `from api_keys where name = '${name}'`,
  },
  'a list in HubSpot': {
    path: '/v1/lists/',
    body: () => ({ companyIds: ['1'] }),
    statement: /insert into "lists"/,
    rows: (name) => `from lists where name = '${name}'`,
  },
  'a list of alerts': {
    path: '/v1/alert-lists',
    body: (name) => ({ lists: [{ kind: 'lapse', name }] }),
    statement: /insert into "alert_lists"/,
    rows: (name) => `from alert_lists where name = '${name}'`,
  },
  'what a user chose': {
    path: '/v1/preferences',
    body: (name) => ({
      ruleSet: null,
      goalTier: name.startsWith('b') ? 'Gold' : 'Elite',
      language: null,
    }),
    statement: /insert into "preferences"/,
    rows: (name) =>
      `from preferences where goal_tier = '${name.startsWith('b') ? 'Gold' : 'Elite'}'`,
  },
  'who may see the figures': {
    path: '/v1/access',
    body: () => openAccess,
    statement: /insert into "access_choices"/,
    rows: () => 'from access_choices',
  },
};

describe.each(Object.entries(writes))('%s, whose connection is reset', (_what, write) => {
  test.each(['before', 'after'] as const)('%s PostgreSQL has stored it', async (when) => {
    const { method = 'PUT', path, body, statement, rows } = write;
    const { databaseUrl = '' } = database.options;
    const name = `${when}-all`;
    const send = () =>
      service.ask(path.endsWith('/') ? path + name : path, { method, body: body(name) });
    const stored = async () =>
      (await queryDatabase({ databaseUrl }, `select count(*)::int as rows ${rows(name)}`))[0];
    const isStored = when === 'after' ? 1 : 0;

    proxy.cut(statement, when);
    // Whether it is stored is not known here, so nobody is told that it is.
    expect(await send()).toMatchObject({
      status: 503,
      body: {
        code: 'database.unavailable',
        message: expect.stringContaining('may or may not be stored') as string,
      },
    });
    // A key is taken back: nobody has its secret.
    const left = path === '/v1/api-keys' ? 0 : isStored;
    await expect.poll(stored).toEqual({ rows: left });
    await expect.poll(async () => (await send()).status).toBe(200);
    expect(await stored()).toEqual({ rows: 1 });
  });
});

test.each(['before', 'after'] as const)(
  'an address is asked for once, whose connection is reset %s PostgreSQL has stored it',
  async (when) => {
    const { databaseUrl = '' } = database.options;
    const store = await openStore({ databaseUrl: proxy.urlOf(databaseUrl), longestSilence });
    const who = { portalId: when, userId: '1' };
    const asked = { address: 'ada@partner.example', frequency: 'weekly', language: 'en' } as const;
    const ask = (nonce: string) =>
      store.subscriptions.ask(who, asked, { nonce, endsAt: new Date() }, new Date(), 5);
    try {
      proxy.cut(/insert into "alert_subscriptions"/, when);
      const failure = await ask('first').catch((error: unknown) => error);
      expect(isUnavailable(failure)).toBe(true);
      expect(await store.subscriptions.find(who)).toEqual(
        when === 'before' ? null : expect.objectContaining({ nonce: 'first' }),
      );
      expect(await ask('second')).toBe(true);
      // The link of the first one opens nothing any more.
      expect(await store.subscriptions.find(who)).toMatchObject({ nonce: 'second' });
    } finally {
      await store.close();
    }
  },
);
