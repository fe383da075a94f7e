import { randomUUID } from 'node:crypto';

/** A token of the app itself, of no account. */
export interface AppToken {
  scopes: readonly string[];
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** The tokens that the app has got for its client id and secret alone: they read the journal. */
export class AppTokens {
  readonly #issued = new Map<string, AppToken>();

  /** @param lifetime seconds */
  issue(scopes: readonly string[], lifetime: number, now: number) {
    const accessToken = `sandbox-app-${randomUUID()}`;
    this.#issued.set(accessToken, { scopes, expiresAt: now + lifetime * 1000 });
    return {
      token_type: 'bearer',
      token_use: 'client_credentials',
      access_token: accessToken,
      expires_in: lifetime,
    };
  }

  find(token: string): AppToken | undefined {
    return this.#issued.get(token);
  }
}
