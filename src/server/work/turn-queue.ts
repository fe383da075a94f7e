import { sql, type SQL } from 'drizzle-orm';
import type { JobWithMetadata } from 'pg-boss';
import type { Logger } from 'pino';
import type { Turn } from '../model/turn.ts';
import type { QueueDatabase } from '../store/database.ts';
import { openSideQueue, type SideQueue } from './side-queue.ts';

/** How soon a turn begins: those of people who wait come first. */
export const priorities = {
  /** Time has passed. */
  due: 0,
  /** Somebody waits, whose account has had a turn already. */
  continues: 5,
  /** Somebody waits. */
  asked: 10,
} as const;

/** The turns of accounts that wait or are under way, in whichever process. */
export interface TurnQueue {
  /** Adds the next turn of an account, or moves it to the front when it waits already. */
  ask(portalId: string): Promise<void>;
  /** Adds the next turns of accounts; of those that wait already there is no second one. */
  add(portalIds: readonly string[]): Promise<void>;
  /** Takes turns from now on. `run` says whether the account needs another one. */
  work(run: (turn: Turn, lapsed: AbortSignal) => Promise<boolean>): Promise<void>;
  /** A queue beside the turns, of work that belongs to no turn; it works in this process. */
  openSide(name: string): Promise<SideQueue>;
  /** Whether a turn is still that of its process, asked within a statement. */
  isCurrent(turn: Turn): SQL;
  /** Ends after the turns that are under way here. */
  close(): Promise<void>;
}

const queue = 'turns';
const schema = 'pgboss';
/** A process that says nothing for so long has ended, or stands still; in seconds. */
const heartbeatSeconds = 10;
/** How often silent processes are looked for; in seconds. */
const superviseIntervalSeconds = 3;
/** A slice may take three minutes, when HubSpot asks to wait, and a turn begins its last one late. */
const expireInSeconds = 5 * 60;
/** Turns at once in one process; some of them only for people who wait. */
const workers = [
  ...Array.from({ length: 6 }, () => priorities.due),
  ...Array.from({ length: 2 }, () => priorities.continues),
];
/**
 * How often one of the workers that have no turn looks for what another process has asked for; in
 * milliseconds. Where each looks by itself, it is as many questions as there are workers.
 */
const lookEvery = 250;
/** How often each looks by itself, should it be woken by nobody; in seconds. */
const pollingIntervalSeconds = 30;
/** How long turns have to end when the process does; in milliseconds. */
const patience = 15_000;
/** The same complaint is logged again after so long; in milliseconds. */
const complaintEvery = 60_000;

interface TurnData {
  portalId: string;
}

/**
 * The queue on pg-boss, in a schema of its own. Its policy `stately` and an account's id as the key
 * keep one turn of an account active and one waiting. A job holds nothing but that id: the account's
 * row says what there is to do, so that a lost or doubled job does no harm.
 */
export async function openTurnQueue(
  database: QueueDatabase,
  {
    log,
    onlyAsks = false,
    migrate = true,
  }: { log: Logger; onlyAsks?: boolean; migrate?: boolean | undefined },
): Promise<TurnQueue> {
  // Loading it takes as long as everything else that starts.
  const { fromPglite, PgBoss } = await import('pg-boss');
  const alone = 'pglite' in database;
  const boss = new PgBoss({
    ...(alone
      ? { db: fromPglite(database.pglite), backend: 'pglite' }
      : {
          db: {
            executeSql: (text: string, values?: unknown[]) => database.pool.query(text, values),
          },
        }),
    schema,
    schedule: false,
    migrate,
    supervise: !onlyAsks,
    superviseIntervalSeconds,
    monitorIntervalSeconds: superviseIntervalSeconds,
    maintenanceIntervalSeconds: 5 * 60,
    registerInstance: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  });
  const complain = complaints(log);
  boss.on('error', complain);
  await boss.start();
  await boss.createQueue(queue, {
    policy: 'stately',
    heartbeatSeconds,
    expireInSeconds,
    deleteAfterSeconds: 60,
  });
  // Only one process uses PGlite's folder: whoever had a turn there is gone.
  if (alone) await boss.deleteAllJobs(queue);

  /** Workers that have no turn, with what they take; the one that has been idle for the longest first. */
  const idle = new Map<string, number>();
  const wakeAll = () => idle.forEach((_, worker) => boss.notifyWorker(worker));
  const wakeOne = () => {
    const workers = [...idle];
    // One that takes any turn, as long as there is one.
    const [worker, takes] = workers.find(([, from]) => from === priorities.due) ?? workers[0] ?? [];
    if (worker === undefined || takes === undefined) return;
    idle.delete(worker);
    idle.set(worker, takes);
    boss.notifyWorker(worker);
  };
  let looking: NodeJS.Timeout | undefined;
  /** Whether it is a new one, rather than one that waits already. */
  const upsert = async (portalId: string, priority: number) => {
    const options = { singletonKey: portalId, priority };
    const { inserted } = await boss.upsert(queue, { portalId }, options);
    return inserted > 0;
  };

  return {
    async ask(portalId) {
      if (await upsert(portalId, priorities.asked)) wakeOne();
    },

    async add(portalIds) {
      if (portalIds.length === 0) return;
      const jobs = portalIds.map((portalId) => ({
        data: { portalId },
        singletonKey: portalId,
        priority: priorities.due,
      }));
      await boss.insert(queue, jobs);
      wakeAll();
    },

    async work(run) {
      for (const minPriority of workers) {
        const worker: string = await boss.work(
          queue,
          {
            includeMetadata: true,
            minPriority,
            pollingIntervalSeconds,
          },
          async ([job]: JobWithMetadata<TurnData>[]) => {
            if (job === undefined) return;
            idle.delete(worker);
            // There may be more where this one came from.
            if (!alone) wakeOne();
            const { portalId } = job.data;
            const turn = { portalId, fence: `${job.id}/${job.retryCount}` };
            try {
              const isMore = await run(turn, job.signal);
              const next = job.priority > 0 ? priorities.continues : priorities.due;
              if (isMore) await upsert(portalId, next);
            } finally {
              idle.set(worker, minPriority);
              // Without this it would wait between two short turns.
              boss.notifyWorker(worker);
            }
          },
        );
        idle.set(worker, minPriority);
      }
      // Everything that is sent to PGlite is sent from here.
      if (!alone) looking = setInterval(wakeOne, lookEvery);
    },

    openSide: (name) => openSideQueue(boss, name, alone),

    isCurrent({ fence }) {
      const [id, attempt] = fence.split('/');
      return sql`exists (
        select from ${sql.identifier(schema)}.job
        where name = ${queue} and id = ${id}::uuid and state = 'active'
          and retry_count = ${attempt}::integer)`;
    },

    close: () => {
      clearInterval(looking);
      return boss.stop({ close: false, timeout: patience });
    },
  };
}

/** Whoever asks a database that is gone every second would fill the log. */
function complaints(log: Logger) {
  const logged = new Map<string, number>();
  return (error: Error) => {
    const last = logged.get(error.message);
    if (last !== undefined && performance.now() - last < complaintEvery) return;
    logged.set(error.message, performance.now());
    log.warn({ error }, 'the queue cannot reach the database');
  };
}
