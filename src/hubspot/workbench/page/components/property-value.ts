import type { WorkbenchProperty } from '../../shared/account.ts';
import type { RecordKey } from '../../shared/crm.ts';

/** A property of a record as it is shown. */
export interface PropertyValue {
  record: RecordKey;
  name: string;
  label: string;
  /** Formatted for the user. */
  shown: string;
  /** As HubSpot stores it; empty for none. */
  stored: string;
  /** Undefined for a property that nothing is known of. */
  definition: WorkbenchProperty | undefined;
  /** It may be changed, but not taken away. */
  needsValue?: boolean;
}
