import { isDeepStrictEqual } from 'node:util';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { addToList, removeFromList } from '../hubspot/lists.ts';
import type { Turn } from '../model/turn.ts';
import type { StoredAlertList } from '../store/alert-list-store.ts';
import type { Store } from '../store/store.ts';
import { openList } from './open-list.ts';

/** Clients that are read at a time. */
const step = 500;

interface ListParts {
  store: Pick<Store, 'alertLists' | 'alerts' | 'facts' | 'lists'>;
  turn: Turn;
  connection: HubSpotConnection;
  now: () => Date;
  inTurn: <Result>(slice: () => Promise<Result>) => Promise<Result>;
}

/**
 * Brings the chosen lists in HubSpot up to date with the alerts: by what is to be added and what to be
 * removed where these have changed. What was put there by hand stays. A list that somebody deleted is
 * made again, with what was in it; one that HubSpot refuses is left alone until the alerts change, or
 * somebody chooses it anew.
 */
export async function keepAlertLists(parts: ListParts): Promise<void> {
  const { store, turn, inTurn } = parts;
  const { portalId } = turn;
  const [state, lists] = await Promise.all([
    store.alerts.state(portalId),
    store.alertLists.list(portalId),
  ]);
  if (state === null) return;
  const keptAt = state.changedAt;
  let companies: Promise<Map<string, string>> | undefined;
  const wantedNow = async ({ kind }: StoredAlertList) => {
    const companyOf = await (companies ??= companiesOfClients(parts));
    const active = await store.alerts.active(portalId, [kind]);
    return active.flatMap(({ clientId }) => companyOf.get(clientId ?? '') ?? []);
  };
  for (const list of lists) {
    const isCurrent = list.keptAt?.getTime() === keptAt.getTime();
    if (isCurrent && list.refused !== null) continue;
    const wanted = new Set(isCurrent ? list.companyIds : await wantedNow(list));
    const change = await inTurn(() => bringUpToDate(parts, list, wanted)).catch(refusalOf);
    const kept = { ...list, keptAt, ...change };
    if (!isDeepStrictEqual(kept, list)) await store.alertLists.save(kept);
  }
}

async function bringUpToDate(
  { store, turn, connection, now }: ListParts,
  list: StoredAlertList,
  wanted: ReadonlySet<string>,
): Promise<Partial<StoredAlertList>> {
  const found = await openList(store, turn.portalId, connection, list.name);
  // Somebody else's list has the name: it is left alone until another name is chosen.
  if (found === null) return { refused: 'nameTaken' };
  const { listId } = found;
  const isNew = listId !== list.listId;
  const before = new Set(isNew ? [] : list.companyIds);
  const added = [...wanted].filter((id) => !before.has(id));
  const removed = [...before].filter((id) => !wanted.has(id));
  if (removed.length > 0) await removeFromList(connection, listId, removed);
  if (added.length > 0) await addToList(connection, listId, added);
  const isWritten = isNew || removed.length + added.length > 0;
  return {
    listId,
    companyIds: [...wanted],
    refused: null,
    ...(isWritten ? { writtenAt: now() } : {}),
  };
}

/** What is noted of a list that HubSpot refuses for good. @throws whatever passes by itself */
function refusalOf(error: unknown): Pick<StoredAlertList, 'refused'> {
  const kind = error instanceof HubSpotError ? error.kind : null;
  if (kind === 'refused') return { refused: 'scope' };
  if (kind === 'badRequest' || kind === 'notFound') return { refused: 'other' };
  throw error;
}

async function companiesOfClients({ store, turn }: ListParts): Promise<Map<string, string>> {
  const { portalId } = turn;
  const companies = new Map<string, string>();
  const sync = await store.facts.latest(portalId);
  if (sync === null) return companies;
  for (let from = 0; ; from += step) {
    const rows = await store.facts.clients(portalId, sync.syncId, { from, limit: step });
    for (const { facts } of rows) if (facts.companyId) companies.set(facts.id, facts.companyId);
    if (rows.length < step) return companies;
  }
}
