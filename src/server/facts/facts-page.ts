import type { ClientFacts } from '@partner-tier-points/points';
import type { StoredSync } from '../model/stored-sync.ts';
import type { FactsStore } from '../store/facts-store.ts';

/**
 * Bytes of clients in one page. `hubspot.fetch` takes answers of 1 MB; the rest is for the account's
 * own settings, whose size the body limit bounds.
 */
export const pageBytes = 800_000;
/** Clients that are asked of the store at a time. */
const step = 500;

export interface FactsPageContent {
  clients: ClientFacts[];
  /** The position after the last client; null when there are no more. */
  next: number | null;
}

/**
 * As many clients of a sync as fit into a page, from a position on, of one company when it is given.
 * A page has at least one client, so that paging always gets on.
 */
export async function fillPage(
  store: FactsStore,
  portalId: string,
  sync: StoredSync,
  options: { from: number; companyId?: string },
): Promise<FactsPageContent> {
  const clients: ClientFacts[] = [];
  let room = pageBytes;
  let from = options.from;
  for (;;) {
    const rows = await store.clients(portalId, sync.syncId, { ...options, from, limit: step });
    for (const { position, bytes, facts } of rows) {
      // The comma between two clients is a byte too.
      room -= bytes + 1;
      if (room < 0 && clients.length > 0) return { clients, next: position };
      clients.push(facts);
      from = position + 1;
    }
    if (rows.length < step) return { clients, next: null };
  }
}

/** The place where a page begins: which sync it belongs to, and the position of its first client. */
export interface FactsCursor {
  syncId: string;
  from: number;
}

export function writeCursor({ syncId, from }: FactsCursor): string {
  return `${syncId}.${from}`;
}

/** Undefined when the text is no cursor of ours. */
export function readCursor(text: string): FactsCursor | undefined {
  const match = /^([0-9a-f-]{36})\.(\d{1,9})$/.exec(text);
  return match?.[1] === undefined ? undefined : { syncId: match[1], from: Number(match[2]) };
}
