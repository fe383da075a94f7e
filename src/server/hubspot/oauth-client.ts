import * as oauth from 'oauth4webapi';
import * as z from 'zod';
import {
  createCallPolicy,
  interactivePatience,
  type CallPolicyOptions,
  type RunCall,
} from './call-policy.ts';
import type { HubSpotError } from './hubspot-error.ts';
import { isPlainText } from '../model/plain-text.ts';
import { readable, tokenEndpoint, type TokenEndpointOptions } from './token-endpoint.ts';

/** What HubSpot gives for a code or a refresh token. */
export interface NewTokens {
  accessToken: string;
  /** Perhaps another one than before: HubSpot does not say whether it replaces them. */
  refreshToken: string;
  expiresAt: Date;
}

/** What HubSpot says of an access token. */
export interface TokenInfo {
  portalId: string;
  userId: string;
  appId: string;
  scopes: string[];
}

/** The app at HubSpot's authorization server. */
export interface OAuthClient {
  /** Where a browser is sent to, so that a user may let the app in. */
  consentAddress(state: string): string;
  /**
   * The tokens for the code with which a browser came back.
   *
   * @param state what the browser was sent away with; null when HubSpot began the installation.
   * @throws {ConsentError} when the browser brings another state, or no code.
   * @throws {HubSpotError}
   */
  exchange(callback: URLSearchParams, state: string | null): Promise<NewTokens>;
  /** @throws {HubSpotError}; see `refusalOf`. */
  refresh(refreshToken: string): Promise<NewTokens>;
  /** @throws {HubSpotError} */
  introspect(accessToken: string): Promise<TokenInfo>;
}

/** A browser came back without what it was sent for. */
export class ConsentError extends Error {
  /** `denied` when the user, or HubSpot, let the app not in. */
  readonly reason: 'stateMismatch' | 'denied' | 'incomplete';

  constructor(reason: ConsentError['reason']) {
    super(`consent: ${reason}`);
    this.name = 'ConsentError';
    this.reason = reason;
  }
}

export interface OAuthClientOptions extends TokenEndpointOptions {
  /** HubSpot's consent page. */
  authorizeUrl: string;
  redirectUri: string;
  scopes: readonly string[];
  optionalScopes: readonly string[];
  callPolicy?: Partial<CallPolicyOptions>;
  now: () => Date;
}

/**
 * Below what a connection to PostgreSQL may be silent for: a refresh holds a row's lock meanwhile.
 * See docs/decisions/grants.md.
 */
const longestAnswer = 6_000;

const infoSchema = z.object({
  active: z.literal(true),
  hub_id: z.int().positive().transform(String),
  user_id: z.int().positive().transform(String),
  app_id: z.int().positive().transform(String),
  scopes: z.array(z.string().refine(isPlainText)),
});

/**
 * HubSpot's OAuth. Neither codes nor refresh tokens are sent twice by themselves: HubSpot may have
 * used them up.
 */
export function createOAuthClient(options: OAuthClientOptions): OAuthClient {
  const { authorizeUrl, clientId, redirectUri, now } = options;
  const { scopes, optionalScopes } = options;
  const { server, client, authentication, transport } = tokenEndpoint(options, authorizeUrl);
  const policy = (patience: Partial<CallPolicyOptions>): RunCall =>
    createCallPolicy({ ...interactivePatience, ...options.callPolicy, ...patience }, { now });
  const timeout = Math.min(longestAnswer, options.callPolicy?.timeout ?? longestAnswer);
  const once = policy({ retries: 0, timeout });
  const repeatable = policy({});

  /** HubSpot's answer, with a refresh token. */
  function tokensOf(answer: oauth.TokenEndpointResponse): NewTokens {
    const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = answer;
    if (refreshToken === undefined || seconds === undefined) throw new SyntaxError();
    return { accessToken, refreshToken, expiresAt: new Date(now().getTime() + seconds * 1000) };
  }

  return {
    consentAddress(state) {
      const address = new URL(authorizeUrl);
      address.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        ...(optionalScopes.length === 0 ? {} : { optional_scope: optionalScopes.join(' ') }),
        state,
      }).toString();
      return address.href;
    },

    async exchange(callback, state) {
      const parameters = readCallback(server, client, callback, state);
      return once('exchange the code for tokens', async () => {
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          authentication,
          parameters,
          redirectUri,
          // HubSpot's consent page is not documented to take a challenge.
          oauth.nopkce,
          transport,
        );
        return tokensOf(
          await readable(oauth.processAuthorizationCodeResponse(server, client, response)),
        );
      });
    },

    refresh: (refreshToken) =>
      once('refresh the access token', async () => {
        const response = await oauth.refreshTokenGrantRequest(
          server,
          client,
          authentication,
          refreshToken,
          transport,
        );
        return tokensOf(
          await readable(oauth.processRefreshTokenResponse(server, client, response)),
        );
      }),

    introspect: (accessToken) =>
      repeatable('ask whose tokens they are', async () => {
        const response = await oauth.introspectionRequest(
          server,
          client,
          authentication,
          accessToken,
          { ...transport, additionalParameters: { token_type_hint: 'access_token' } },
        );
        const info = infoSchema.parse(
          await readable(oauth.processIntrospectionResponse(server, client, response)),
        );
        const { hub_id: portalId, user_id: userId, app_id: appId } = info;
        return { portalId, userId, appId, scopes: info.scopes };
      }),
  };
}

/** @throws {ConsentError} */
function readCallback(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  callback: URLSearchParams,
  state: string | null,
): URLSearchParams {
  try {
    const expected = state ?? oauth.skipStateCheck;
    const parameters = oauth.validateAuthResponse(server, client, callback, expected);
    const [code, ...others] = parameters.getAll('code');
    if (!code || others.length > 0) throw new ConsentError('incomplete');
    return parameters;
  } catch (error) {
    if (error instanceof ConsentError) throw error;
    if (error instanceof oauth.AuthorizationResponseError) throw new ConsentError('denied');
    throw new ConsentError('stateMismatch');
  }
}

/** HubSpot's names of a grant that is gone. That they are all of them is published nowhere. */
const revokedNames = new Set(['invalid_grant', 'BAD_REFRESH_TOKEN', 'BAD_HUB']);
const configurationNames = new Set([
  'invalid_client',
  'unauthorized_client',
  'BAD_CLIENT_ID',
  'BAD_CLIENT_SECRET',
]);

/**
 * Whose fault it is that HubSpot gives no tokens: the account's, whose grant is gone; ours, whose
 * client id or secret is wrong; or nobody's for long.
 */
export function refusalOf({ details }: HubSpotError): 'revoked' | 'configuration' | 'passing' {
  const { status, category = '' } = details;
  if (configurationNames.has(category) || status === 401) return 'configuration';
  return status === 400 && revokedNames.has(category) ? 'revoked' : 'passing';
}
