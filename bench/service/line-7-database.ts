import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, percentile, told, type Figure } from './figure.ts';
import { idsOf, RunningService, soon, type ServerProcess } from './running-service.ts';

/** Of so many accounts the growth is measured, and multiplied. */
const measured = 50;
const judged = 5_000;
const template = { from: 61_000_000, count: 1, clients: 10 };
const others = { from: 61_000_001, count: measured, clients: 10 };
const hour = 60 * 60_000;
const day = 24;
const changes = 9;
const idleSeconds = 10;

/** What accounts write in which nothing happens, or nothing that is a fact. */
export async function run(): Promise<Figure[]> {
  const service = await RunningService.start([template, others], { latency: 5 });
  try {
    const [id = ''] = idsOf(template);
    await service.syncFirst([id]);
    await service.copySynced(id, idsOf(others));
    const looking = await service.startServer('work', soon);
    const figures = await change(service, id);
    await looking.child.end();
    return [...figures, ...(await idle(service)), ...(await growth(service))];
  } finally {
    await service.close();
  }
}

/** A whole turn through the queue, in which a deal that is no sale has another name. */
async function change(service: RunningService, id: string): Promise<Figure[]> {
  const turn = async () => {
    const before = await service.writtenTo();
    await service.makeDue([id], new Date(), 0);
    const made = (await service.writtenTo()) - before;
    await service.untilNoneIsDue([id]);
    await sleep(500);
    return (await service.writtenTo()) - before - made;
  };
  const changed: number[] = [];
  const unchanged: number[] = [];
  for (let number = 0; number < changes; number += 1) {
    await service.hubspot({ kind: 'rename', portalIds: [id], name: `Renamed ${number}` });
    changed.push(await turn());
    unchanged.push(await turn());
  }
  // The first time after a checkpoint PostgreSQL writes whole pages down.
  return [
    atMost('7. WAL of a change without effect on facts', percentile(changed, 50) / 1_000, 5, 'kB'),
    told('7. WAL of a turn without a change', percentile(unchanged, 50) / 1_000, 'kB'),
  ];
}

/** What a process that works and one that answers ask of PostgreSQL while nothing is due. */
async function idle(service: RunningService): Promise<Figure[]> {
  const transactions = async () => {
    const { rows } = await service.sql.query<{ count: string }>(
      'select sum(xact_commit + xact_rollback) as count from pg_stat_database',
    );
    return Number(rows[0]?.count);
  };
  const work = await service.startServer('work');
  const web = await service.startServer('web');
  const before = { count: await transactions(), written: await service.writtenTo() };
  await sleep(idleSeconds * 1_000);
  const written = (await service.writtenTo()) - before.written;
  const count = (await transactions()) - before.count;
  await work.child.end();
  await web.child.end();
  return [
    told('7. transactions while idle', count / idleSeconds, '/s'),
    told('7. WAL while idle', written / idleSeconds / 1_000, 'kB/s'),
  ];
}

/** How much larger the database is after a day than after the day before. */
async function growth(service: RunningService): Promise<Figure[]> {
  const ids = idsOf(others);
  await service.makeDue(ids, new Date(), 0);
  const work = await service.startServer('work', soon);
  const before = await service.writtenTo();
  const sizes: number[] = [];
  for (let passed = 1; passed <= 2 * day; passed += 1) {
    await pass(service, passed * hour, work, ids);
    if (passed % day === 0) sizes.push(await sizeOf(service));
  }
  const [first = NaN, second = NaN] = sizes;
  const scale = judged / measured / 2 ** 20;
  const written = (((await service.writtenTo()) - before) / 2) * scale;
  const grown = (second - first) * scale;
  return [
    atMost('7. growth a day of 5,000 accounts in which nothing happens', grown, 100, 'MB'),
    told('7. WAL a day of the same', written, 'MB'),
  ];
}

async function pass(
  service: RunningService,
  ahead: number,
  work: ServerProcess,
  ids: string[],
): Promise<void> {
  await service.setAhead(ahead, [work]);
  await service.untilNoneIsDue(ids);
  // An hour of autovacuum.
  await service.sql.query('vacuum');
}

async function sizeOf(service: RunningService): Promise<number> {
  const { rows } = await service.sql.query<{ size: string }>(
    'select pg_database_size(current_database()) as size',
  );
  return Number(rows[0]?.size);
}
