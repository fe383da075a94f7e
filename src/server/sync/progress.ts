import { objectTypes, type ObjectType } from '../model/object-type.ts';
import type { SyncPlan } from '../model/sync-plan.ts';

/** How far a sync has come. */
export interface SyncProgress {
  /** What is read now: one type after the other. */
  objectType: ObjectType;
  /** Records of that type read so far. */
  read: number;
  /** How many HubSpot says there are; null while unknown. */
  expected: number | null;
  /** Null while unknown. */
  secondsLeft: number | null;
  /** When the sync began; null before it did. */
  since: Date | null;
}

/** Before anything is known of a sync. */
export const noProgress: SyncProgress = {
  objectType: 'partner_clients',
  read: 0,
  expected: null,
  secondsLeft: null,
  since: null,
};

/** A speed that was measured for less than this says nothing; in milliseconds. */
const shortestMeasure = 1_000;

/** Tells the progress of a sync in this process, with the time that is left at its speed. */
export function createProgressMeter(clock: () => number = () => performance.now()) {
  let start: { at: number; records: number } | undefined;
  return (plan: SyncPlan): SyncProgress => {
    const records = recordsOf(plan.read);
    start ??= { at: clock(), records };
    const elapsed = clock() - start.at;
    const speed = (records - start.records) / elapsed;
    const left = expectedRecords(plan) - records;
    const known = elapsed >= shortestMeasure && speed > 0 && Number.isFinite(left);
    return {
      ...progressOf(plan),
      secondsLeft: known ? Math.ceil(Math.max(0, left) / speed / 1000) : null,
    };
  };
}

/** The progress of a sync on another server, as far as it has written it down. */
export function progressOf({ types, read, expected, startedAt }: SyncPlan): SyncProgress {
  const objectType = objectTypes.find((type) => types[type].mode !== 'done') ?? 'deals';
  return {
    objectType,
    read: read[objectType],
    expected: expected[objectType],
    secondsLeft: null,
    since: new Date(startedAt),
  };
}

function recordsOf(read: SyncPlan['read']): number {
  return objectTypes.reduce((sum, type) => sum + read[type], 0);
}

/** NaN while HubSpot has not reported the number of a type. */
function expectedRecords({ expected }: SyncPlan): number {
  return objectTypes.reduce((sum, type) => sum + (expected[type] ?? NaN), 0);
}
