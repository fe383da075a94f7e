import type { DealMapping } from '@partner-tier-points/contract';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import { objectTypes, type ObjectType } from '../hubspot/crm-object.ts';
import { defaultDealMapping } from '../hubspot/deal-mapping.ts';
import { readMetadata } from '../hubspot/read-metadata.ts';
import { createRecordReaders, type RecordReader } from '../hubspot/read-record.ts';
import type { OwnDealMapping } from '../store/deal-mapping-store.ts';
import { publishRead, renewRead, type StoredRead } from '../store/facts-store.ts';
import type { Store } from '../store/store.ts';
import type { Lease, SyncState } from '../store/sync-store.ts';
import { metadataLasts, type AccountMetadata } from '../model/account-metadata.ts';
import { beginPlan, freshnessAfter, isUsable } from './begin-plan.ts';
import { changesSlice } from './changes-slice.ts';
import { listSlice, wholeList } from './list-slice.ts';
import { makeClients } from '../facts/make-clients.ts';
import type { ReadPlan } from '../model/sync-plan.ts';
import type { SliceResult, SliceTools } from './slice.ts';

/** How long one slice may take, pauses for HubSpot's limits included; in milliseconds. */
const sliceDeadline = 3 * 60 * 1000;

export interface ReadingParts {
  connection: HubSpotConnection;
  store: Store;
  lease: Lease;
  now: () => Date;
  signal: AbortSignal;
  /** Called whenever a read has got on. */
  onProgress: (plan: ReadPlan) => void;
  /** Runs a slice when it is this account's turn. */
  inTurn: <Result>(slice: () => Promise<Result>) => Promise<Result>;
}

/** A read that has come to its end. */
export interface FinishedRead {
  read: StoredRead;
  /** The property types and the time zone that it went by. */
  metadata: AccountMetadata;
  /** False when nothing had changed since the read before. */
  changed: boolean;
}

/**
 * Reads an account, or goes on with a read that was begun: slice by slice, each written down
 * together with where the next one begins. When all is read, it becomes visible in one transaction.
 * The caller holds the lease.
 *
 * @throws {HubSpotError} what HubSpot refuses or does not give.
 * @throws {LeaseLostError} when another server reads the account by now.
 */
export async function readAccount(parts: ReadingParts): Promise<FinishedRead> {
  const { connection, store, lease, now, signal, onProgress } = parts;
  const { portalId } = lease;
  const mapping = await store.dealMappings.find(portalId);
  const state = await store.sync.find(portalId);
  if (state === null) throw new Error('an account without a lease is not read');

  const going = isUsable(state.plan, mapping, now()) ? state.plan : null;
  const usedMetadata = isUpToDate(state.metadata, mapping, now()) ? state.metadata : null;
  const begun = going ?? beginPlan(state, mapping, now());
  const metadata =
    usedMetadata ??
    (await parts.inTurn(() => readMetadata(connection, mapping.mapping, now(), signal)));
  if (metadata !== usedMetadata) await store.sync.save(lease, { metadata, plan: begun });
  onProgress(begun);

  const used =
    mapping.mapping ?? defaultDealMapping(new Map(Object.entries(metadata.propertyTypes.deals)));
  const { plan, wrote } = await readSlices(parts, begun, createRecordReaders(metadata, used));
  const dirty = state.dirty || wrote;
  return finish(parts, { ...state, dirty }, plan, metadata, used);
}

function isUpToDate(
  metadata: AccountMetadata | null,
  { changedAt }: OwnDealMapping,
  now: Date,
): metadata is AccountMetadata {
  if (metadata === null) return false;
  const readAt = new Date(metadata.readAt).getTime();
  if (now.getTime() - readAt >= metadataLasts) return false;
  return changedAt === null || changedAt.getTime() < readAt;
}

/**
 * Takes one slice after the other; a slice is written while the next one is being read. One that
 * found nothing is not worth writing: at worst it is read again.
 */
async function readSlices(
  parts: ReadingParts,
  begun: ReadPlan,
  readers: Record<ObjectType, RecordReader>,
): Promise<{ plan: ReadPlan; wrote: boolean }> {
  const { connection, store, lease, onProgress } = parts;
  let plan = begun;
  let written: Promise<void> = Promise.resolve();
  let wrote = false;
  const failed = new AbortController();
  try {
    for (const objectType of objectTypes) {
      while (plan.types[objectType].mode !== 'done') {
        const deadline = AbortSignal.timeout(sliceDeadline);
        const signal = AbortSignal.any([parts.signal, failed.signal, deadline]);
        const tools: SliceTools = {
          ...{ portalId: lease.portalId, objectType, connection, signal },
          ...{ reader: readers[objectType], records: store.records },
        };
        // Comparing with what is stored needs everything to be stored.
        if (plan.types[objectType].mode === 'changes') await written;
        const slice = parts.inTurn(() => takeSlice(tools, plan));
        slice.catch(() => undefined);
        // A failure to write ends the read at once, not only after the next slice.
        await written;
        const sliced = await slice;
        plan = sliced.plan;
        const isWhole = sliced.listed && plan.types[objectType].mode === 'done';
        if (isWhole || sliced.rows.length > 0) {
          written = store.sync.commit(lease, { plan, objectType, rows: sliced.rows, isWhole });
          wrote = true;
        }
        onProgress(plan);
      }
    }
    await written;
  } finally {
    // What is still under way of a read that ends early shall neither call nor write any more.
    failed.abort();
    await written.catch(() => undefined);
  }
  return { plan, wrote };
}

interface TakenSlice extends Pick<SliceResult, 'rows'> {
  plan: ReadPlan;
  /** Whether it was a slice of a complete list. */
  listed: boolean;
}

async function takeSlice(tools: SliceTools, plan: ReadPlan): Promise<TakenSlice> {
  const { objectType } = tools;
  const current = plan.types[objectType];
  const went = ({ rows, next, read, total }: SliceResult, listed: boolean): TakenSlice => ({
    rows,
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

/** Shows what was read: new clients when any record has changed, else the old ones as fresh. */
async function finish(
  { store, lease, now, signal }: ReadingParts,
  before: SyncState,
  plan: ReadPlan,
  metadata: AccountMetadata,
  mapping: DealMapping,
): Promise<FinishedRead> {
  const { portalId } = lease;
  const startedAt = new Date(plan.startedAt);
  const freshness = freshnessAfter(plan, before.freshness);
  const change = { freshness, plan: null, failure: null, failedAt: null, dirty: false };
  const latest = before.dirty ? null : await store.facts.latest(portalId);
  if (latest !== null) {
    await store.sync.save(lease, change, renewRead(portalId, latest.readId, startedAt));
    return { read: { ...latest, startedAt }, metadata, changed: false };
  }
  const read = await makeClients(store, {
    ...{ portalId, startedAt, signal, countsProperty: mapping.counts.property },
    nameless: {
      partner_clients: freshness.partner_clients?.nameless ?? 0,
      deals: freshness.deals?.nameless ?? 0,
    },
  });
  await store.sync.save(lease, change, publishRead(portalId, read, now()));
  return { read, metadata, changed: true };
}
