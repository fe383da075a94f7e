import { fromMillionths, roundToMillionth } from './amount.ts';
import { conversionAt } from './conversions.ts';
import { addMonths, toDay, toDayNumber, type DayNumber } from './day.ts';
import type { ClientFacts, Day, ReportedFacts, SaleKind } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { marketOf, type Market } from './market.ts';
import { cancelledPart, entryKinds } from './entry-sink.ts';
import type { ClientResult, Conversion, Entry, EntryReason, NoPointsReason } from './result.ts';
import { sumEntries, toTotals } from './totals.ts';

const soldReasons = {
  new: 'sold.new',
  'cross-sell': 'sold.crossSell',
  upsell: 'sold.upsell',
  increase: 'sold.increase',
} as const satisfies Record<SaleKind, EntryReason>;

/** Entry number `at` of a ledger, written out; the market is that of its client. */
export function entryAt(
  ledger: Ledger,
  client: ClientFacts,
  at: number,
  market: Market = marketOf(client, ledger.rules),
): Entry {
  const ownRate = ledger.rates[at]!;
  const isReported = Number.isNaN(ownRate);
  const rate = isReported ? null : ownRate;
  // HubSpot's own points already hold multiplier and share.
  const multiplier = isReported ? 1 : market.multiplier;
  const isManaged = ledger.kinds[at] === entryKinds.managed;
  const sale = isManaged ? undefined : client.sales?.[ledger.saleIndexes[at]!];
  const partners =
    isManaged && !isReported && ledger.rules.managedShared ? (client.managed?.partners ?? 1) : 1;
  const named = isManaged
    ? client.managed?.currency
    : sale?.currency || ledger.account.companyCurrency;
  const currency = (!isReported && named) || null;
  return {
    track: isManaged ? 'managed' : 'sold',
    dealType: sale?.dealType ?? null,
    points: fromMillionths(ledger.points[at]!),
    reason: reasonOf(ledger.saleIndexes[at]!, isManaged, isReported, partners, sale?.kind),
    saleId: sale?.id ?? null,
    product: sale?.product ?? null,
    currency,
    conversion:
      currency === null
        ? null
        : conversionAt(ledger.account.conversions, currency, ledger.earned[at]!),
    rate,
    multiplier,
    share: 1 / partners,
    earnedOn: toDay(ledger.earned[at]!),
    expiresOn: toDay(ledger.expires[at]!),
  };
}

function reasonOf(
  part: number,
  isManaged: boolean,
  isReported: boolean,
  partners: number,
  kind: SaleKind | null | undefined,
): EntryReason {
  if (!isManaged) return isReported ? 'sold.reported' : soldReasons[kind ?? 'new'];
  if (!isReported && part === cancelledPart) return 'managed.cancelled';
  return isReported ? 'managed.reported' : partners > 1 ? 'managed.shared' : 'managed.current';
}

/** Whether a sale counts less than its months because the client stops paying for it. */
export function endsEarly({ expires, earned, rules }: Ledger, at: number): boolean {
  return expires[at]! < addMonths(earned[at]!, rules.windowMonths);
}

/** Why a client has no points on a day, first for sold and then for managed points. */
function whyNoPoints(ledger: Ledger, clientIndex: number, day: DayNumber): NoPointsReason[] {
  const reasons = new Set<NoPointsReason>();
  const { sales, managed } = ledger.clients[clientIndex]!;
  const aside = ledger.setAside.get(clientIndex) ?? [];
  const from = ledger.starts[clientIndex]!;
  const to = ledger.starts[clientIndex + 1]!;
  let lapsed = false;
  if (!sales?.length) reasons.add('sales.none');
  for (let at = from; at < to; at += 1) {
    if (ledger.kinds[at] === entryKinds.managed) lapsed = ledger.expires[at]! <= day;
    else if (ledger.earned[at]! > day) reasons.add('sales.future');
    else if (ledger.expires[at]! <= day) {
      reasons.add(endsEarly(ledger, at) ? 'sales.ended' : 'sales.expired');
    } else reasons.add('sales.zero');
  }
  for (const { saleId, reason } of aside) {
    if (saleId !== null) reasons.add(reason === 'mrr.zero' ? 'sales.zero' : 'sales.setAside');
  }
  const mrr = managed?.mrr;
  if (lapsed) reasons.add('managed.lapsed');
  else if (aside.some(({ saleId }) => saleId === null)) reasons.add('managed.setAside');
  else reasons.add(mrr === undefined || mrr === null ? 'managed.none' : 'managed.zero');
  return [...reasons];
}

/** HubSpot's sold points next to the computed ones, where sales are missing in these. */
function partlyScoredAt(
  { setAside, ruleSet }: Ledger,
  clientIndex: number,
  { sold: reported }: ReportedFacts,
  { entries, sold: computed }: Pick<ClientResult, 'entries' | 'sold'>,
): ClientResult['partlyScored'] {
  const missing = setAside.get(clientIndex)?.filter(({ saleId }) => saleId !== null).length ?? 0;
  const standsIn = entries.some(({ reason }) => reason === 'sold.reported');
  if (missing === 0 || standsIn || ruleSet.unit !== 'points' || typeof reported !== 'number') {
    return null;
  }
  const difference = roundToMillionth(computed - reported);
  return { reported, computed, difference, setAside: missing };
}

/** Everything about one client on a day; `clientIndex` is its place in the facts. */
export function clientResultAt(ledger: Ledger, clientIndex: number, dayNumber: DayNumber) {
  const client = ledger.clients[clientIndex];
  if (!client) throw new RangeError(`there is no client ${clientIndex}`);
  const from = ledger.starts[clientIndex]!;
  const to = ledger.starts[clientIndex + 1]!;
  const totals = toTotals(sumEntries(ledger, dayNumber, from, to));
  const market = marketOf(client, ledger.rules);
  const entries: Entry[] = [];
  for (let at = from; at < to; at += 1) {
    if (ledger.earned[at]! <= dayNumber && dayNumber < ledger.expires[at]!) {
      entries.push(entryAt(ledger, client, at, market));
    }
  }
  const { reported } = client;
  const result: ClientResult = {
    id: client.id,
    name: client.name ?? null,
    companyId: client.companyId ?? null,
    total: totals.total,
    sold: totals.sold,
    sourced: totals.sourced,
    assisted: totals.assisted,
    managed: totals.managed,
    market: market.market,
    multiplier: market.multiplier,
    marketFrom: market.from,
    entries,
    noPoints: totals.total === 0 ? whyNoPoints(ledger, clientIndex, dayNumber) : [],
    reported: reported
      ? {
          sold: reported.sold ?? null,
          managed: reported.managed ?? null,
          total: reported.total ?? null,
          updatedAt: reported.updatedAt ?? null,
        }
      : null,
    partlyScored: reported
      ? partlyScoredAt(ledger, clientIndex, reported, { entries, sold: totals.sold })
      : null,
    toolsUsed: client.toolsUsed ?? null,
  };
  return result;
}

/** `clientResultAt` for an ISO day. */
export function clientResultOn(ledger: Ledger, clientIndex: number, day: Day): ClientResult {
  return clientResultAt(ledger, clientIndex, toDayNumber(day));
}

/** The market of every client, in the order of the facts, without writing out their entries. */
export function marketsOf({ clients, rules }: Ledger): Market[] {
  return clients.map((client) => marketOf(client, rules));
}

/** How much of a currency is worth US$100 on a day, and who says so; null when nobody does. */
export function conversionOn({ account }: Ledger, currency: string, day: Day): Conversion | null {
  return conversionAt(account.conversions, currency, toDayNumber(day));
}
