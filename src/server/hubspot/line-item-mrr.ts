import { roundToMillionth, type SaleFacts } from '@partner-tier-points/points';
import type { SetAsideValue } from '../model/set-aside.ts';
import type { HubSpotObject } from './crm-object.ts';
import { PropertyReader } from './property-reader.ts';
import { amount, currency, oneOf, type SetAsideReason } from './values.ts';

/** HubSpot's names of the properties of a line item that say what it is worth a month. */
export const lineItemMapping = {
  /** HubSpot's own, where it has calculated one. */
  mrr: 'hs_mrr',
  /** Net of discounts, for one billing period. */
  amount: 'amount',
  price: 'price',
  quantity: 'quantity',
  /** Empty when it is paid once. */
  frequency: 'recurringbillingfrequency',
  currency: 'hs_line_item_currency_code',
} as const;

/** Months from one bill to the next; of weeks a year has 52, which HubSpot does not publish. */
const monthsBetweenBills = {
  weekly: 12 / 52,
  biweekly: 12 / 26,
  monthly: 1,
  quarterly: 3,
  per_six_months: 6,
  annually: 12,
  per_two_years: 24,
  per_three_years: 36,
  per_four_years: 48,
  per_five_years: 60,
} as const;
type Frequency = keyof typeof monthsBetweenBills;
const frequency = oneOf(
  Object.fromEntries(Object.keys(monthsBetweenBills).map((name) => [name, name as Frequency])),
);

/** Why the MRR of a deal is not known whose line items HubSpot refuses to give. */
export const lineItemsRefused = 'lineItemsRefused';
/** HubSpot's name of the object type: what is set aside of line items is not the deal's own. */
export const lineItemsType = 'line_items';
const prefix = `${lineItemsType}.`;

/** What the line items of a deal are worth a month. */
export interface Revenue {
  /** In the currency's major unit; null when it is not known, or there are no line items. */
  mrr: SaleFacts['mrr'];
  /** ISO 4217; null for the deal's, where that has none. */
  currency: string | null;
  setAside: SetAsideValue[];
}

/**
 * The MRR of a deal by its line items. One that is paid once has none; one whose MRR cannot be read
 * leaves the deal's unknown, as a sum without it would be wrong.
 *
 * @param items null when HubSpot does not give them.
 * @param dealCurrency of line items that name none.
 */
export function revenueOf(
  items: readonly HubSpotObject[] | null,
  dealCurrency: string | null,
): Revenue {
  const setAside: SetAsideValue[] = [];
  if (items === null) {
    setAside.push({ property: lineItemsType, reason: lineItemsRefused });
    return { mrr: null, currency: dealCurrency, setAside };
  }
  const read = items.map((item) => readItem(item, dealCurrency, setAside));
  const recurring = read.filter(({ mrr }) => mrr !== 0);
  const currencies = new Set(recurring.map((each) => each.currency));
  if (currencies.size > 1) {
    const reason: SetAsideReason = 'severalValues';
    const value = [...currencies]
      .filter((each) => each !== null)
      .toSorted()
      .join(', ');
    setAside.push({ property: `${prefix}${lineItemMapping.currency}`, reason, value });
  }
  const [inCurrency = dealCurrency] = currencies;
  const isKnown = items.length > 0 && setAside.length === 0;
  const sum = recurring.reduce((total, { mrr }) => total + (mrr ?? 0), 0);
  return { mrr: isKnown ? roundToMillionth(sum) : null, currency: inCurrency, setAside };
}

/** Whether a value that was set aside is one of line items, and not of the deal itself. */
export function isOfLineItems({ property }: SetAsideValue): boolean {
  return property === lineItemsType || property?.startsWith(prefix) === true;
}

function readItem(item: HubSpotObject, dealCurrency: string | null, setAside: SetAsideValue[]) {
  const wrong: SetAsideValue[] = [];
  const reader = new PropertyReader(item, wrong);
  const mrr = readMrr(reader, item);
  const own = reader.read(lineItemMapping.currency, currency);
  for (const { property, reason, ...rest } of wrong) {
    const ofItem = `${prefix}${property}`;
    // Of many line items with the same mistake one is enough.
    const isKnown = setAside.some((it) => it.property === ofItem && it.reason === reason);
    if (!isKnown) setAside.push({ property: ofItem, reason, ...rest });
  }
  return { mrr, currency: own ?? dealCurrency };
}

function readMrr(reader: PropertyReader, item: HubSpotObject): number | null {
  const own = reader.read(lineItemMapping.mrr, amount);
  if (own !== null && own > 0) return own;
  if (!item.properties[lineItemMapping.frequency]?.trim()) return 0;
  const billed = reader.read(lineItemMapping.frequency, frequency);
  if (billed === null) return null;
  const ofPeriod = reader.read(lineItemMapping.amount, amount) ?? listAmount(reader);
  if (ofPeriod === null) reader.setAsideMissing(lineItemMapping.amount);
  return ofPeriod === null ? null : ofPeriod / monthsBetweenBills[billed];
}

function listAmount(reader: PropertyReader): number | null {
  const price = reader.read(lineItemMapping.price, amount);
  const quantity = reader.read(lineItemMapping.quantity, amount) ?? 1;
  return price === null ? null : price * quantity;
}
