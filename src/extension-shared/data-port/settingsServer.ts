import type { DealMapping, Settings } from '@partner-tier-points/contract';
import { call } from './server.ts';

/**
 * What the settings page alone asks of the server; the other extensions have no room for it. Every
 * call rejects with a `ServerFailure`.
 */
export const settingsServer = {
  saveSettings: (body: Settings) => call('PUT /v1/settings', { body }),
  /** What the account's exchange rates make of US$100; for super admins. */
  conversionSuggestions: () => call('GET /v1/conversion-suggestions'),
  /** Who takes part; for super admins. */
  enrolments: () => call('GET /v1/enrolments'),
  /** Ends a user's own opt-in; for super admins. */
  endEnrolment: (userId: string) => call('DELETE /v1/enrolments/:userId', { params: { userId } }),
  /** The options of deal properties; for super admins. */
  dealProperties: () => call('GET /v1/deal-properties'),
  dealMapping: () => call('GET /v1/deal-mapping'),
  /** Null returns to the default. */
  saveDealMapping: (mapping: DealMapping | null) =>
    call('PUT /v1/deal-mapping', { body: { mapping } }),
  /** What a mapping would find in the newest deals; stores nothing. */
  previewDealMapping: (body: DealMapping) => call('POST /v1/deal-mapping/preview', { body }),
};
