import { AuthorizationServer, type AuthorizationServerOptions } from 'hubspot-sandbox';

/** What was asked of HubSpot since the last time, by all processes together. */
export interface AskedWithTokens {
  /** Calls and refreshes of each account with tokens of its own, good ones or dead ones. */
  asked: Record<string, number>;
  /** Calls with an access token that had expired. */
  expired: number;
  /** Refreshes that HubSpot did. */
  refreshes: number;
  /** Access tokens that refreshes brought and that were used in a call. */
  lifetimes: number;
  /** When each request for new tokens was answered, whatever the answer; real time in milliseconds. */
  attempts: number[];
}

/** HubSpot's authorization server, which writes down what its tokens are used for. */
export class WatchedAuthorization extends AuthorizationServer {
  readonly #portalOf = new Map<string, string>();
  /** Access tokens that a refresh brought, and whether a call used them. */
  readonly #brought = new Map<string, boolean>();
  #asked = new Map<string, number>();
  #attempts: number[] = [];
  #expired = 0;
  #lifetimes = 0;
  #refreshesBefore = 0;

  constructor(options: AuthorizationServerOptions) {
    super(options);
    this.onAnswer = ({ refreshToken }) => {
      if (refreshToken === null) return;
      this.#attempts.push(Date.now());
      this.#noteAsked(refreshToken);
    };
  }

  override exchange(...call: Parameters<AuthorizationServer['exchange']>) {
    return this.#keep(super.exchange(...call));
  }

  override refresh(refreshToken: string) {
    const issued = this.#keep(super.refresh(refreshToken));
    this.#brought.set(issued.access_token, false);
    return issued;
  }

  /** Every call to the API asks this once. */
  override accountOf(token: string) {
    const found = super.accountOf(token);
    this.#noteAsked(token);
    if (found?.expiredAt) this.#expired += 1;
    if (this.#brought.get(token) === false) {
      this.#brought.set(token, true);
      this.#lifetimes += 1;
    }
    return found;
  }

  /** What was asked since this was asked last. */
  take(): AskedWithTokens {
    const taken = {
      asked: Object.fromEntries(this.#asked),
      expired: this.#expired,
      refreshes: this.refreshes - this.#refreshesBefore,
      lifetimes: this.#lifetimes,
      attempts: this.#attempts,
    };
    this.#asked = new Map();
    [this.#attempts, this.#expired, this.#lifetimes] = [[], 0, 0];
    this.#refreshesBefore = this.refreshes;
    return taken;
  }

  #keep<Issued extends { access_token: string; refresh_token: string; hub_id: number }>(
    issued: Issued,
  ): Issued {
    for (const token of [issued.access_token, issued.refresh_token]) {
      this.#portalOf.set(token, String(issued.hub_id));
    }
    return issued;
  }

  #noteAsked(token: string): void {
    const portalId = this.#portalOf.get(token);
    if (portalId !== undefined) this.#asked.set(portalId, (this.#asked.get(portalId) ?? 0) + 1);
  }
}
