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
import type { HubSpotConnection } from './connection.ts';
import type { HubSpotObject } from './crm-object.ts';
import { createDayReader } from './days.ts';
import { createDealReader } from './deal-facts.ts';
import { currencyPropertyOf, mappedProperties, missingProperties } from './deal-mapping.ts';
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
  { settings, ruleSet }: PreviewRules,
): Promise<DealMappingPreview> {
  const run = connection.whileWaiting;
  const [details, properties] = await Promise.all([
    readAccountDetails(connection, run),
    readProperties(connection, 'deals', run),
  ]);
  const used = mappedProperties(mapping, properties.amountCurrencies);
  const sources = mrrSourcesOf(mapping, properties);
  const ofSources = sources.flatMap((source) =>
    mappedProperties({ ...mapping, ...source }, properties.amountCurrencies),
  );
  const asked = [...new Set(['dealname', ...used, ...ofSources])];
  const request = { order: 'newestChangeFirst', properties: asked } as const;
  const { objects } = await searchPage(connection, 'deals', request, undefined, run);

  const days = createDayReader(details.timeZone);
  const partner = partnerFacts(settings, details);
  const judge = (by: DealMapping) => {
    const reader = createDealReader(by, properties, days);
    return objects.map((deal) => {
      const mistakes: SetAsideValue[] = [];
      const sale = reader.read(deal, mistakes);
      const unscored = sale === null ? null : whyUnscored(sale, partner, ruleSet);
      return { deal, sale, mistakes, unscored };
    });
  };
  const found = judge(mapping).map((each) => preview(each, mapping));
  const mistaken = found.filter(({ mistakes }) => mistakes.length > 0);
  const others = found.filter(({ mistakes }) => mistakes.length === 0);
  return {
    looked: found.length,
    counted: found.filter(({ counts }) => counts).length,
    mistaken: mistaken.length,
    scored: found.filter(({ scored }) => scored).length,
    currencyProperty: currencyPropertyOf(mapping, properties.amountCurrencies),
    companyCurrency: details.companyCurrency,
    mrrSources: sources.map((source) => ({
      property: source.mrr,
      mrrMonths: source.mrrMonths,
      scored: judge({ ...mapping, ...source }).filter(
        ({ sale, unscored }) => sale !== null && unscored === null,
      ).length,
    })),
    missingProperties: missingProperties(mapping, properties.types, properties.amountCurrencies),
    examples: [
      ...mistaken,
      ...others.toSorted((a, b) => Number(b.counts) - Number(a.counts)),
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

interface Judged {
  deal: HubSpotObject;
  sale: SaleFacts | null;
  mistakes: readonly SetAsideValue[];
  unscored: SetAside['reason'] | null;
}

function preview(
  { deal, sale, mistakes, unscored }: Judged,
  mapping: DealMapping,
): DealMappingPreview['examples'][number] {
  const mrr = sale?.mrr;
  const property =
    unscored === null ? null : unscoredProperty({ saleId: deal.id, reason: unscored }, mapping);
  // A value that cannot be used is the reason already.
  const isTold = mistakes.some((mistake) => mistake.property === property);
  return {
    dealId: deal.id,
    name: name.safeParse(deal.properties['dealname']).data ?? null,
    counts: sale !== null,
    scored: sale !== null && unscored === null,
    mrr: mrr === undefined || mrr === null ? null : String(mrr),
    currency: sale?.currency ?? null,
    closedOn: sale?.closedOn ?? null,
    product: sale?.product ?? null,
    dealType: sale?.dealType ?? null,
    kind: sale?.kind ?? null,
    mistakes:
      unscored === null || isTold ? [...mistakes] : [...mistakes, { property, reason: unscored }],
  };
}
