import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import type { SetAsideValue } from './set-aside.ts';

/** What is kept of one HubSpot record. */
export interface StoredRecord {
  objectId: number;
  /** When HubSpot says that it changed last, ISO 8601; null when HubSpot does not say. */
  modifiedAt: string | null;
  /** Null for a deal that is no sale and for a record that cannot be read. */
  facts: ClientFacts | SaleFacts | null;
  /** Every company of the record, the primary one first. */
  companyIds: string[];
  setAside: SetAsideValue[];
}
