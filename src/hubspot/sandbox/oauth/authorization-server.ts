import { randomUUID } from 'node:crypto';
import type { SandboxAccount } from '../account/account.ts';
import { FaultQueue } from '../faults/fault-queue.ts';
import { Journal, type JournalOptions } from '../journal/journal.ts';
import { lifecycleEvents } from '../journal/journal-event.ts';
import { noteChanges } from '../journal/note-changes.ts';
import { AppTokens, type AppToken } from './app-tokens.ts';
import { OAuthError, type OAuthErrorForm } from './oauth-error.ts';

/** An app as HubSpot knows it. */
export interface SandboxApp {
  appId: string;
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
  /** What an installation must grant. */
  scopes: readonly string[];
  /** What it may grant besides. */
  optionalScopes?: readonly string[];
}

export interface AuthorizationServerOptions {
  app: SandboxApp;
  accounts: readonly SandboxAccount[];
  /** How long an access token lasts, in seconds; HubSpot's 1,800 when left out. */
  lifetime?: number;
  /**
   * Whether a refresh token is good for one refresh alone: each refresh brings the next one, and
   * whoever uses one again loses the grant. HubSpot does not say that it does so, nor that it does
   * not.
   */
  strictRotation?: boolean;
  errors?: OAuthErrorForm;
  journal?: Omit<JournalOptions, 'now'>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** An installation of the app in an account. */
export interface Grant {
  portalId: string;
  userId: string;
  scopes: string[];
  /** The refresh tokens that were used already; only with strict rotation. */
  used: Set<string>;
  refreshToken: string;
}

interface IssuedToken {
  grant: Grant;
  expiresAt: number;
}

/** An answer to a request for tokens, refusals and faults too; status 0 is a connection that broke off. */
export interface TokenAnswerNote {
  path: string;
  /** Of a request for new tokens in place of old ones; null of any other. */
  refreshToken: string | null;
  status: number;
}

/** Milliseconds; HubSpot says only that a code's time is short. */
const codeLasts = 10 * 60_000;

/** HubSpot's authorization server for one app: who let it in, and the tokens that it has. */
export class AuthorizationServer {
  readonly app: SandboxApp;
  /** What goes wrong with requests for tokens. */
  readonly faults = new FaultQueue();
  readonly errors: OAuthErrorForm;
  readonly now: () => number;
  /** What happened in the accounts that have the app. */
  readonly journal: Journal;
  /** Refreshes that succeeded so far. */
  refreshes = 0;
  /** Called with every answer to a request for tokens. */
  onAnswer: ((answer: TokenAnswerNote) => void) | undefined;
  readonly #accounts: ReadonlyMap<string, SandboxAccount>;
  readonly #options: AuthorizationServerOptions;
  readonly #codes = new Map<string, { grant: Grant; redirectUri: string; until: number }>();
  readonly #grants = new Map<string, Grant>();
  readonly #issued = new Map<string, IssuedToken>();
  readonly #appTokens = new AppTokens();

  constructor(options: AuthorizationServerOptions) {
    this.#options = options;
    this.app = options.app;
    this.errors = options.errors ?? 'hubspot';
    this.now = options.now ?? Date.now;
    this.#accounts = new Map(options.accounts.map((account) => [account.portalId, account]));
    this.journal = new Journal({ ...options.journal, now: this.now });
    noteChanges(options.accounts, this.journal, (portalId) => this.isInstalled(portalId));
  }

  get accounts(): readonly SandboxAccount[] {
    return [...this.#accounts.values()];
  }

  /** What HubSpot's consent page says is wrong with the address that led to it; null when nothing is. */
  problemOf(query: URLSearchParams): string | null {
    const { clientId, redirectUris, scopes, optionalScopes = [] } = this.app;
    if (query.get('client_id') !== clientId) return 'There is no app with this client_id.';
    if (!redirectUris.includes(query.get('redirect_uri') ?? '')) {
      return 'The redirect_uri is none of the app.';
    }
    const asked = wordsOf(query.get('scope'));
    const missing = scopes.filter((scope) => !asked.includes(scope));
    if (missing.length > 0) return `The app requires these scopes too: ${missing.join(' ')}.`;
    const known = [...scopes, ...optionalScopes];
    const unknown = [...asked, ...wordsOf(query.get('optional_scope'))].filter(
      (scope) => !known.includes(scope),
    );
    return unknown.length > 0 ? `The app does not have these scopes: ${unknown.join(' ')}.` : null;
  }

  /**
   * A user of an account lets the app in, and the browser goes back to it.
   *
   * @param query of the address that led to the consent page
   * @returns where the browser goes
   */
  consent(
    query: URLSearchParams,
    { portalId, userId, optional = true }: { portalId: string; userId: string; optional?: boolean },
  ): string {
    const account = this.#accounts.get(portalId);
    if (!account) throw new Error(`There is no account ${portalId}.`);
    const asked = [
      ...wordsOf(query.get('scope')),
      ...(optional ? wordsOf(query.get('optional_scope')) : []),
    ];
    const redirectUri = query.get('redirect_uri') ?? '';
    const code = this.codeFor({ portalId, userId, scopes: asked }, redirectUri);
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    const state = query.get('state');
    if (state !== null) back.searchParams.set('state', state);
    return back.href;
  }

  /** A code, as HubSpot makes it when an installation begins on its own pages. */
  codeFor(
    { portalId, userId, scopes }: { portalId: string; userId: string; scopes: string[] },
    redirectUri = this.app.redirectUris[0] ?? '',
  ): string {
    const code = randomUUID();
    const grant = { portalId, userId, scopes, used: new Set<string>(), refreshToken: randomUUID() };
    this.#codes.set(code, { grant, redirectUri, until: this.now() + codeLasts });
    return code;
  }

  /** @throws OAuthError */
  exchange(code: string, redirectUri: string) {
    const waiting = this.#codes.get(code);
    this.#codes.delete(code);
    if (!waiting || waiting.until < this.now()) throw new OAuthError('BAD_AUTH_CODE');
    if (waiting.redirectUri !== redirectUri) throw new OAuthError('BAD_REDIRECT_URI');
    const { grant } = waiting;
    this.#grants.set(grant.portalId, grant);
    this.#accounts.get(grant.portalId)?.limitScopes(grant.scopes);
    this.#noteLifecycle('APP_INSTALL', grant);
    return this.#issue(grant);
  }

  /** @throws OAuthError */
  refresh(refreshToken: string) {
    const grant = [...this.#grants.values()].find(
      ({ refreshToken: current, used }) => current === refreshToken || used.has(refreshToken),
    );
    if (grant?.used.has(refreshToken)) this.endGrant(grant.portalId);
    if (grant?.refreshToken !== refreshToken) throw new OAuthError('BAD_REFRESH_TOKEN');
    this.refreshes += 1;
    if (this.#options.strictRotation) {
      grant.used.add(refreshToken);
      grant.refreshToken = randomUUID();
    }
    return this.#issue(grant);
  }

  #issue(grant: Grant) {
    const { lifetime = 1_800 } = this.#options;
    const accessToken = `sandbox-oauth-${grant.portalId}-${randomUUID()}`;
    this.#issued.set(accessToken, { grant, expiresAt: this.now() + lifetime * 1000 });
    return {
      token_type: 'bearer',
      token_use: 'access_token',
      access_token: accessToken,
      refresh_token: grant.refreshToken,
      expires_in: lifetime,
      hub_id: Number(grant.portalId),
      user_id: Number(grant.userId),
      scopes: grant.scopes,
    };
  }

  /** An access token or refresh token; undefined when it is good for nothing. */
  find(token: string): { grant: Grant; expiresAt: number | null } | undefined {
    const issued = this.#issued.get(token);
    if (issued && issued.expiresAt > this.now() && this.#isAlive(issued.grant)) return issued;
    const grant = [...this.#grants.values()].find(({ refreshToken }) => refreshToken === token);
    return grant && { grant, expiresAt: null };
  }

  /** The account of an access token, and when the token expired if it has. */
  accountOf(token: string): { account: SandboxAccount; expiredAt: Date | null } | undefined {
    const issued = this.#issued.get(token);
    const account = issued && this.#accounts.get(issued.grant.portalId);
    if (!issued || !account || !this.#isAlive(issued.grant)) return undefined;
    return {
      account,
      expiredAt: issued.expiresAt > this.now() ? null : new Date(issued.expiresAt),
    };
  }

  #isAlive(grant: Grant): boolean {
    return this.#grants.get(grant.portalId) === grant;
  }

  isInstalled(portalId: string): boolean {
    return this.#grants.has(portalId);
  }

  /** Somebody removes the app from an account: its tokens are good for nothing any more. */
  uninstall(portalId: string): void {
    const grant = this.#grants.get(portalId);
    this.endGrant(portalId);
    if (grant) this.#noteLifecycle('APP_UNINSTALL', grant);
  }

  /** The tokens are good for nothing any more, and no journal says so. */
  endGrant(portalId: string): void {
    this.#grants.delete(portalId);
  }

  /** A token of the app itself. */
  issueAppToken(scopes: readonly string[]) {
    return this.#appTokens.issue(scopes, this.#options.lifetime ?? 1_800, this.now());
  }

  appToken(token: string): AppToken | undefined {
    return this.#appTokens.find(token);
  }

  #noteLifecycle(action: keyof typeof lifecycleEvents, { portalId, userId }: Grant): void {
    this.journal.note({
      type: 'app_lifecycle_event',
      portalId: Number(portalId),
      occurredAt: new Date(this.now()).toISOString(),
      action,
      eventTypeId: lifecycleEvents[action],
      properties: { hs_app_id: this.app.appId, hs_initiating_user_id: userId },
    });
  }
}

function wordsOf(text: string | null): string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}
