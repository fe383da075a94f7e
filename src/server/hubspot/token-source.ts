/** Gives the access token to use now. Asked again when HubSpot refuses the last one. */
export type TokenSource = string | (() => Promise<string>);

export interface Tokens {
  /** The token in use. */
  current(): Promise<string>;
  /**
   * A token in place of `refused`, which HubSpot did not take. However many calls were refused with
   * the same one, the source is asked once.
   */
  renew(refused: string): Promise<string>;
}

/** Keeps the token of a source until HubSpot refuses it. */
export function keepToken(source: TokenSource): Tokens {
  const ask = typeof source === 'string' ? () => Promise.resolve(source) : source;
  let kept: Promise<string> | undefined;
  /** A source that failed is asked again by the next call. */
  const askAndKeep = () => {
    const asked = ask();
    kept = asked;
    asked.catch(() => {
      if (kept === asked) kept = undefined;
    });
    return asked;
  };
  return {
    current: () => kept ?? askAndKeep(),
    renew: async (refused) => {
      const current = await (kept ?? askAndKeep());
      return current === refused ? askAndKeep() : current;
    },
  };
}
