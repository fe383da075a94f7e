import type { Comparison, ComparisonQuery, ComparisonRow } from '@partner-tier-points/contract';
import {
  openLedger,
  type ClientFacts,
  type PartnerFacts,
  type RuleSet,
} from '@partner-tier-points/points';
import { compareClients, hubSpotBlocks } from './against-hubspot.ts';
import { disputeBlocks, disputeRows, type DealLink } from './dispute.ts';
import type { LastCompared } from './last-compared.ts';
import { compareWith } from './other-rules.ts';
import { changedClients, otherRulesBlocks, ruleChoices } from './other-rules-blocks.ts';
import { fillPart, jsonBytes, partBytes } from './part-size.ts';
import { speechOf, type Speech } from './speech.ts';
import { noSums, sumsSchema } from './sums.ts';

/** Clients of one part: each may be scored by every rule set. */
const clientsInPart = 1_000;
/** After so many, other requests have their turn. */
const clientsAtOnce = 100;
/** Clients that are read at a time where all are needed. */
const clientsRead = 500;

/** The account of one sync. */
export interface ComparedAccount {
  portalId: string;
  syncId: string;
  /** When the sync began. */
  syncedAt: string;
  partner: PartnerFacts;
  /** At most `limit` clients from a position on. */
  clients: (from: number, limit: number) => Promise<ClientFacts[]>;
  dealLink: DealLink;
  /** Lets others in. */
  pause: () => Promise<void>;
  lastCompared: LastCompared;
}

/** Where a part begins. */
export interface Place {
  from: number;
  /** What the part before has left to this one; null at the beginning. */
  state: unknown;
}

/** A part, and where the next one begins. */
export interface Part extends Omit<Comparison, 'cursor'> {
  next: Place | null;
}

type Query = Pick<
  ComparisonQuery,
  'with' | 'dispute' | 'asOf' | 'syncedAt' | 'language' | 'locale' | 'timeZone'
>;

const withHubSpot = 'hubspot';

/** Before the first sync there is nothing to compare. */
export function nothingSynced(query: Query): Part {
  return ofHubSpot({ blocks: [{ text: speechOf(query).t('fresh.never') }] });
}

/**
 * A part of what the view draws: HubSpot's figures beside the computed ones, the file of a dispute,
 * or what other rules make of the same facts.
 *
 * @returns null for a place that none of these has left
 */
export async function composePart(
  account: ComparedAccount,
  ruleSet: RuleSet,
  query: Query,
  place: Place,
): Promise<Part | null> {
  const speech = speechOf(query);
  const { asOf } = query;
  const asked = { account, ruleSet, asOf, speech, place };
  const part = await compose(asked, query);
  const { syncedAt } = account;
  if (!part?.blocks.length || syncedAt === query.syncedAt) return part;
  // The rest of the page is of another sync.
  const note = speech.t('fresh.asOf', { moment: speech.format.instant(syncedAt) });
  return { ...part, blocks: [{ note }, ...part.blocks] };
}

function compose(asked: Asked, query: Query): Promise<Part | null> {
  if (query.with !== withHubSpot) return otherRules(asked, query.with ?? null);
  if (query.dispute) return dispute(asked);
  return againstHubSpot(asked);
}

interface Asked {
  account: ComparedAccount;
  ruleSet: RuleSet;
  asOf: string;
  speech: Speech;
  place: Place;
}

const ofHubSpot = (part: Partial<Part>): Part => ({
  choices: [],
  chosen: withHubSpot,
  blocks: [],
  rows: [],
  next: null,
  ...part,
});

async function againstHubSpot({ account, ruleSet, asOf, speech, place }: Asked) {
  if (ruleSet.unit !== 'points') {
    return ofHubSpot({ blocks: [{ text: speech.t('reconcile.mrr') }] });
  }
  const read = sumsSchema.safeParse(place.state ?? noSums);
  if (!read.success) return null;
  const { partner } = account;
  let [sums, from, bytes] = [read.data, place.from, 0];
  const rows: ComparisonRow[] = [];
  const last = from + clientsInPart;
  while (from < last && bytes < partBytes) {
    await account.pause();
    const clients = await account.clients(from, clientsAtOnce);
    const compared = compareClients(sums, openLedger({ partner, clients }, ruleSet), asOf, speech);
    rows.push(...compared.rows);
    bytes += jsonBytes(compared.rows);
    sums = compared.sums;
    if (clients.length < clientsAtOnce) {
      return ofHubSpot({ blocks: hubSpotBlocks(sums, speech), rows });
    }
    from += clients.length;
  }
  return ofHubSpot({ rows, next: { from, state: sums } });
}

/** The rows of one client can fill several parts: the state is how many of the first are over. */
async function dispute({ account, ruleSet, asOf, speech, place }: Asked) {
  const skip = place.state ?? 0;
  const { partner, dealLink } = account;
  if (ruleSet.unit !== 'points') return ofHubSpot({ blocks: disputeBlocks(speech, dealLink) });
  if (typeof skip !== 'number') return null;
  const part = fillPart<ComparisonRow>(skip);
  for (let from = place.from; ; from += clientsAtOnce) {
    await account.pause();
    const clients = await account.clients(from, clientsAtOnce);
    const ledger = openLedger({ partner, clients }, ruleSet);
    for (const [index, ofClient] of disputeRows(ledger, asOf, speech, dealLink).entries()) {
      const over = part.add(ofClient);
      if (over !== null) {
        return ofHubSpot({ rows: part.rows, next: { from: from + index, state: over } });
      }
    }
    if (clients.length < clientsAtOnce) {
      return ofHubSpot({ blocks: disputeBlocks(speech, dealLink), rows: part.rows });
    }
    if (from + clientsAtOnce >= place.from + clientsInPart) {
      return ofHubSpot({ rows: part.rows, next: { from: from + clientsAtOnce, state: 0 } });
    }
  }
}

/** The place is that of a row; the state is what was chosen for the first part. */
async function otherRules(
  { account, ruleSet, asOf, speech, place }: Asked,
  wanted: string | null,
): Promise<Part | null> {
  const { from, state } = place;
  if (state !== null && typeof state !== 'string') return null;
  const { portalId, syncId, partner, pause, lastCompared } = account;
  const chosen = state ?? wanted;
  const { other, comparison } = await lastCompared.orMake(
    [portalId, syncId, partner, ruleSet.id, asOf],
    chosen,
    async () => {
      const ledger = openLedger({ partner, clients: await allOf(account) }, ruleSet);
      return compareWith(ledger, asOf, chosen, pause);
    },
  );
  const part = fillPart<ComparisonRow>(0);
  const over = part.add(changedClients(comparison, from, speech));
  return {
    choices: ruleChoices(ruleSet, speech),
    chosen: other,
    blocks: over === null ? otherRulesBlocks(comparison, speech) : [],
    rows: part.rows,
    next: over === null ? null : { from: from + over, state: other },
  };
}

async function allOf({ clients, pause }: ComparedAccount): Promise<ClientFacts[]> {
  const all: ClientFacts[] = [];
  for (;;) {
    await pause();
    const some = await clients(all.length, clientsRead);
    all.push(...some);
    if (some.length < clientsRead) return all;
  }
}
