import { additionalCurrenciesOf, rateBetween } from '../generate/money.ts';
import type { Call } from './endpoint.ts';
import { requireScope } from './endpoint.ts';

/**
 * `GET /settings/v3/currencies/exchange-rates/current`: the rate of each additional currency to the
 * company's, the newest. HubSpot publishes no description of it; the fields are those that clients
 * of it read.
 */
export function listCurrentExchangeRates({ account }: Call): Response {
  requireScope(account, 'settings.currencies.read');
  const { companyCurrency } = account.money;
  const effectiveAt = `${account.today}T00:00:00Z`;
  const results = additionalCurrenciesOf(account.money).map((currency, index) => ({
    id: String(index + 1),
    fromCurrencyCode: currency,
    toCurrencyCode: companyCurrency,
    conversionRate: rateBetween(currency, companyCurrency),
    effectiveAt,
    visibleInUI: true,
    createdAt: effectiveAt,
    updatedAt: effectiveAt,
  }));
  return Response.json({ results });
}
