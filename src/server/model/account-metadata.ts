/** What a sync has to know of an account beforehand, and when it was asked of HubSpot. */
export interface AccountMetadata {
  /** ISO 8601 instant. */
  readAt: string;
  /** IANA name of the account's time zone. */
  timeZone: string;
  /** Where HubSpot shows the account's records. */
  uiDomain: string;
  /** ISO 4217: what an amount is in that names no currency; null when HubSpot does not say. */
  companyCurrency: string | null;
  /** HubSpot's types of the properties that the account has, of those that we may use. */
  propertyTypes: { partner_clients: Record<string, string>; deals: Record<string, string> };
  /** The property with the currency of a deal's amount, or null for the company's currency. */
  amountCurrencies: Record<string, string | null>;
}

/** Properties and time zones rarely change: this old, they are asked again; in milliseconds. */
export const metadataLasts = 24 * 60 * 60 * 1000;
