import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, told, type Figure } from './figure.ts';
import { idsOf, RunningService, soon } from './running-service.ts';
import type { AskedWithTokens } from './watched-authorization.ts';

const accounts = { from: 66_000_000, count: 20, clients: 10 };
const hour = 60 * 60_000;
const day = 24;
const days = 4;
/** Milliseconds in which each process looks at everything a few times. */
const someLooks = 4 * soon;

/** What HubSpot is asked for accounts that it refuses until a person changes something. */
export async function run(): Promise<Figure[]> {
  const service = await RunningService.start([accounts], { latency: 5 });
  try {
    const ids = idsOf(accounts);
    await service.syncFirst(ids);
    const dead = ids.filter((_id, index) => index % 2 === 0);
    const forbidden = ids.filter((_id, index) => index % 2 === 1);
    for (const portalId of dead) await service.hubspot({ kind: 'uninstall', portalId });
    for (const portalId of forbidden) await service.hubspot({ kind: 'forbid', portalId });
    await service.hubspot({ kind: 'tokens' });
    const servers = [];
    for (let process = 0; process < 3; process += 1) {
      servers.push(await service.startServer('work', soon, { housekeepEvery: soon }));
    }
    // Half of them while their access tokens have not expired yet.
    await service.makeDue(ids.slice(0, ids.length / 2), new Date(), 0);
    const hours: AskedWithTokens['asked'][] = [];
    for (let passed = 0; passed < days * day; passed += 1) {
      await service.setAhead(passed * hour, servers);
      await service.untilNoneIsDue(ids);
      await sleep(someLooks);
      hours.push((await service.hubspot<AskedWithTokens>({ kind: 'tokens' })).asked);
    }
    return [
      ...figuresOf('a dead grant', dead, hours),
      ...figuresOf('a lasting 403', forbidden, hours),
    ];
  } finally {
    await service.close();
  }
}

function figuresOf(what: string, ids: string[], hours: AskedWithTokens['asked'][]): Figure[] {
  const askedOf = (id: string) => hours.map((asked) => asked[id] ?? 0);
  const first = ids.map((id) => sum(askedOf(id).slice(0, day)));
  // Of each further day: in how many of its hours HubSpot was asked, and how often in one of them.
  const probes = ids.flatMap((id) =>
    Array.from(
      { length: days - 1 },
      (_, index) =>
        askedOf(id)
          .slice((index + 1) * day, (index + 2) * day)
          .filter(Boolean).length,
    ),
  );
  const inProbe = ids.flatMap((id) => askedOf(id).slice(day));
  return [
    atMost(
      `6. ${what}: calls and refreshes of the first day, the most of any account`,
      Math.max(...first),
      3,
    ),
    atMost(`6. ${what}: probes of a further day, the most of any account`, Math.max(...probes), 1),
    told(`6. ${what}: probes of a further day, the fewest`, Math.min(...probes)),
    told(`6. ${what}: calls and refreshes of a probe, the most`, Math.max(...inProbe)),
  ];
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
