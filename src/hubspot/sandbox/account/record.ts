import type { ObjectTypeName } from './object-types.ts';

/** One value that a property has had; `timestamp` is ISO 8601 with milliseconds. */
export interface HistoryEntry {
  value: string;
  timestamp: string;
  sourceType: string;
}

/** HubSpot stores every value as text; an empty text or null means that there is no data. */
export type PropertyValue = string | null;

/** A CRM record as the account keeps it. Times are ISO 8601 with milliseconds. */
export interface SandboxRecord {
  id: string;
  properties: Record<string, PropertyValue>;
  /** Newest first, only for properties whose history is kept. */
  history: Record<string, HistoryEntry[]>;
  associations: Partial<Record<ObjectTypeName, string[]>>;
  createdAt: string;
  updatedAt: string;
  archivedAt?: string;
}
