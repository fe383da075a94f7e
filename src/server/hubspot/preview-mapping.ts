import type { DealMapping, DealMappingPreview, Settings } from '@partner-tier-points/contract';
import {
  openLedger,
  type PartnerFacts,
  type RuleSet,
  type SaleFacts,
  type SetAside,
} from '@partner-tier-points/points';
import * as z from 'zod';
import { partnerFacts } from '../model/partner-facts.ts';
import type { SetAsideValue } from '../model/set-aside.ts';
import { readAccountDetails } from './account-details.ts';
import { checkDealMapping } from './check-deal-mapping.ts';
import type { HubSpotConnection } from './connection.ts';
import type { HubSpotObject } from './crm-object.ts';
import { createDayReader } from './days.ts';
import { createDealReader } from './deal-facts.ts';
import { currencyPropertyOf, mappedProperties, missingProperties } from './deal-mapping.ts';
import { lineItemsType, revenueOf } from './line-item-mrr.ts';
import { isRefused, readLineItems } from './line-items.ts';
import { mrrSourcesOf } from './mrr-sources.ts';
import { readProperties } from './properties.ts';
import { searchPage } from './search-page.ts';
import { unscoredProperty } from './unscored-property.ts';
import { plainText } from './values.ts';

/** Deals that are shown one by one: those with mistakes first, they are what one looks for. */
const examples = 25;
const name = z.string().trim().min(1).pipe(plainText(512));

/** What the deals are judged by. */
export interface PreviewRules {
  settings: Settings;
  ruleSet: RuleSet;
  /** The mapping of today: what it can score and the other cannot is lost. */
  inUse: DealMapping;
}

/**
 * What a mapping finds in the deals of an account that changed last, at most 200, and which of them
 * scoring can use. Nothing is stored.
 *
 * @throws {HubSpotError}
 */
export async function previewMapping(
  connection: HubSpotConnection,
  mapping: DealMapping,
  { settings, ruleSet, inUse }: PreviewRules,
): Promise<DealMappingPreview> {
  const run = connection.whileWaiting;
  const [details, properties] = await Promise.all([
    readAccountDetails(connection, run),
    readProperties(connection, 'deals', run),
  ]);
  const used = mappedProperties(mapping, properties.amountCurrencies);
  const sources = mrrSourcesOf(mapping, properties);
  const ofSources = sources.flatMap((source) =>
    mappedProperties({ ...withoutLineItems(mapping), ...source }, properties.amountCurrencies),
  );
  const ofInUse = mappedProperties(inUse, properties.amountCurrencies);
  const asked = [...new Set(['dealname', ...used, ...ofSources, ...ofInUse])];
  const request = { order: 'newestChangeFirst', properties: asked } as const;
  const { objects } = await searchPage(connection, 'deals', request, undefined, run);

  const days = createDayReader(details.timeZone);
  const partner = partnerFacts(settings, details);
  const byLineItems: DealMapping = { ...mapping, mrrFrom: 'lineItems' };
  const readers = [byLineItems, inUse].map((by) => createDealReader(by, properties, days));
  const counting = objects
    .filter((deal) => readers.some((reader) => reader.needsLineItems(deal)))
    .map(({ id }) => id);
  const lineItems = await readLineItems(connection, counting, run).catch((error: unknown) => {
    // Whoever only looks is not refused for what the app may not read.
    if (isRefused(error)) return null;
    throw error;
  });
  const judge = (by: DealMapping) => {
    const reader = createDealReader(by, properties, days);
    return objects.map((deal) => {
      const mistakes: SetAsideValue[] = [];
      const sale = reader.read(deal, mistakes, (dealCurrency) =>
        revenueOf(lineItems?.get(deal.id) ?? null, dealCurrency),
      );
      const unscored = sale === null ? null : whyUnscored(sale, partner, ruleSet);
      return { deal, sale, mistakes, unscored };
    });
  };
  const scoredBy = (by: DealMapping) =>
    new Set(judge(by).flatMap(({ deal, sale, unscored }) => (sale && !unscored ? deal.id : [])));
  const others: ScoredBySource[] = sources.map((source) => ({
    source: source.mrr,
    scored: scoredBy({ ...withoutLineItems(mapping), ...source }),
  }));
  const scoredByLineItems = scoredBy(byLineItems);
  if (mapping.mrrFrom === undefined) {
    others.push({ source: lineItemsType, scored: scoredByLineItems });
  }
  const scoredToday = scoredBy(inUse);
  const scoredThen = scoredBy(mapping);
  const found = judge(mapping).map((each) => preview(each, mapping, others));
  const mistaken = found.filter(({ mistakes }) => mistakes.length > 0);
  const flawless = found.filter(({ mistakes }) => mistakes.length === 0);
  return {
    looked: found.length,
    counted: found.filter(({ counts }) => counts).length,
    mistaken: mistaken.length,
    scored: found.filter(({ scored }) => scored).length,
    lost: [...scoredToday].filter((id) => !scoredThen.has(id)).length,
    currencyProperty: currencyPropertyOf(mapping, properties.amountCurrencies),
    companyCurrency: details.companyCurrency,
    mrrSources: sources.map(({ mrr, mrrMonths }, at) => ({
      property: mrr,
      mrrMonths,
      scored: others[at]?.scored.size ?? 0,
    })),
    lineItems: {
      status: lineItems === null ? 'noScope' : 'ready',
      scored: scoredByLineItems.size,
    },
    usable: checkDealMapping(mapping, properties.types, lineItems !== null).length === 0,
    missingProperties: missingProperties(mapping, properties.types, properties.amountCurrencies),
    examples: [
      ...mistaken,
      ...flawless.toSorted((a, b) => Number(b.counts) - Number(a.counts)),
    ].slice(0, examples),
  };
}

/** Why scoring cannot use a sale; null when it can. */
function whyUnscored(
  sale: SaleFacts,
  partner: PartnerFacts,
  ruleSet: RuleSet,
): SetAside['reason'] | null {
  const { setAside } = openLedger({ partner, clients: [{ id: '1', sales: [sale] }] }, ruleSet);
  return setAside.get(0)?.[0]?.reason ?? null;
}

function withoutLineItems({ mrrFrom: _other, ...mapping }: DealMapping): DealMapping {
  return mapping;
}

/** Which deals another source of MRR can score, by id. */
interface ScoredBySource {
  source: string;
  scored: ReadonlySet<string>;
}

interface Judged {
  deal: HubSpotObject;
  sale: SaleFacts | null;
  mistakes: readonly SetAsideValue[];
  unscored: SetAside['reason'] | null;
}

function preview(
  { deal, sale, mistakes, unscored }: Judged,
  mapping: DealMapping,
  others: readonly ScoredBySource[],
): DealMappingPreview['examples'][number] {
  const mrr = sale?.mrr;
  const property =
    unscored === null ? null : unscoredProperty({ saleId: deal.id, reason: unscored }, mapping);
  // A value that cannot be used is the reason already.
  const isTold = mistakes.some((mistake) => (mistake.property?.split('.')[0] ?? null) === property);
  return {
    dealId: deal.id,
    name: name.safeParse(deal.properties['dealname']).data ?? null,
    counts: sale !== null,
    scored: sale !== null && unscored === null,
    alsoScoredBy: others.flatMap(({ source, scored }) => (scored.has(deal.id) ? source : [])),
    mrr: mrr === undefined || mrr === null ? null : String(mrr),
    currency: sale?.currency ?? null,
    closedOn: sale?.closedOn ?? null,
    product: sale?.product ?? null,
    dealType: sale?.dealType ?? null,
    kind: sale?.kind ?? null,
    mistakes: (unscored === null || isTold
      ? mistakes
      : [...mistakes, { property, reason: unscored }]
    ).map(({ value = null, ...mistake }) => ({ ...mistake, value })),
  };
}
