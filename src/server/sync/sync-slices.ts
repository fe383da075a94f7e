import type { RecordReader } from '../hubspot/read-record.ts';
import { objectTypes, type ObjectType } from '../model/object-type.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import type { SyncPlan } from '../model/sync-plan.ts';
import { inSpan } from '../telemetry/in-span.ts';
import { changesSlice } from './changes-slice.ts';
import { listSlice, wholeList } from './list-slice.ts';
import type { SliceResult, SliceTools } from './slice.ts';
import { TurnOverError } from '../model/turn.ts';
import type { SyncParts } from './sync-parts.ts';

/** How long one slice may take, pauses for HubSpot's limits included; in milliseconds. */
const sliceDeadline = 3 * 60 * 1000;

/**
 * Takes one slice after the other; a slice is written while the next one is being read. One that
 * found nothing is not worth writing: at worst it is read again. `wrote` says whether what was written
 * is news for the clients that are made out of records.
 */
export async function syncSlices(
  parts: Pick<SyncParts, 'connection' | 'store' | 'turn' | 'signal' | 'onProgress' | 'inTurn'>,
  begun: SyncPlan,
  readers: Record<ObjectType, RecordReader>,
): Promise<{ plan: SyncPlan; wrote: boolean }> {
  const { connection, store, turn, onProgress } = parts;
  let plan = begun;
  let written: Promise<void> = Promise.resolve();
  let wrote = false;
  const failed = new AbortController();
  try {
    for (const objectType of objectTypes) {
      while (plan.types[objectType].mode !== 'done') {
        const deadline = AbortSignal.timeout(sliceDeadline);
        const tools: SliceTools = {
          portalId: turn.portalId,
          objectType,
          connection,
          reader: readers[objectType],
          records: store.records,
          signal: AbortSignal.any([parts.signal, failed.signal, deadline]),
        };
        // Comparing with what is stored needs everything to be stored.
        if (plan.types[objectType].mode === 'changes') await written;
        const slice = parts.inTurn(() => traceSlice(tools, plan));
        slice.catch(() => undefined);
        // A failure to write ends the sync at once, not only after the next slice.
        await written;
        const sliced = await slice;
        plan = sliced.plan;
        const isWhole = sliced.listed && plan.types[objectType].mode === 'done';
        const { rows, gone } = sliced;
        if (isWhole || rows.length + gone.length > 0) {
          const slice = { plan, objectType, rows, gone, isWhole };
          written = store.sync.commit(turn, slice).then((isDirty) => {
            wrote = isDirty;
          });
        }
        onProgress(plan);
      }
    }
    await written;
  } catch (error) {
    // What found nothing is worth writing after all: the next turn would come no further.
    if (error instanceof TurnOverError) {
      await written;
      await store.sync.save(turn, { plan });
    }
    throw error;
  } finally {
    // What is still under way of a sync that ends early shall neither call nor write any more.
    failed.abort();
    await written.catch(() => undefined);
  }
  return { plan, wrote };
}

interface TakenSlice {
  rows: StoredRecord[];
  gone: number[];
  plan: SyncPlan;
  /** Whether it was a slice of a complete list. */
  listed: boolean;
}

/** The span of a slice says what is read and how, and nothing of whose it is. */
function traceSlice(tools: SliceTools, plan: SyncPlan): Promise<TakenSlice> {
  const { objectType } = tools;
  const attributes = { 'sync.object_type': objectType, 'sync.mode': plan.types[objectType].mode };
  return inSpan('sync slice', { attributes }, () => takeSlice(tools, plan));
}

async function takeSlice(tools: SliceTools, plan: SyncPlan): Promise<TakenSlice> {
  const { objectType } = tools;
  const current = plan.types[objectType];
  const went = ({ rows, gone = [], next, read, total }: SliceResult, listed: boolean) => ({
    rows,
    gone,
    listed,
    plan: {
      ...plan,
      types: { ...plan.types, [objectType]: next },
      read: { ...plan.read, [objectType]: plan.read[objectType] + read },
      expected: { ...plan.expected, [objectType]: total ?? plan.expected[objectType] },
    },
  });
  if (current.mode === 'full') {
    const expected = plan.expected[objectType];
    const left = expected === null ? null : expected - plan.read[objectType];
    return went(await listSlice(tools, current, left), true);
  }
  if (current.mode === 'changes') {
    const result = await changesSlice(tools, current);
    if (result !== 'listInstead') return went(result, false);
  }
  return went({ rows: [], next: wholeList(false), read: -plan.read[objectType] }, false);
}
