import * as z from 'zod';

/** What a file of the journal says of accounts. It is a reason to look, and nothing more. */
export interface JournalNews {
  /** Accounts in which something changed, each once. */
  changed: string[];
  /** Accounts that have removed the app, each once, and when HubSpot last says they did. */
  uninstalled: { portalId: string; at: Date }[];
  /** Events that do not say which account they are about. */
  unreadable: number;
}

const uninstallEvent = '4-1916193';
/** Of the app's own life: nothing in the account has changed. */
const installEvent = '4-1909196';

const text = z.string().catch('');
const id = z.union([z.int().positive(), z.string().regex(/^\d{1,20}$/)]).transform(String);

/** A time outside of these, as in other units, is none that is known; not each can be stored. */
const [earliest, latest] = [new Date('2000-01-01'), new Date('2100-01-01')];

const eventSchema = z.object({
  portalId: id,
  action: text,
  eventTypeId: text,
  // ISO 8601, or epoch milliseconds.
  occurredAt: z
    .union([z.iso.datetime({ offset: true }), z.int().positive()])
    .transform((value) => new Date(value))
    .pipe(z.date().min(earliest).max(latest))
    .nullable()
    .catch(null),
  properties: z.object({ hs_app_id: id.optional().catch(undefined) }).catch({}),
});

const fileSchema = z.object({ journalEvents: z.array(z.unknown()) });

/**
 * Reads a file of the journal. An event that is told badly is still a reason to look at its account.
 *
 * @param appId events of another app are nothing to us.
 * @throws {z.ZodError} when it is no such file.
 */
export function readJournalFile(document: unknown, appId: string): JournalNews {
  const changed = new Set<string>();
  const uninstalledAt = new Map<string, Date>();
  let unreadable = 0;
  for (const event of fileSchema.parse(document).journalEvents) {
    const read = eventSchema.safeParse(event);
    if (!read.success) {
      unreadable += 1;
      continue;
    }
    const { portalId, action, eventTypeId, occurredAt: at, properties } = read.data;
    if ((properties.hs_app_id ?? appId) !== appId) continue;
    if (action === 'APP_INSTALL' || eventTypeId === installEvent) continue;
    const isUninstall = action === 'APP_UNINSTALL' || eventTypeId === uninstallEvent;
    // Without its time it cannot be told from one before the account's last installation.
    if (!isUninstall || at === null) changed.add(portalId);
    else if (at > (uninstalledAt.get(portalId) ?? earliest)) uninstalledAt.set(portalId, at);
  }
  const uninstalled = [...uninstalledAt].map(([portalId, at]) => ({ portalId, at }));
  return { changed: [...changed], uninstalled, unreadable };
}
