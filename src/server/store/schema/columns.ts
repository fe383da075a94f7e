import { text, timestamp } from 'drizzle-orm/pg-core';

/** Every table carries the HubSpot account (`portal_id`), and every query names it. */
export const portalId = () => text('portal_id').notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
