import { isAhead } from '../model/clock.ts';
import type { Freshness, TypeFreshness } from '../model/freshness.ts';
import { objectTypes, type ObjectType } from '../model/object-type.ts';
import { planVersion, type SyncPlan, type TypePlan } from '../model/sync-plan.ts';
import type { OwnDealMapping } from '../store/deal-mapping-store.ts';
import type { SyncState } from '../store/sync-store.ts';
import { wholeList } from './list-slice.ts';

/** A full list this often, because not every change shows in a search; in milliseconds. */
export const fullListEvery = 24 * 60 * 60 * 1000;
/** How far HubSpot's search may lag behind, in a busy account and then some; in milliseconds. */
const overlap = 60 * 60 * 1000;
/** A sync that was abandoned this long ago starts over; in milliseconds. */
const planLasts = 6 * 60 * 60 * 1000;

/** Whether a sync that was begun can be gone on with. */
export function isUsable(
  plan: SyncPlan | null,
  { changedAt }: OwnDealMapping,
  now: Date,
): plan is SyncPlan {
  if (plan === null || isAhead(plan.startedAt, now)) return false;
  const startedAt = new Date(plan.startedAt).getTime();
  if (now.getTime() - startedAt > planLasts) return false;
  return changedAt === null || changedAt.getTime() < startedAt;
}

/** Whether a type has to be listed as a whole, changes not being enough. */
export function needsFullList(
  objectType: ObjectType,
  freshness: TypeFreshness | undefined,
  { changedAt }: OwnDealMapping,
  now: Date,
): boolean {
  if (freshness === undefined) return true;
  // Nobody knows since when changes have not been looked for.
  if (isAhead(freshness.asOf, now) || isAhead(freshness.fullAsOf, now)) return true;
  const fullAsOf = new Date(freshness.fullAsOf).getTime();
  if (now.getTime() - fullAsOf >= fullListEvery) return true;
  // Stored sales were read by the mapping of then.
  return objectType === 'deals' && changedAt !== null && changedAt.getTime() >= fullAsOf;
}

/**
 * A new sync: of each type the changes where that is enough, the whole list where it is not. The
 * first time a person waits for it, so it is read from both ends; later ones are HubSpot's list
 * alone, which shows what is stored and not what is indexed.
 */
export function beginPlan(
  state: Pick<SyncState, 'freshness' | 'syncNumber'>,
  mapping: OwnDealMapping,
  now: Date,
): SyncPlan {
  const of = <Value>(value: (objectType: ObjectType) => Value) =>
    Object.fromEntries(objectTypes.map((type) => [type, value(type)])) as Record<ObjectType, Value>;
  return {
    version: planVersion,
    syncNumber: state.syncNumber + 1,
    startedAt: now.toISOString(),
    types: of((objectType): TypePlan => {
      const known = state.freshness[objectType];
      if (known === undefined) return wholeList(true);
      const isFull = needsFullList(objectType, known, mapping, now);
      return isFull ? wholeList(false) : changesSince(known);
    }),
    read: of(() => 0),
    expected: of(() => null),
  };
}

function changesSince({ asOf, nameless, off }: TypeFreshness): TypePlan {
  const since = new Date(new Date(asOf).getTime() - overlap).toISOString();
  return { mode: 'changes', since, step: 'newest', afterId: 0, total: null, off: off ?? nameless };
}

/** How fresh everything is once a sync has come to its end. */
export function freshnessAfter(plan: SyncPlan, before: Freshness): Freshness {
  const after: Freshness = { ...before };
  for (const objectType of objectTypes) {
    const done = plan.types[objectType];
    const known = before[objectType];
    if (done.mode !== 'done') continue;
    const off = done.off ?? known?.off;
    after[objectType] = {
      ...(done.full || known === undefined
        ? { asOf: plan.startedAt, fullAsOf: plan.startedAt, nameless: done.nameless }
        : { ...known, asOf: plan.startedAt }),
      ...(off !== undefined && { off }),
    };
  }
  return after;
}
