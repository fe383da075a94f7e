/** Gives the access token for each call. */
export interface Tokens {
  /**
   * The token to use now.
   *
   * @throws {HubSpotError} when there is none.
   */
  current(): Promise<string>;
  /**
   * A token in place of `refused`, which HubSpot did not take; the same one when there is no newer
   * one.
   */
  renew(refused: string): Promise<string>;
}

/** A token of the configuration is what it is. */
export function fixedToken(token: string): Tokens {
  return { current: async () => token, renew: async () => token };
}
