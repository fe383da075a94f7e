import type { DealMapping } from '@partner-tier-points/contract';
import { makeClients } from '../facts/make-clients.ts';
import { createDayReader } from '../hubspot/days.ts';
import { defaultDealMapping, requireMappedProperties } from '../hubspot/deal-mapping.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { readMetadata } from '../hubspot/read-metadata.ts';
import { createRecordReaders } from '../hubspot/read-record.ts';
import { unscoredProperty } from '../hubspot/unscored-property.ts';
import { metadataLasts, type AccountMetadata } from '../model/account-metadata.ts';
import { isAhead } from '../model/clock.ts';
import { objectTypes } from '../model/object-type.ts';
import { chosenRuleSet, managedCurrency, partnerFacts } from '../model/partner-facts.ts';
import type { FinishedSync } from '../model/stored-sync.ts';
import type { SyncPlan } from '../model/sync-plan.ts';
import type { OwnDealMapping } from '../store/deal-mapping-store.ts';
import { publishSync, renewSync } from '../store/facts-store.ts';
import type { SyncState } from '../store/sync-store.ts';
import { beginPlan, freshnessAfter, isUsable } from './begin-plan.ts';
import type { SyncParts } from './sync-parts.ts';
import { syncSlices } from './sync-slices.ts';

/**
 * Syncs an account, or continues a sync that was begun: slice by slice, each saved
 * together with where the next one begins. When all is read, it becomes visible in one transaction.
 * The caller holds the turn.
 *
 * @throws {HubSpotError} what HubSpot refuses or does not give.
 * @throws {FencedOutError} when another server syncs the account by now.
 */
export async function syncAccount(parts: SyncParts): Promise<FinishedSync> {
  const { connection, store, turn, now, signal, onProgress } = parts;
  const { portalId } = turn;
  const [mapping, state] = await Promise.all([findMapping(parts), store.sync.find(portalId)]);
  if (state === null) throw new Error('An account can only be synced under a turn');

  // Deals were read without a property of the mapping: none of what is stored of them holds.
  const isSpoiled = state.failure?.kind === 'propertyMissing';
  const { deals: _spoiled, ...others } = state.freshness;
  const freshness = isSpoiled ? others : state.freshness;
  const going = !isSpoiled && isUsable(state.plan, mapping, now()) ? state.plan : null;
  const usedMetadata =
    !isSpoiled && isUpToDate(state.metadata, mapping, now()) ? state.metadata : null;
  const begun = going ?? beginPlan({ ...state, freshness }, mapping, now());
  const learn = () => parts.inTurn(() => readMetadata(connection, mapping.mapping, now(), signal));
  const metadata = usedMetadata ?? (await learn());
  requireMapped(mapping, metadata);
  if (metadata !== usedMetadata) await store.sync.save(turn, { metadata, plan: begun });
  onProgress(begun);

  const used =
    mapping.mapping ?? defaultDealMapping(new Map(Object.entries(metadata.propertyTypes.deals)));
  const readers = createRecordReaders(metadata, used);
  const { plan, wrote } = await syncSlices(parts, begun, readers).catch(async (error: unknown) => {
    // Who went on from here would come to the same place.
    if (isEndless(error)) await store.sync.save(turn, { plan: null });
    // HubSpot refuses a search by a property that was archived since it was last seen.
    if (usedMetadata === null || !isBadRequest(error)) throw error;
    const learned = await learn();
    requireMapped(mapping, learned);
    await store.sync.save(turn, { metadata: learned });
    throw error;
  });
  // A property that was archived since it was last seen leaves no trace in a deal.
  if (wrote && mapping.mapping !== null && usedMetadata !== null) {
    requireMapped(mapping, await learn());
  }
  const dirty = state.dirty || wrote || isShownOtherwise(state, plan, mapping);
  return finish(parts, { ...state, dirty }, plan, metadata, used);
}

/** A change that a clock ahead has noted would make every sync until then start over. */
async function findMapping({ store, turn: { portalId }, now }: SyncParts): Promise<OwnDealMapping> {
  const mapping = await store.dealMappings.find(portalId);
  if (mapping.changedAt === null || !isAhead(mapping.changedAt, now())) return mapping;
  const changedAt = new Date(now().getTime() - 1);
  await store.dealMappings.mendChangedAt(portalId, mapping.changedAt, changedAt);
  return { ...mapping, changedAt };
}

function isBadRequest(error: unknown): boolean {
  return error instanceof HubSpotError && error.kind === 'badRequest';
}

function requireMapped({ mapping }: OwnDealMapping, metadata: AccountMetadata): void {
  const types = new Map(Object.entries(metadata.propertyTypes.deals));
  const amountCurrencies = new Map(Object.entries(metadata.amountCurrencies));
  requireMappedProperties(mapping, types, amountCurrencies);
}

function isUpToDate(
  metadata: AccountMetadata | null,
  { changedAt }: OwnDealMapping,
  now: Date,
): metadata is AccountMetadata {
  // An earlier version did not ask for currencies.
  if (metadata === null || !('amountCurrencies' in metadata)) return false;
  if (isAhead(metadata.readAt, now)) return false;
  const readAt = new Date(metadata.readAt).getTime();
  if (now.getTime() - readAt >= metadataLasts) return false;
  return changedAt === null || changedAt.getTime() < readAt;
}

function isEndless(error: unknown): boolean {
  return error instanceof HubSpotError && error.details.reason === 'cursorRepeated';
}

/** Whether the same records make other clients, or another list of what was set aside. */
function isShownOtherwise(
  { freshness }: SyncState,
  { types }: SyncPlan,
  { changedAt }: OwnDealMapping,
): boolean {
  return objectTypes.some((objectType) => {
    const [done, known] = [types[objectType], freshness[objectType]];
    if (done.mode !== 'done' || !done.full) return false;
    if (known === undefined || done.nameless !== known.nameless) return true;
    return changedAt !== null && changedAt >= new Date(known.fullAsOf);
  });
}

/** Shows what was read: new clients when any record has changed, else the old ones as fresh. */
async function finish(
  { store, turn, now, signal }: SyncParts,
  before: SyncState,
  plan: SyncPlan,
  metadata: AccountMetadata,
  mapping: DealMapping,
): Promise<FinishedSync> {
  const { portalId } = turn;
  const startedAt = new Date(plan.startedAt);
  const freshness = freshnessAfter(plan, before.freshness);
  const change = {
    freshness,
    plan: null,
    failure: null,
    failedAt: null,
    dirty: false,
    answered: before.askedAt,
  };
  const [latest, settingsChangedAt, settings] = await Promise.all([
    before.dirty ? null : store.facts.latest(portalId),
    store.settings.changedAt(portalId),
    store.settings.find(portalId),
  ]);
  if (settingsChangedAt !== null && isAhead(settingsChangedAt, now())) {
    // These settings are what this sync is made with.
    const before = new Date(startedAt.getTime() - 1);
    await store.settings.mendChangedAt(portalId, settingsChangedAt, before);
  }
  // What cannot be scored depends on the settings too.
  if (latest !== null && (settingsChangedAt === null || settingsChangedAt < latest.startedAt)) {
    await store.sync.save(turn, change, renewSync(portalId, latest.syncId, startedAt));
    return { sync: { ...latest, startedAt }, metadata, changed: false };
  }
  const today = createDayReader(metadata.timeZone).dayOf(now());
  const managed = managedCurrency(settings, metadata);
  const sync = await makeClients(store, {
    turn,
    startedAt,
    signal,
    countsProperty: mapping.counts.property,
    scoring: {
      partner: partnerFacts(settings, metadata),
      ruleSet: chosenRuleSet(settings, today),
      managedCurrency: managed,
      propertyOf: (fact) => unscoredProperty(fact, mapping, managed === null),
    },
    nameless: {
      partner_clients: freshness.partner_clients?.nameless ?? 0,
      deals: freshness.deals?.nameless ?? 0,
    },
  });
  await store.sync.save(turn, change, publishSync(portalId, sync, now()));
  await store.facts.forget(turn);
  return { sync, metadata, changed: true };
}
