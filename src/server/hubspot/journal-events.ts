import * as z from 'zod';

/** What a file of the journal says of accounts. It is a reason to look, and nothing more. */
export interface JournalNews {
  /** Accounts in which something changed, each once. */
  changed: string[];
  /** Accounts that have removed the app, and when HubSpot says they did. */
  uninstalled: { portalId: string; at: Date }[];
  /** Events that do not say which account they are about. */
  unreadable: number;
}

const uninstallEvent = '4-1916193';
/** Of the app's own life: nothing in the account has changed. */
const installEvent = '4-1909196';

const text = z.string().catch('');
const id = z.union([z.int().positive(), z.string().regex(/^\d{1,20}$/)]).transform(String);

const eventSchema = z.object({
  portalId: id,
  action: text,
  eventTypeId: text,
  // ISO 8601, or epoch milliseconds.
  occurredAt: z
    .union([z.iso.datetime({ offset: true }), z.int().positive()])
    .transform((value) => new Date(value))
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
  const uninstalled: JournalNews['uninstalled'] = [];
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
    if (isUninstall && at !== null) uninstalled.push({ portalId, at });
    else changed.add(portalId);
  }
  return { changed: [...changed], uninstalled, unreadable };
}
