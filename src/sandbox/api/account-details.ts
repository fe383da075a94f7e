import { HttpResponse } from 'msw';
import type { Call } from './endpoint.ts';
import { requireScope } from './endpoint.ts';

/** `GET /account-info/v3/details` */
export function getAccountDetails({ account }: Call): Response {
  requireScope(account, 'oauth');
  const offset = utcOffset(account.timeZone, new Date());
  return HttpResponse.json({
    portalId: Number(account.portalId),
    accountType: 'STANDARD',
    timeZone: account.timeZone,
    companyCurrency: account.companyCurrency,
    additionalCurrencies: ['EUR', 'GBP', 'SEK'],
    utcOffset: offset,
    utcOffsetMilliseconds: milliseconds(offset),
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  });
}

/** The zone's offset at a moment, such as `+02:00`. */
function utcOffset(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace('GMT', '') || '+00:00';
}

function milliseconds(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
