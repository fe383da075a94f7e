import type { Alert } from '@partner-tier-points/contract';

/** An alert as it is found: it is not stored yet, or again. */
export type FoundAlert = Omit<Alert, 'raisedAt' | 'endedAt'>;
