/** How far the journal is followed, by all processes together. */
export interface JournalState {
  /** What was read last; null before the first entry, and when the cursor starts anew. */
  offset: string | null;
  /** Until when everything was read; null before the first time. */
  readAt: Date | null;
  /** How often the entry after it could not be downloaded. */
  attempts: number;
  /** Why HubSpot lets nobody read it; null when it does. */
  refusal: JournalRefusal | null;
  /** When entries were last missed; null when none were. */
  gapAt: Date | null;
  /** Nobody reads it before that; null when anybody may. */
  restsUntil: Date | null;
  /** When uninstalls were last subscribed to. */
  subscribedAt: Date | null;
}

export interface JournalRefusal {
  /** HubSpot's name of the refusal, or its status. */
  reason: string;
  /** ISO 8601. */
  at: string;
  /** How often it has refused, one time after the other. */
  times: number;
}

/** What an entry, or the lack of one, leads to, all of it or nothing. */
export interface JournalStep extends JournalState {
  /** Accounts in which something may have changed. */
  changed: readonly string[] | 'all';
  uninstalled: readonly { portalId: string; at: Date }[];
}
/** How far apart syncs are that the journal leads to, however much it says; in milliseconds. */
export const journalApart = 5 * 60 * 1000;
