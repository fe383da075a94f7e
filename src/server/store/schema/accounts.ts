import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import type { AccountStatus } from '../../model/account-status.ts';
import { instant, portalId } from './columns.ts';

/** Every account that the server is, or was, there for. */
export const accounts = pgTable(
  'accounts',
  {
    portalId: portalId().primaryKey(),
    status: text('status').$type<AccountStatus>().notNull(),
    /** What the account granted; null when its access token does not say. */
    scopes: text('scopes').array(),
    /** Where HubSpot shows the account, such as `app-eu1.hubspot.com`; null until HubSpot says. */
    uiDomain: text('ui_domain'),
    /** IANA name; null until HubSpot says. */
    timeZone: text('time_zone'),
    /** HubSpot's id of the user who installed the app; null for an account of the configuration. */
    installedBy: text('installed_by'),
    /** When the account is to be synced next; null while nobody has asked for it. */
    dueAt: instant('due_at'),
    /** When HubSpot's journal last said that something in the account has changed. */
    journalAt: instant('journal_at'),
    /** Which changes HubSpot was last asked to note in the journal, as a hash; null for none. */
    journalSubscription: text('journal_subscription'),
    /** When `status` or `scopes` last changed. */
    changedAt: instant('changed_at').notNull(),
    /** When everything that is stored of the account is to be deleted; null while it is installed. */
    purgeAfter: instant('purge_after'),
    /**
     * HubSpot's id of the super admin who asked for that, and may take it back; null when nobody did.
     */
    deletionAskedBy: text('deletion_asked_by'),
  },
  (table) => [
    index('accounts_due')
      .on(table.dueAt)
      .where(sql`${table.status} = 'active' and ${table.dueAt} is not null`),
    index('accounts_to_purge')
      .on(table.purgeAfter)
      .where(sql`${table.purgeAfter} is not null`),
  ],
);
