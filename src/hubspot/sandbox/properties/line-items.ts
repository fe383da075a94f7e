import { currencies } from '../generate/money.ts';
import { asMoney, definer } from './property.ts';

const define = definer('lineiteminformation');
/** HubSpot sets these by itself. */
const defineReadOnly = definer('lineiteminformation', { readOnly: true });

const currencyProperty = 'hs_line_item_currency_code';

/** How often a line item is billed, in HubSpot's values; an empty one is billed once. */
const billingFrequencies = [
  'weekly',
  'biweekly',
  'monthly',
  'quarterly',
  'per_six_months',
  'annually',
  'per_two_years',
  'per_three_years',
  'per_four_years',
  'per_five_years',
] as const;

export const lineItemProperties = [
  defineReadOnly('hs_object_id', 'number'),
  defineReadOnly('createdate', 'datetime'),
  defineReadOnly('hs_lastmodifieddate', 'datetime'),
  define('name', 'string'),
  define('quantity', 'number'),
  asMoney(define('price', 'number'), currencyProperty),
  asMoney(defineReadOnly('amount', 'number'), currencyProperty),
  asMoney(defineReadOnly('hs_mrr', 'number'), currencyProperty),
  define('recurringbillingfrequency', 'enumeration', billingFrequencies),
  define('hs_recurring_billing_period', 'string'),
  defineReadOnly('hs_term_in_months', 'number'),
  define(currencyProperty, 'enumeration', currencies),
];
