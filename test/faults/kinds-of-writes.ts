import { setTimeout as sleep } from 'node:timers/promises';
import { termsVersion } from '@partner-tier-points/contract';
import { addDaysToDay } from '@partner-tier-points/points';
import type { AuthorizationServer, Random, SandboxAccount } from 'hubspot-sandbox';
import type { Resealed } from '../../src/server/accounts/reseal-grants.ts';
import type { Asked, KillableServer } from './killable-server.ts';
import type { Kind } from './written.ts';

const [superAdmin, ordinary, other] = ['48210011', '48210012', '48210013'] as const;
export const accountOfToggles = '101';
export const accountThatLeaves = '102';

/** @throws when it is refused */
async function done(server: KillableServer, path: string, asked: Asked) {
  const { status, body } = await server.ask(path, asked);
  if (status !== 200) throw new Error(`${asked.method} ${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}

const number = (random: Random) => random.integer(1, 1_000_000);

/** Put as a whole, with the same number in several places: half of a write would be seen. */
function document(
  name: string,
  path: string,
  {
    bodyOf,
    numbersOf,
    ...who
  }: Asked & {
    bodyOf: (number: number, now: Record<string, unknown>) => unknown;
    numbersOf: (body: Record<string, unknown>) => unknown[];
  },
): Kind {
  let now: Record<string, unknown> = {};
  return {
    name,
    next(random) {
      const value = number(random);
      const body = bodyOf(value, now);
      const asText = numbersOf(body as Record<string, unknown>).join(' ');
      return {
        value: asText,
        write: async (server) => void (await done(server, path, { method: 'PUT', body, ...who })),
      };
    },
    async read(server) {
      now = (await done(server, path, who)) as typeof now;
      return numbersOf(now).join(' ');
    },
  };
}

const inner = (body: unknown, ...names: string[]): unknown =>
  names.reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], body);

const settings = document('settings', '/v1/settings', {
  bodyOf: (n) => ({
    partner: {
      certifiedUntil: addDaysToDay('2027-01-01', n % 3000),
      grossRevenueRetention: (n % 1000) / 1000,
    },
    ruleSet: n % 2 === 0 ? 'points-2024-02' : null,
  }),
  numbersOf: (body) => [
    inner(body, 'partner', 'certifiedUntil'),
    inner(body, 'partner', 'grossRevenueRetention'),
    inner(body, 'ruleSet'),
  ],
});

const preferences = document('preferences', '/v1/preferences', {
  userId: ordinary,
  bodyOf: (n) => ({
    ruleSet: n % 2 === 0 ? 'points-2024-02' : null,
    goalTier: ['Gold', 'Platinum', 'Diamond', 'Elite'][n % 4],
    language: ['sv', 'de', 'fr', 'nl', 'en'][n % 5],
  }),
  numbersOf: (body) => [body['ruleSet'], body['goalTier'], body['language']],
});

const access = document('who may see figures', '/v1/access', {
  bodyOf: (n) => ({
    figures: { everyone: true, teams: [], users: [String(n)] },
    lists: { everyone: true, teams: [String(n)], users: [] },
  }),
  numbersOf: (body) => {
    const chosen = body['access'] ?? body;
    return [inner(chosen, 'figures', 'users'), inner(chosen, 'lists', 'teams')];
  },
});

const mapping = document('deal mapping', '/v1/deal-mapping', {
  portalId: accountOfToggles,
  bodyOf: (n, now) => {
    const of = (now['mapping'] ?? now) as { counts: { property: string } };
    const counts = { property: of.counts.property, values: [`value ${n}`] };
    return { mapping: { ...of, mrrMonths: 1 + (n % 120), counts } };
  },
  numbersOf: (body) => {
    const of = body['mapping'] ?? body;
    return [inner(of, 'mrrMonths'), inner(of, 'counts', 'values')];
  },
});

/** Turned on and off again. */
function toggle(name: string, who: Asked, scope: 'user' | 'account', reader: Asked): Kind {
  return {
    name,
    next: (_, now) => ({
      value: now === 'on' ? 'off' : 'on',
      write: async (server) => {
        if (now === 'on')
          await done(server, `/v1/enrolment?scope=${scope}`, { ...who, method: 'DELETE' });
        else
          await done(server, '/v1/enrolment', {
            ...who,
            method: 'PUT',
            body: { scope, termsVersion },
          });
      },
    }),
    async read(server) {
      const { enrolment } = (await done(server, '/v1/session', reader)) as {
        enrolment: {
          enrolled: boolean;
          scope: string | null;
          acceptedAt: string | null;
          termsVersion: string | null;
        };
      };
      if (!enrolment.enrolled) return 'off';
      const isWhole = enrolment.acceptedAt !== null && enrolment.termsVersion === termsVersion;
      return isWhole && enrolment.scope === scope ? 'on' : `half: ${JSON.stringify(enrolment)}`;
    },
  };
}

const ownBeta = toggle('terms accepted for oneself', { userId: other }, 'user', { userId: other });
const accountBeta = toggle(
  'terms accepted for the account',
  { userId: superAdmin, portalId: accountOfToggles },
  'account',
  { userId: ordinary, portalId: accountOfToggles },
);

const scenario: Kind = {
  name: 'scenario',
  next: (random, now) => {
    const value = now !== 'none' && random.chance(0.3) ? 'none' : `${number(random)}`;
    const changes = [value, value].map((clientId) => ({ kind: 'lostClient', clientId }));
    return {
      value: value === 'none' ? value : `${value} ${value}`,
      write: async (server) => {
        const body = { changes };
        await done(
          server,
          '/v1/scenarios/plan',
          value === 'none' ? { method: 'DELETE' } : { method: 'PUT', body },
        );
      },
    };
  },
  async read(server) {
    const { scenarios } = (await done(server, '/v1/scenarios', {})) as {
      scenarios: { name: string; changes: { clientId: string }[] }[];
    };
    const found = scenarios.find(({ name }) => name === 'plan');
    return found?.changes.map(({ clientId }) => clientId).join(' ') ?? 'none';
  },
};

/** A table in two parts; the link to the last one that was complete opens all of it. */
function exported(): Kind {
  let link = '';
  return {
    name: 'export',
    next(random) {
      const value = `${number(random)}`;
      const table = { name: 'table', format: 'csv', columns: ['a'], rows: [[value], [value]] };
      const send = (server: KillableServer, part: object) =>
        done(server, '/v1/exports', { method: 'POST', body: { ...table, ...part } });
      return {
        value,
        write: async (server) => {
          const { id } = await send(server, { id: null, part: 0, last: false });
          link = String((await send(server, { id, part: 1, last: true }))['link']);
          link = `${link} ${value}`;
        },
      };
    },
    async read(server) {
      if (link === '') return '';
      const [address = '', value] = link.split(' ');
      // After ten minutes it does not open any more.
      link = '';
      const { text } = await server.get(address);
      return text === `"a"\r\n${`"${value}"\r\n`.repeat(4)}` ? value! : `another file: ${text}`;
    },
  };
}

/** A list is known again: the same name fills the same one. */
function listed(companyId: string): Kind {
  let last = { name: '', listId: '' };
  const fill = async (server: KillableServer, name: string) =>
    String(
      (
        await done(server, `/v1/lists/${encodeURIComponent(encodeURIComponent(name))}`, {
          method: 'PUT',
          body: { companyIds: [companyId] },
        })
      )['listId'],
    );
  return {
    name: 'list',
    next(random) {
      const name = `List ${number(random)}`;
      return {
        value: name,
        write: async (server) => {
          last = { name, listId: await fill(server, name) };
        },
      };
    },
    async read(server) {
      if (last.name === '') return '';
      const listId = await fill(server, last.name);
      return listId === last.listId ? last.name : `another list, ${listId} for ${last.listId}`;
    },
  };
}

/** A key, made and ended; one that was made without an answer is nobody's. */
function apiKey(): Kind {
  let key = { id: '', secret: '' };
  return {
    name: 'API key',
    next: (random, now) => {
      if (now.startsWith('key')) {
        return {
          value: 'none',
          write: async (server) =>
            void (await done(server, `/v1/api-keys/${key.id}`, { method: 'DELETE' })),
        };
      }
      const name = `key ${number(random)}`;
      return {
        value: name,
        write: async (server) => {
          const made = (await done(server, '/v1/api-keys', {
            method: 'POST',
            body: { name, endsOn: null },
          })) as { secret: string; key: { id: string } };
          key = { id: made.key.id, secret: made.secret };
        },
      };
    },
    async read(server) {
      const { keys } = (await done(server, '/v1/api-keys', {})) as {
        keys: { id: string; name: string }[];
      };
      // Nobody has their secrets.
      for (const { id } of keys.filter(({ id }) => id !== key.id)) {
        await done(server, `/v1/api-keys/${id}`, { method: 'DELETE' });
      }
      const known = keys.find(({ id }) => id === key.id);
      const headers = { authorization: `Bearer ${key.secret}` };
      const { status } = await server.get('/api/v1/facts', { headers });
      if (known === undefined) return status === 401 ? 'none' : `gone, and answered with ${status}`;
      return status === 401 ? `${known.name} is refused` : known.name;
    },
  };
}

/** What nobody reads; what it must not undo is seen in all others. */
const unread = (name: string, write: (server: KillableServer) => Promise<unknown>): Kind => ({
  name,
  next: () => ({ value: 'done', write: async (server) => void (await write(server)) }),
  read: async () => 'done',
});

const resealed = unread('tokens sealed anew', async (server) => {
  const { unopened } = await server.order<Resealed>({ kind: 'reseal' });
  if (unopened.length > 0) throw new Error(`No key opens the tokens of ${unopened.join()}.`);
});
const housekeeping = unread('housekeeping', async (server) => {
  // Others wait meanwhile.
  await sleep(300);
  await server.order({ kind: 'housekeeping' });
});

/** A record changes, and a user asks for a sync, which is told to wait when there was one. */
const refreshed = (account: SandboxAccount) => {
  let changes = 0;
  return unread('sync on demand', async (server) => {
    const value = `Client ${(changes += 1)}`;
    const place = { objectType: 'partner_clients', place: (changes % 10) / 10 } as const;
    account.change({ kind: 'set', property: 'hs_client_name', value, ...place });
    const { status, body } = await server.ask('/v1/refresh', { method: 'POST', body: {} });
    if (status === 200 || body['code'] === 'refresh.tooSoon') return;
    throw new Error(`A sync was refused: ${status} ${JSON.stringify(body)}`);
  });
};

/** Installed with what users wrote, then gone with all of it. */
function installed(hubspot: AuthorizationServer): Kind {
  const who = { portalId: accountThatLeaves };
  return {
    name: 'installation and deletion',
    next: (_, now) =>
      now === 'all'
        ? {
            value: 'nothing',
            write: async (server) => {
              await done(server, '/v1/deletion', { ...who, method: 'POST', body: { when: 'now' } });
              const deleted = await server.order({ kind: 'delete', portalId: who.portalId });
              if (deleted === null) throw new Error('The account was not deleted.');
            },
          }
        : {
            value: 'all',
            write: async (server) => {
              await installAccount(server, hubspot, who.portalId);
              await done(server, '/v1/enrolment', {
                ...who,
                method: 'PUT',
                body: { scope: 'user', termsVersion },
              });
              await done(server, '/v1/scenarios/plan', {
                ...who,
                method: 'PUT',
                body: { changes: [] },
              });
            },
          },
    async read(server) {
      const order = { kind: 'count', portalId: who.portalId } as const;
      const found = await server.order<Record<string, number>>(order);
      if (Object.values(found).every((count) => count === 0)) return 'nothing';
      const { status } = await server.ask('/v1/session', who);
      const there = steps.filter((table) => found[table]! > 0);
      if (there.length === steps.length && status === 200) return 'all';
      return `${status} ${there.join()} of ${JSON.stringify(found)}`;
    },
    isOnTheWay: (found, to) =>
      to === 'all'
        ? // Where HubSpot has given new tokens that nobody stored, the old ones are good no more.
          /^(200|403|502) accounts,grants(,user_choices)? /.test(found)
        : found.startsWith(`403 ${steps.join()} `),
  };
}

/** What is written of an account one after the other; the first two at once. */
const steps = ['accounts', 'grants', 'user_choices', 'scenarios'];

/** A browser goes the whole way. */
export async function installAccount(
  server: KillableServer,
  hubspot: AuthorizationServer,
  portalId: string,
): Promise<void> {
  const begun = await server.get('/install');
  const cookie = begun.headers.getSetCookie()[0]!.split(';')[0]!;
  const consent = new URL(begun.headers.get('location')!);
  const back = hubspot.consent(consent.searchParams, { portalId, userId: superAdmin });
  const { status, text } = await server.get(back, { headers: { cookie } });
  if (status !== 200) throw new Error(`The installation was refused: ${status} ${text}`);
}

/**
 * Every kind of write that a server knows, besides syncs, which go on meanwhile.
 *
 * @param hubspot where accounts install the app
 */
export function kindsOfWrites(account: SandboxAccount, hubspot?: AuthorizationServer): Kind[] {
  return [
    settings,
    preferences,
    access,
    mapping,
    ownBeta,
    accountBeta,
    scenario,
    exported(),
    listed([...account.companies][0]!.id),
    apiKey(),
    refreshed(account),
    housekeeping,
    ...(hubspot === undefined ? [] : [installed(hubspot), resealed]),
  ];
}
