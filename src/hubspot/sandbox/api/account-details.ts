import { additionalCurrenciesOf } from '../generate/money.ts';
import type { Call } from './endpoint.ts';
import { requireScope } from './endpoint.ts';

/** `GET /account-info/v3/details` */
export function getAccountDetails({ account }: Call): Response {
  requireScope(account, 'oauth');
  const offset = utcOffset(account.timeZone);
  return Response.json({
    portalId: Number(account.portalId),
    accountType: 'STANDARD',
    timeZone: account.timeZone,
    companyCurrency: account.money.companyCurrency,
    additionalCurrencies: additionalCurrenciesOf(account.money),
    utcOffset: offset,
    utcOffsetMilliseconds: milliseconds(offset),
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  });
}

/** Computes a zone's offset; creating one takes longer than the rest of a call. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** The zone's offset at this moment, such as `+02:00`. */
function utcOffset(timeZone: string): string {
  const format =
    offsetFormats.get(timeZone) ??
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  offsetFormats.set(timeZone, format);
  const parts = format.formatToParts(new Date());
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace('GMT', '') || '+00:00';
}

function milliseconds(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
