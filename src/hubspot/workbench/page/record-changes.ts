import type { CrmProperties, RecordKey } from '../shared/crm.ts';

/** Values of a record that were saved on this page. */
export interface RecordChange {
  portalId: string;
  record: RecordKey;
  properties: CrmProperties;
}

type Listener = (change: RecordChange) => void;

const listeners = new Set<Listener>();

/** To all that shows the record: its own column, its cards, and other cards' lists of it. */
export function tellRecordChange(change: RecordChange): void {
  for (const listener of listeners) listener(change);
}

/** @returns ends it. */
export function onRecordChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
