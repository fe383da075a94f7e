import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Answered, ClientOrder, FloodedServer, ServerOrder } from './flood-messages.ts';

export interface FloodRound {
  /** Those who work as ever, before and while another user floods. */
  quiet: Answered;
  others: Answered;
  flooded: Answered;
}

export interface FloodOptions extends Pick<ServerOrder, 'database'> {
  rounds: number;
  /** Of each half of a round. */
  seconds: number;
  clients?: number;
}

const atWork = ['48210011', '48210013', '60001', '60002', '60003', '60004', '60005', '60006'];
/** One a round, who has used up nothing yet. */
const flooders = (rounds: number) => Array.from({ length: rounds }, (_, at) => `${70_000 + at}`);

/**
 * How people at work are answered for some seconds, and then for as long while one user floods.
 * Server, people at work and the flood are processes of their own, which share the machine.
 */
export async function measureFlood(options: FloodOptions): Promise<FloodRound[]> {
  const { database, rounds, seconds, clients = 100 } = options;
  const server = start('flood-server');
  const people = start('flood-client');
  const flood = start('flood-client');
  try {
    const users = flooders(rounds);
    const order = { database, clients, users: [...atWork, ...users] };
    const { url } = await answerOf<ServerOrder, FloodedServer>(server, order);
    const work = () => measured(people, { url, seconds, does: 'work', users: atWork });
    await work();
    const measuredRounds: FloodRound[] = [];
    for (const user of users) {
      const quiet = await work();
      const flooding = measured(flood, { url, seconds, does: 'flood', users: [user] });
      const others = await work();
      measuredRounds.push({ quiet, others, flooded: await flooding });
    }
    server.send('end');
    await once(server, 'exit');
    return measuredRounds;
  } finally {
    for (const child of [server, people, flood]) child.kill('SIGKILL');
  }
}

function start(name: string): ChildProcess {
  return fork(path.join(import.meta.dirname, `${name}.ts`), { execArgv: ['--import', 'tsx'] });
}

const measured = (client: ChildProcess, order: ClientOrder) =>
  answerOf<ClientOrder, Answered>(client, order);

/** @throws when the process ends instead */
async function answerOf<Order extends object, Reply>(child: ChildProcess, order: Order) {
  const ended = new AbortController();
  const failed = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error('A process of the flood has ended.');
  });
  child.send(order);
  try {
    const [reply] = (await Promise.race([once(child, 'message'), failed])) as [Reply];
    return reply;
  } finally {
    failed.catch(() => undefined);
    ended.abort();
  }
}

/** The time within which so many of the answers came. @param share from 0 to 1 */
export function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}
