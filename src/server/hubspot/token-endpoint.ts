import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import * as oauth from 'oauth4webapi';
import { addressAt } from './address-at.ts';
import { requestText } from './request-text.ts';

export interface TokenEndpointOptions {
  /** Where HubSpot's API is. */
  apiUrl: string;
  clientId: string;
  clientSecret: string;
  agent: HttpAgent | HttpsAgent;
}

/** HubSpot's token endpoint as of its dated API: everything that is secret goes in the body. */
export function tokenEndpoint(options: TokenEndpointOptions, issuer: string) {
  const { apiUrl, clientId, clientSecret, agent } = options;
  const server: oauth.AuthorizationServer = {
    issuer: new URL(issuer).origin,
    token_endpoint: addressAt(apiUrl, '/oauth/2026-09/token'),
    introspection_endpoint: addressAt(apiUrl, '/oauth/2026-09/token/introspect'),
  };
  const client: oauth.Client = { client_id: clientId };
  const transport = {
    // Only to a HubSpot on this machine is a secret sent without TLS.
    [oauth.allowInsecureRequests]: isLoopback(apiUrl),
    [oauth.customFetch]: async (
      url: string,
      { method, headers, body }: oauth.CustomFetchOptions<'POST', URLSearchParams>,
    ) => {
      const answer = await requestText(url, { method, headers, agent }, body.toString());
      if (answer.code !== 200) throw Object.assign(new Error(), answer);
      return new Response(answer.body, { headers: answer.headers });
    },
  };
  return { server, client, authentication: oauth.ClientSecretPost(clientSecret), transport };
}

/** What the library finds wrong with an answer quotes it. */
export async function readable<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return answer.catch(() => {
    throw new SyntaxError();
  });
}

export function isLoopback(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
