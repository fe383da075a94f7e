/** The properties that an account has, each with HubSpot's type: `number`, `date`, `datetime`... */
export type PropertyTypes = ReadonlyMap<string, string>;

/**
 * What HubSpot says of the properties that hold money: the property with the amount's currency, or
 * null when the amount is in the company's.
 */
export type AmountCurrencies = ReadonlyMap<string, string | null>;
