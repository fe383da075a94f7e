import * as z from 'zod';
import type { RunCall } from './call-policy.ts';
import type { HubSpotConnection } from './connection.ts';
import { currency } from './values.ts';

export interface AccountDetails {
  /** HubSpot's id of the account. */
  portalId: string;
  /** IANA name: days are days there. */
  timeZone: string;
  /** Where its records are shown: `app.hubspot.com`, or `app-eu1.hubspot.com`. */
  uiDomain: string;
  /** ISO 4217: what an amount is in that names no currency; null when HubSpot does not say. */
  companyCurrency: string | null;
}

const detailsSchema = z.object({
  portalId: z.union([z.int().transform(String), z.string().regex(/^\d+$/)]),
  timeZone: z.string().refine(isTimeZone),
  uiDomain: z
    .string()
    .regex(/^[a-z0-9.-]+\.hubspot\.com$/)
    .catch('app.hubspot.com'),
  companyCurrency: currency.nullable().catch(null),
});

/**
 * Which account the access token belongs to.
 *
 * @param run the connection's way to call: someone waits for it, or nobody does.
 * @throws {HubSpotError}
 */
export async function readAccountDetails(
  connection: HubSpotConnection,
  run: RunCall,
  signal?: AbortSignal,
): Promise<AccountDetails> {
  return run(
    'read the account details',
    async () => detailsSchema.parse(await connection.get('/account-info/v3/details')),
    signal,
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
