import type {
  DealMapping,
  DealMappingPreview,
  DealMappingState,
  EnrolmentList,
  Settings,
} from '@partner-tier-points/contract';
import { call } from './server.ts';

/**
 * What the settings page alone asks of the server; the other extensions have no room for it. Every
 * call rejects with a `ServerFailure`.
 */
export const settingsServer = {
  saveSettings: (settings: Settings) =>
    call<Settings>('/v1/settings', { method: 'PUT', body: settings }),
  /** Who takes part; for super admins. */
  enrolments: () => call<EnrolmentList>('/v1/enrolments'),
  /** Ends a user's own opt-in; for super admins. */
  endEnrolment: (userId: string) =>
    call<EnrolmentList>(`/v1/enrolments/${encodeURIComponent(userId)}`, { method: 'DELETE' }),
  dealMapping: () => call<DealMappingState>('/v1/deal-mapping'),
  /** Null returns to the default. */
  saveDealMapping: (mapping: DealMapping | null) =>
    call<DealMappingState>('/v1/deal-mapping', { method: 'PUT', body: { mapping } }),
  /** What a mapping would find in the newest deals; stores nothing. */
  previewDealMapping: (mapping: DealMapping) =>
    call<DealMappingPreview>('/v1/deal-mapping/preview', { method: 'POST', body: mapping }),
} as const;
