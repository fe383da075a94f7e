import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { atLeast, atMost, percentile, told, type Figure } from './figure.ts';
import { idsOf, RunningService, soon, type ServerProcess } from './running-service.ts';
import { TurnWatch } from './turn-watch.ts';

const template = { from: 67_000_000, count: 1, clients: 10 };
/**
 * A call takes as long as HubSpot's do: what limits a process is how much it has under way. Each takes
 * the same: latencies that are drawn are others alone than beside a large account.
 */
const latency = 200;
const rounds = 2;
const lookEvery = 250;
/** How far apart small accounts become due while a large one is synced; in milliseconds. */
const apart = 200;
const largeClients = 20_000;

/** What a second work process adds, and what a large account takes from the small ones. */
export async function run({ accounts = 1_500, small = 300, clients = largeClients } = {}): Promise<
  Figure[]
> {
  const many = { from: 67_000_001, count: accounts, clients: 10 };
  const large = { from: 67_900_000, count: rounds, clients };
  const service = await RunningService.start([template, many, large], { latency });
  try {
    const [id = ''] = idsOf(template);
    const ids = idsOf(many);
    await service.syncFirst([id]);
    await service.copySynced(id, ids);
    const watch = await TurnWatch.start(service.sql);
    return [
      ...(await oneAndTwo(service, watch, ids)),
      ...(await besideLarge(
        service,
        watch,
        ids.slice(0, small),
        idsOf(large),
        clients.toLocaleString('en-US'),
      )),
    ];
  } finally {
    await service.close();
  }
}

/** How one process, or several, did with all accounts due at once. */
interface Worked {
  /** Accounts a second. */
  perSecond: number;
  /** Of the turns, those of the process that had most. */
  largestShare: number;
  /** Turns under way at once, by all processes. */
  mostAtOnce: number;
  /** Of a core, by the busiest process. */
  cpuOfProcess: number;
  /** Of all cores, by everything on the machine. */
  cpuOfMachine: number;
}

async function oneAndTwo(
  service: RunningService,
  watch: TurnWatch,
  ids: string[],
): Promise<Figure[]> {
  const worked: Record<1 | 2, Worked[]> = { 1: [], 2: [] };
  // In turn, so that what else the machine does meets both.
  for (let round = 0; round < rounds; round += 1) {
    for (const processes of [1, 2] as const) {
      worked[processes].push(await workThrough(service, watch, ids, processes));
    }
  }
  const mean = (processes: 1 | 2, of: keyof Worked) =>
    worked[processes].reduce((sum, each) => sum + each[of], 0) / rounds;
  const most = (processes: 1 | 2, of: keyof Worked) =>
    Math.max(...worked[processes].map((each) => each[of]));
  return [
    atLeast(
      '3. work of two processes against that of one',
      mean(2, 'perSecond') / mean(1, 'perSecond'),
      1.7,
    ),
    atMost('3. turns of the busier of the two', most(2, 'largestShare') * 100, 60, '%'),
    told('3. one process, accounts a second', mean(1, 'perSecond')),
    told('3. two processes, accounts a second', mean(2, 'perSecond')),
    told('3. one process, turns at once', most(1, 'mostAtOnce')),
    told('3. two processes, turns at once', most(2, 'mostAtOnce')),
    told('3. one process, processor time of a core', mean(1, 'cpuOfProcess') * 100, '%'),
    told('3. two processes, processor time of a core by one', mean(2, 'cpuOfProcess') * 100, '%'),
    told('3. one process, all cores in use', mean(1, 'cpuOfMachine') * 100, '%'),
    told('3. two processes, all cores in use', mean(2, 'cpuOfMachine') * 100, '%'),
  ];
}

async function workThrough(
  service: RunningService,
  watch: TurnWatch,
  ids: string[],
  processes: number,
): Promise<Worked> {
  const servers = await startAll(service, processes);
  for (const { usage } of servers) await usage();
  const machine = machineTimes();
  const from = new Date();
  await service.makeDue(ids, from, 0);
  let mostAtOnce = 0;
  const all = service.untilNoneIsDue(ids).then(() => true as const);
  while ((await Promise.race([all, sleep(lookEvery)])) !== true) {
    mostAtOnce = Math.max(mostAtOnce, await jobs(service, ['active']));
  }
  const until = new Date();
  const used = machineTimes();
  const spent = await Promise.all(servers.map(async ({ usage }) => (await usage()).cpu));
  const turns = await watch.begun(ids, from, until);
  const byProcess = new Map<string, number>();
  for (const { process } of turns) byProcess.set(process, (byProcess.get(process) ?? 0) + 1);
  // What ends in the middle would be left to the next ones.
  while ((await jobs(service, ['active', 'created', 'retry'])) > 0) await sleep(lookEvery);
  for (const { child } of servers) await child.end();
  const milliseconds = until.getTime() - from.getTime();
  return {
    perSecond: (ids.length * 1_000) / milliseconds,
    largestShare: Math.max(...byProcess.values()) / turns.length,
    mostAtOnce,
    cpuOfProcess: Math.max(...spent) / milliseconds,
    cpuOfMachine: (used.busy - machine.busy) / (used.all - machine.all),
  };
}

/** Small accounts become due one after the other, by themselves and while a large one is synced. */
async function besideLarge(
  service: RunningService,
  watch: TurnWatch,
  ids: string[],
  largeIds: string[],
  clients: string,
): Promise<Figure[]> {
  await startAll(service, 2);
  const alone: number[] = [];
  const beside: number[] = [];
  for (const large of largeIds) {
    alone.push(...(await delays(service, watch, ids)).map(({ seconds }) => seconds));
    const installedAt = new Date();
    await service.install([large]);
    await sleep(2_000);
    const found = await delays(service, watch, ids);
    await service.untilNoneIsDue([large]);
    const endedAt = (await watch.ended([large], installedAt)).get(large)?.getTime() ?? Infinity;
    // Those that came after it had nobody beside them.
    beside.push(...found.filter(({ due }) => due < endedAt).map(({ seconds }) => seconds));
  }
  const ratio = percentile(beside, 95) / percentile(alone, 95);
  return [
    atMost(
      `3. a small account beside one of ${clients} clients, from due to synced, 95th percentile, against alone`,
      ratio,
      1.1,
    ),
    told('3. the same alone', percentile(alone, 95), 's'),
    told('3. the same beside it', percentile(beside, 95), 's'),
    told('3. the same, median alone', percentile(alone, 50), 's'),
    told('3. the same, median beside it', percentile(beside, 50), 's'),
    told(`3. small accounts that became due beside ${largeIds.length} large ones`, beside.length),
  ];
}

interface Delay {
  /** Milliseconds since 1970. */
  due: number;
  /** From then until it is synced. */
  seconds: number;
}

async function delays(service: RunningService, watch: TurnWatch, ids: string[]): Promise<Delay[]> {
  const from = new Date(Date.now() + 1_000);
  await service.makeDue(ids, from, ids.length * apart);
  await sleep(from.getTime() - Date.now() + ids.length * apart);
  await service.untilNoneIsDue(ids);
  const ended = await watch.ended(ids, from);
  return ids.map((id, index) => {
    const due = from.getTime() + index * apart;
    return { due, seconds: ((ended.get(id)?.getTime() ?? NaN) - due) / 1_000 };
  });
}

/** Jobs of turns, under way or waiting. */
async function jobs(service: RunningService, states: string[]): Promise<number> {
  const { rows } = await service.sql.query<{ count: number }>(
    `select count(*)::integer as count from pgboss.job
     where name = 'turns' and state::text = any($1)`,
    [states],
  );
  return rows[0]?.count ?? 0;
}

function startAll(service: RunningService, processes: number): Promise<ServerProcess[]> {
  return Promise.all(
    Array.from({ length: processes }, (_, index) =>
      service.startServer('work', soon, { name: `work-${index}` }),
    ),
  );
}

/** Milliseconds of all cores since the machine was started. */
function machineTimes() {
  let [busy, all] = [0, 0];
  for (const { times } of cpus()) {
    const sum = Object.values(times).reduce((total, time) => total + time, 0);
    all += sum;
    busy += sum - times.idle;
  }
  return { busy, all };
}
