import type { JobWithMetadata, PgBoss } from 'pg-boss';

/** Jobs of accounts, of which each has one under way and one that waits, in whichever process. */
export interface SideQueue {
  /** Adds jobs; of those that wait already there is no second one. */
  add(portalIds: readonly string[]): Promise<void>;
  /** Takes jobs from now on, one at a time. */
  work(run: (portalId: string, signal: AbortSignal) => Promise<void>): Promise<void>;
}

interface JobData {
  portalId: string;
}

/**
 * A queue on the same pg-boss. As with turns a job holds nothing but the account's id, which is its
 * key too: rows say what there is to do, and whoever deletes an account finds its jobs.
 */
export async function openSideQueue(
  boss: PgBoss,
  name: string,
  alone: boolean,
): Promise<SideQueue> {
  await boss.createQueue(name, {
    policy: 'stately',
    heartbeatSeconds: 10,
    expireInSeconds: 5 * 60,
    // Rows are looked for again and again: nothing is lost with a job.
    retryLimit: 0,
    deleteAfterSeconds: 60,
  });
  if (alone) await boss.deleteAllJobs(name);
  let worker: string | undefined;
  return {
    async add(portalIds) {
      if (portalIds.length === 0) return;
      await boss.insert(
        name,
        portalIds.map((portalId) => ({ data: { portalId }, singletonKey: portalId })),
      );
      if (worker !== undefined) boss.notifyWorker(worker);
    },

    async work(run) {
      worker = await boss.work(
        name,
        { includeMetadata: true, pollingIntervalSeconds: alone ? 30 : 5 },
        async ([job]: JobWithMetadata<JobData>[]) => {
          if (job === undefined) return;
          try {
            await run(job.data.portalId, job.signal);
          } finally {
            if (worker !== undefined) boss.notifyWorker(worker);
          }
        },
      );
    },
  };
}
