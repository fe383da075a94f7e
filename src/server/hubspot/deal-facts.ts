import type { DealMapping } from '@partner-tier-points/contract';
import type { SaleFacts } from '@partner-tier-points/points';
import type { SetAsideValue } from '../model/set-aside.ts';
import type { HubSpotObject } from './crm-object.ts';
import type { DayReader } from './days.ts';
import { currencyPropertyOf } from './deal-mapping.ts';
import { revenueOf, type Revenue } from './line-item-mrr.ts';
import type { AccountProperties } from './properties.ts';
import { PropertyReader } from './property-reader.ts';
import {
  amount,
  boolean,
  currency,
  offeredCurrency,
  onlyOne,
  oneOf,
  plainText,
  setOf,
} from './values.ts';

const product = plainText(128);
const anyText = plainText(1_000);

/** Reads deals as sales, by one mapping. */
export interface DealReader {
  /**
   * The sale that a deal is, or null when the mapping does not count it.
   *
   * @param setAside takes the values that cannot be used.
   * @param revenue what its line items are worth, where the mapping says so; unknown when left out.
   */
  read(
    deal: HubSpotObject,
    setAside: SetAsideValue[],
    revenue?: (dealCurrency: string | null) => Revenue,
  ): SaleFacts | null;
  /** Whether its line items have to be read. */
  needsLineItems(deal: HubSpotObject): boolean;
}

/** @param properties the account's: they tell days from instants, choices from text, and currencies. */
export function createDealReader(
  mapping: DealMapping,
  { types, amountCurrencies }: AccountProperties,
  days: DayReader,
): DealReader {
  // Read values have no spaces around them; an option of HubSpot's may.
  const countedValues = new Set(mapping.counts.values.map((value) => value.trim()));
  const day = days.day(types.get(mapping.closedOn));
  const currencyProperty = currencyPropertyOf(mapping, amountCurrencies);
  const isChoice = (property: string | null) =>
    property !== null && types.get(property) === 'enumeration';
  const currencyOfDeal = isChoice(currencyProperty) ? offeredCurrency : currency;
  const products = isChoice(mapping.product) ? onlyOne(product) : product;
  const dealTypes = choices(mapping.dealType, isChoice);
  const kinds = choices(mapping.kind, isChoice);

  const counts = (reader: PropertyReader) => {
    const { property } = mapping.counts;
    if (types.get(property) === 'bool') {
      const value = reader.read(property, boolean);
      return value !== null && countedValues.has(String(value));
    }
    const values = isChoice(property)
      ? reader.read(property, setOf(anyText))
      : [reader.read(property, anyText) ?? ''];
    return values?.some((value) => countedValues.has(value)) ?? false;
  };

  const fromLineItems = mapping.mrrFrom === 'lineItems';

  return {
    needsLineItems: (deal) => fromLineItems && counts(new PropertyReader(deal, [])),
    read(deal, setAside, revenue = (dealCurrency) => revenueOf(null, dealCurrency)) {
      const reader = new PropertyReader(deal, setAside);
      if (!counts(reader)) return null;
      const property = fromLineItems ? null : reader.read(mapping.mrr, amount);
      const ofDeal =
        currencyProperty === null ? null : reader.read(currencyProperty, currencyOfDeal);
      const ofItems = fromLineItems ? revenue(ofDeal) : null;
      const monthly = property === null ? null : property / (mapping.mrrMonths ?? 1);
      const mrr = ofItems === null ? monthly : ofItems.mrr;
      const inCurrency = ofItems === null ? ofDeal : ofItems.currency;
      // Without a currency an amount is in the company's; with one that cannot be read in nobody's.
      const isUnknown =
        inCurrency === null && setAside.some(({ property }) => property === currencyProperty);
      const sale: SaleFacts = {
        id: deal.id,
        product: mapping.product === null ? null : reader.read(mapping.product, products),
        kind: readChoice(reader, mapping.kind, kinds),
        dealType: readChoice(reader, mapping.dealType, dealTypes),
        mrr: isUnknown ? null : mrr,
        currency: inCurrency,
        closedOn: reader.read(mapping.closedOn, day),
      };
      // Last, so that what is stored of them can take their place.
      setAside.push(...(ofItems?.setAside ?? []));
      return sale;
    },
  };
}

/** What the values of a property mean; of several chosen options all have to mean the same. */
function choices<Choice extends string>(
  { property, values }: { property: string | null; values: Readonly<Record<string, Choice>> },
  isChoice: (property: string | null) => boolean,
) {
  const meaning = oneOf(
    Object.fromEntries(Object.entries(values).map(([value, means]) => [value.trim(), means])),
  );
  return isChoice(property) ? onlyOne(meaning) : meaning;
}

/**
 * What the mapping says of every other value, an empty one too; null sets an unknown value aside. Of
 * options that contradict each other nobody said anything, so these are set aside either way.
 */
function readChoice<Choice extends string>(
  reader: PropertyReader,
  { property, otherwise }: { property: string | null; otherwise: Choice | null },
  meaning: ReturnType<typeof choices<Choice>>,
): Choice | null {
  if (property === null) return otherwise;
  if (otherwise === null) return reader.read(property, meaning);
  return reader.readOr(property, meaning, otherwise, 'severalValues');
}
