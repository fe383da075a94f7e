import type { Selection } from './record-view.ts';

/** How many records one list or batch may have: 100, or 50 when the history of a property is asked for. */
export function pageLimitFor({ propertiesWithHistory }: Selection): number {
  return propertiesWithHistory.length > 0 ? 50 : 100;
}
