import { createContext } from 'react';
import type { RecordKey } from '../../shared/crm.ts';
import type { CrmApi } from './page-api.ts';

/** What host components draw CRM data from; null outside an extension. */
export const RecordContext = createContext<{
  crm: CrmApi;
  /** The record that the extension is on; null away from records. */
  record: RecordKey | null;
} | null>(null);
