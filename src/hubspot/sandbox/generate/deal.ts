import type { SandboxRecord } from '../account/record.ts';
import { dateTimeText, dayLength, instantText } from './dates.ts';
import { inCurrency, type AccountMoney } from './money.ts';
import type { Random } from './random.ts';
import type { PlannedDeal } from './sale-plan.ts';

const stageOf = {
  won: ['closedwon'],
  lost: ['closedlost'],
  open: ['appointmentscheduled', 'qualifiedtobuy', 'contractsent'],
} as const;

/** A planned deal as a record of the partner's CRM; `currency` is the client's (ISO 4217). */
export function dealRecord(
  random: Random,
  plan: PlannedDeal,
  context: {
    id: string;
    companyId: string;
    companyName: string;
    currency: string;
    money: AccountMoney;
    /** Epoch milliseconds. */
    now: number;
  },
): SandboxRecord {
  const { companyCurrency, oneCurrency } = context.money;
  const inDollars = random.chance(0.1);
  const currency = oneCurrency ? companyCurrency : inDollars ? 'USD' : context.currency;
  const monthly = inCurrency(plan.monthlyDollars, currency);
  const known = Math.min(plan.closesAt, context.now);
  const createdAt = instantText(known - random.integer(20, 120) * dayLength);
  const updatedAt = instantText(known - random.integer(0, 6 * 3_600_000));
  return {
    id: context.id,
    createdAt,
    updatedAt,
    history: {},
    associations: { companies: [context.companyId] },
    properties: {
      hs_object_id: context.id,
      createdate: createdAt,
      hs_lastmodifieddate: updatedAt,
      dealname: `${context.companyName}: ${plan.productLine}`,
      pipeline: 'default',
      dealstage: random.pick(stageOf[plan.outcome]),
      dealtype: plan.saleKind === 'new' ? 'newbusiness' : 'existingbusiness',
      amount: inCurrency(plan.monthlyDollars * 12, currency),
      amount_in_home_currency: inCurrency(plan.monthlyDollars * 12, companyCurrency),
      // HubSpot makes it of line items, and such an account sells without them.
      hs_mrr: oneCurrency ? '' : monthly,
      deal_currency_code: oneCurrency ? '' : currency,
      closedate: dateTimeText(random, plan.closesAt),
      hs_is_closed: String(plan.outcome !== 'open'),
      hs_is_closed_won: String(plan.outcome === 'won'),
      partner_deal_type: plan.dealType,
      partner_product_line: plan.productLine,
      partner_sale_kind: plan.saleKind,
    },
  };
}
