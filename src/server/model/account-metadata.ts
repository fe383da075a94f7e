/** What a sync has to know of an account beforehand, and when it was asked of HubSpot. */
export interface AccountMetadata {
  /** ISO 8601 instant. */
  readAt: string;
  /** IANA name of the account's time zone. */
  timeZone: string;
  /** Where HubSpot shows the account's records. */
  uiDomain: string;
  /** HubSpot's types of the properties that the account has, of those that we may use. */
  propertyTypes: { partner_clients: Record<string, string>; deals: Record<string, string> };
}

/** Properties and time zones rarely change: this old, they are asked again; in milliseconds. */
export const metadataLasts = 24 * 60 * 60 * 1000;
