import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from 'hubspot-sandbox';
import { playGrantScripts } from '../../test/faults/soak-grants.ts';
import { atMost, told, type Figure } from './figure.ts';
import { signed } from './requests-per-second.ts';
import { idsOf, RunningService, soon, type ServerProcess } from './running-service.ts';
import type { AskedWithTokens } from './watched-authorization.ts';

const minute = 60_000;
const hour = 60 * minute;
const processes = 3;
const accounts = { from: 65_000_000, count: 30, clients: 10 };
/** So many that they cannot all be served in the first seconds after an outage. */
const atOutage = { from: 65_100_000, count: 200, clients: 10 };
const template = { from: 65_200_000, count: 1, clients: 10 };
/** Whatever happens in a run, happens in every run. */
const seed = 5;

/** Pretended hours of use, outages of HubSpot's token endpoint, and scripts of lost answers and kills. */
export async function run({ hours = 24, scripts = 10_000 } = {}): Promise<Figure[]> {
  return [...(await usedFor(hours)), ...(await outages()), ...(await strictRotation(scripts))];
}

/** Users and syncs of three processes use the tokens of the same accounts at irregular times. */
async function usedFor(hours: number): Promise<Figure[]> {
  const service = await RunningService.start([accounts], { latency: 5 });
  try {
    const ids = idsOf(accounts);
    await service.syncFirst(ids);
    await service.hubspot({ kind: 'tokens' });
    const servers = await startAll(service);
    const random = createRandom(seed);
    let ahead = 0;
    let opened = 0;
    let refused = 0;
    while (ahead < hours * hour) {
      ahead += random.integer(3 * minute, 13 * minute);
      await service.setAhead(ahead, servers);
      const due = ids.filter(() => random.chance(0.5));
      await service.makeDue(due, new Date(Date.now() + ahead), 0);
      const seen = ids.filter(() => random.chance(0.3));
      const answers = await Promise.all(
        seen.flatMap((portalId) => servers.map(({ url }) => openSession(url, portalId, ahead))),
      );
      opened += answers.length;
      refused += answers.filter((status) => status !== 200).length;
      await service.untilNoneIsDue(ids);
    }
    const { expired, refreshes, lifetimes } = await tokensOf(service);
    return [
      atMost(`5. calls with an expired token in ${hours} pretended hours`, expired, 0),
      atMost('5. refreshes per lifetime used', refreshes / lifetimes, 1.02),
      told('5. refreshes of the same', refreshes),
      told('5. requests of users at three processes at once', opened),
      told('5. of these not answered with 200', refused),
    ];
  } finally {
    await service.close();
  }
}

async function outages(): Promise<Figure[]> {
  const service = await RunningService.start([template, atOutage], { latency: 5 });
  try {
    const [id = ''] = idsOf(template);
    const ids = idsOf(atOutage);
    await service.syncFirst([id]);
    await service.copySynced(id, ids);
    const servers = await startAll(service);
    const away = await outage(service, servers, ids, {
      what: 'two hours without the token endpoint',
      from: hour,
      begin: () => service.hubspot({ kind: 'tokenOutage', ends: false }),
      end: () => service.hubspot({ kind: 'tokenOutage', ends: true }),
    });
    const wrong = await outage(service, servers, ids, {
      what: 'two hours with a wrong secret',
      from: 6 * hour,
      begin: () => service.hubspot({ kind: 'secret', isOurs: false }),
      end: () => service.hubspot({ kind: 'secret', isOurs: true }),
    });
    return [...away, ...wrong];
  } finally {
    await service.close();
  }
}

interface Outage {
  what: string;
  /** Of pretended time; no access token is good any more by then. */
  from: number;
  begin(): Promise<unknown>;
  end(): Promise<unknown>;
}

async function outage(
  service: RunningService,
  servers: ServerProcess[],
  ids: string[],
  { what, from, begin, end }: Outage,
): Promise<Figure[]> {
  await begin();
  await tokensOf(service);
  for (let ahead = from; ahead <= from + 2 * hour; ahead += 10 * minute) {
    await service.setAhead(ahead, servers);
    await service.makeDue(ids, new Date(Date.now() + ahead), 0);
    await sleep(2_000);
  }
  const during = await tokensOf(service);
  await end();
  const begun = performance.now();
  // Longer than an account rests after a failure: all are due at once.
  await service.setAhead(from + 2 * hour + 20 * minute, servers);
  await service.untilAllAreFresh(ids);
  const seconds = (performance.now() - begun) / 1_000;
  const { attempts, refreshes } = await tokensOf(service);
  const { rows } = await service.sql.query<{ stopped: number }>(
    `select count(*)::integer as stopped from accounts where portal_id = any($1) and status <> 'active'`,
    [ids],
  );
  return [
    atMost(`5. ${what}: accounts stopped, of ${ids.length}`, rows[0]?.stopped ?? NaN, 0),
    atMost(`5. ${what}: refreshes in any second after it`, mostInASecond(attempts), 10),
    told(`5. ${what}: refreshes tried meanwhile`, during.attempts.length),
    told(`5. ${what}: refreshes after it`, refreshes),
    told(`5. ${what}: all accounts are synced again after`, seconds, 's'),
  ];
}

/** HubSpot takes each refresh token once, and ends a grant whose token comes again. */
export async function strictRotation(scripts: number): Promise<Figure[]> {
  const { wrong, refreshes, used, windows, lost } = await playGrantScripts({
    scripts,
    first: seed,
    strict: true,
  });
  for (const what of wrong) console.error(what);
  return [
    atMost(
      `5. strict rotation: grants lost outside the window, expired tokens used and accounts stopped, in ${scripts} scripts`,
      wrong.length,
      0,
    ),
    told('5. strict rotation: answers of HubSpot’s that nobody could store, the window', windows),
    told('5. strict rotation: grants lost by them', lost),
    told('5. strict rotation: refreshes', refreshes),
    atMost('5. strict rotation: refreshes per lifetime used', (refreshes - windows) / used, 1.02),
  ];
}

function startAll(service: RunningService): Promise<ServerProcess[]> {
  return Promise.all(Array.from({ length: processes }, () => service.startServer(undefined, soon)));
}

/** A user opens the app: HubSpot is asked who it is. */
async function openSession(url: string, portalId: string, ahead: number): Promise<number> {
  const { target, headers } = signed({ portalId, path: '/v1/session' }, Date.now() + ahead);
  const answer = await fetch(url + target, { headers });
  await answer.arrayBuffer();
  return answer.status;
}

function tokensOf(service: RunningService): Promise<AskedWithTokens> {
  return service.hubspot({ kind: 'tokens' });
}

function mostInASecond(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map(
      (from, index) => sorted.filter((time, at) => at >= index && time < from + 1_000).length,
    ),
  );
}
