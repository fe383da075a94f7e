import type { ClientFacts } from '@partner-tier-points/points';
import type { SyncPlan } from '../model/sync-plan.ts';
import type { RecordStore } from '../store/record-store.ts';
import { pageBytes } from './facts-page.ts';

/** Nothing partial is shown of a sync that takes no longer than this; in milliseconds. */
export const partialAfter = 2_000;
/** Clients that are asked of the store at a time. */
const step = 500;

export interface PartialPage {
  clients: ClientFacts[];
  /** The id after which the next page begins; null when there is none yet. */
  next: number | null;
}

/**
 * The clients that an account's first sync has found so far, by ascending id, without sales.
 * Without them the points that HubSpot itself reports are used; with some of a client's deals and
 * not the others, its points would be too few and nobody could tell.
 */
export async function fillPartialPage(
  records: RecordStore,
  portalId: string,
  plan: SyncPlan,
  options: { afterId: number; companyId?: string },
): Promise<PartialPage> {
  const clients: ClientFacts[] = [];
  let room = pageBytes;
  let { afterId } = options;
  for (;;) {
    const rows = await records.facts<ClientFacts>(portalId, 'partner_clients', {
      ...options,
      afterId,
      limit: step,
      syncNumber: plan.syncNumber,
    });
    for (const { objectId, companyIds, facts } of rows) {
      const client = { ...facts, companyId: companyIds[0] ?? null };
      room -= Buffer.byteLength(JSON.stringify(client)) + 1;
      if (room < 0 && clients.length > 0) return { clients, next: afterId };
      clients.push(client);
      afterId = objectId;
    }
    if (rows.length < step) return { clients, next: null };
  }
}

/** The place where a partial page begins; a complete sync has cursors of another form. */
export function writePartialCursor(plan: SyncPlan, afterId: number): string {
  return `partial.${plan.syncNumber}.${afterId}`;
}

/** Undefined when the text is no cursor of this sync. */
export function readPartialCursor(text: string, plan: SyncPlan): number | undefined {
  const match = /^partial\.(\d{1,9})\.(\d{1,15})$/.exec(text);
  return match?.[1] === String(plan.syncNumber) ? Number(match[2]) : undefined;
}
