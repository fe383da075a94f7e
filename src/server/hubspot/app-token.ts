import * as oauth from 'oauth4webapi';
import { createCallPolicy, interactivePatience, type CallPolicyOptions } from './call-policy.ts';
import { readable, tokenEndpoint, type TokenEndpointOptions } from './token-endpoint.ts';
import type { Tokens } from './token-source.ts';

/** A token with less than this left is replaced; in milliseconds. */
const replacedBefore = 60_000;

/** The tokens that HubSpot gives the app itself, for its client id and secret: they open no account. */
export function createAppTokens(
  options: TokenEndpointOptions & {
    scopes: readonly string[];
    callPolicy?: Partial<CallPolicyOptions>;
    now: () => Date;
  },
): Tokens {
  const { scopes, callPolicy, now } = options;
  const { server, client, authentication, transport } = tokenEndpoint(options, options.apiUrl);
  const once = createCallPolicy({ ...interactivePatience, ...callPolicy, retries: 0 }, { now });
  let kept: { token: string; until: number } | undefined;

  async function ask(): Promise<string> {
    const answer = await once('get a token of the app', async () => {
      const parameters = new URLSearchParams({ scope: scopes.join(' ') });
      const response = await oauth.clientCredentialsGrantRequest(
        server,
        client,
        authentication,
        parameters,
        transport,
      );
      return readable(oauth.processClientCredentialsResponse(server, client, response));
    });
    const { access_token: token, expires_in: seconds = 0 } = answer;
    kept = { token, until: now().getTime() + seconds * 1000 - replacedBefore };
    return token;
  }

  return {
    current: async () => (kept !== undefined && kept.until > now().getTime() ? kept.token : ask()),
    renew: async (refused) => (kept?.token === refused ? ask() : (kept?.token ?? ask())),
  };
}
