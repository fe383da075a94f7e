import { currencies } from '../generate/money.ts';
import { hubs, productLineOf } from '../generate/product-lines.ts';
import { dealPipeline } from './deal-pipeline.ts';
import { asMoney, definer } from './property.ts';

const define = definer('dealinformation');
/** HubSpot sets these by itself. */
const defineReadOnly = definer('dealinformation', { readOnly: true });
/** Properties that this partner made for itself, so that its deals say what HubSpot counts. */
const defineOwn = definer('partner_sales', { custom: true });

const choiceOf = ({ id, label }: { id: string; label: string }) => ({ value: id, label });

export const dealProperties = [
  defineReadOnly('hs_object_id', 'number'),
  defineReadOnly('createdate', 'datetime'),
  defineReadOnly('hs_lastmodifieddate', 'datetime'),
  define('dealname', 'string'),
  asMoney(define('amount', 'number'), 'deal_currency_code'),
  asMoney(defineReadOnly('amount_in_home_currency', 'number')),
  asMoney(define('hs_mrr', 'number'), 'deal_currency_code'),
  define('deal_currency_code', 'enumeration', currencies),
  define('closedate', 'datetime'),
  define('dealstage', 'enumeration', dealPipeline.stages.map(choiceOf)),
  define('pipeline', 'enumeration', [choiceOf(dealPipeline)]),
  define('dealtype', 'enumeration', ['newbusiness', 'existingbusiness']),
  defineReadOnly('hs_is_closed', 'bool'),
  defineReadOnly('hs_is_closed_won', 'bool'),
  defineOwn('partner_deal_type', 'enumeration', ['sourced', 'assisted']),
  defineOwn(
    'partner_product_line',
    'enumeration',
    hubs.map((hub) => productLineOf[hub]),
  ),
  defineOwn('partner_sale_kind', 'enumeration', ['new', 'cross-sell', 'upsell', 'increase']),
];
