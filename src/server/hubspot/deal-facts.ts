import type { DealMapping } from '@partner-tier-points/contract';
import type { SaleFacts } from '@partner-tier-points/points';
import type { SetAsideValue } from '../model/set-aside.ts';
import type { HubSpotObject } from './crm-object.ts';
import type { DayReader } from './days.ts';
import { PropertyReader } from './property-reader.ts';
import type { PropertyTypes } from './property-types.ts';
import { amount, boolean, currency, oneOf, plainText } from './values.ts';

const product = plainText(128);
const anyText = plainText(1_000);

/** Reads deals as sales, by one mapping. */
export interface DealReader {
  /**
   * The sale that a deal is, or null when the mapping does not count it.
   *
   * @param setAside takes the values that cannot be used.
   */
  read(deal: HubSpotObject, setAside: SetAsideValue[]): SaleFacts | null;
}

/** @param types the account's properties: they tell days from instants and booleans from text. */
export function createDealReader(
  mapping: DealMapping,
  types: PropertyTypes,
  days: DayReader,
): DealReader {
  const countedValues = new Set(mapping.counts.values);
  const day = days.day(types.get(mapping.closedOn));
  const dealTypes = oneOf(mapping.dealType.values);
  const kinds = oneOf(mapping.kind.values);
  const counts = (reader: PropertyReader) => {
    const { property } = mapping.counts;
    if (types.get(property) !== 'bool') {
      return countedValues.has(reader.read(property, anyText) ?? '');
    }
    const value = reader.read(property, boolean);
    return value !== null && countedValues.has(String(value));
  };

  return {
    read(deal, setAside) {
      const reader = new PropertyReader(deal, setAside);
      if (!counts(reader)) return null;
      return {
        id: deal.id,
        product: mapping.product === null ? null : reader.read(mapping.product, product),
        kind: readChoice(reader, mapping.kind, kinds),
        dealType: readChoice(reader, mapping.dealType, dealTypes),
        mrr: reader.read(mapping.mrr, amount),
        currency: reader.read(mapping.currency, currency),
        closedOn: reader.read(mapping.closedOn, day),
      };
    },
  };
}

/** What the mapping says of every other value, an empty one too; null sets an unknown value aside. */
function readChoice<Choice extends string>(
  reader: PropertyReader,
  { property, otherwise }: { property: string | null; otherwise: Choice | null },
  choices: ReturnType<typeof oneOf<Choice>>,
): Choice | null {
  if (property === null) return otherwise;
  if (otherwise === null) return reader.read(property, choices);
  return reader.find(property, choices) ?? otherwise;
}
