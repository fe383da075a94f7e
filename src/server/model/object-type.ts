/** The types of HubSpot records that an account is synced from, in the order in which they are. */
export const objectTypes = ['partner_clients', 'deals'] as const;
export type ObjectType = (typeof objectTypes)[number];
