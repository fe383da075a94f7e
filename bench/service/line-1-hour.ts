import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, percentile, told, type Figure } from './figure.ts';
import { idsOf, RunningService, soon } from './running-service.ts';

const template = { from: 62_000_000, count: 1, clients: 10 };
const others = { from: 62_000_001, count: 5_000, clients: 10 };
/** The hour is passed through in so many minutes: each account is due once in it. */
const minutes = 10;
/** How often memory and connections are looked at; in milliseconds. */
const lookEvery = 1_000;

/** An hour in which nothing changes, with one process that answers and two that work. */
export async function run(): Promise<Figure[]> {
  const service = await RunningService.start([template, others]);
  try {
    const [id = ''] = idsOf(template);
    const ids = idsOf(others);
    await service.syncFirst([id]);
    await service.copySynced(id, ids);
    await service.calls(ids);
    const servers = [
      await service.startServer('web'),
      await service.startServer('work', soon),
      await service.startServer('work', soon),
    ];
    const from = new Date(Date.now() + 2_000);
    const over = minutes * 60_000;
    await service.makeDue(ids, from, over);
    let [connections, memory] = [0, 0];
    const until = from.getTime() + over;
    while (Date.now() < until) {
      await sleep(lookEvery);
      connections = Math.max(connections, await service.connections());
    }
    await service.untilNoneIsDue(ids);
    const behind = Date.now() - until;
    for (const { usage } of servers) memory = Math.max(memory, (await usage()).peak);
    const calls = await service.calls(ids);
    const late = await latenessOf(service, ids, from, over);
    return [
      atMost(
        '1. an account is synced after it is due, 99th percentile',
        percentile(late, 99),
        60,
        's',
      ),
      atMost('1. calls of an account, the most of any', Math.max(...calls), 2.1),
      atMost('1. memory of a process', memory, 350, 'MB'),
      atMost('1. connections to PostgreSQL', connections, 25),
      told('1. an hour of 5,000 accounts, passed through in', minutes, 'minutes'),
      told('1. behind at its end', Math.max(0, behind) / 1_000, 's'),
    ];
  } finally {
    await service.close();
  }
}

/** Seconds between the moment when each account was due and the one when its sync began. */
async function latenessOf(
  service: RunningService,
  ids: string[],
  from: Date,
  over: number,
): Promise<number[]> {
  const { rows } = await service.sql.query<{ late: number }>(
    `select extract(epoch from started_at - ($2::timestamptz
       + (at - 1) * $3::float8 * interval '1 ms'))::float8 as late
     from syncs join unnest($1::text[]) with ordinality as each (id, at) on portal_id = id`,
    [ids, from, over / ids.length],
  );
  return rows.map(({ late }) => late);
}
