import { withFaults } from '../faults/with-faults.ts';
import type { AuthorizationServer, Grant } from './authorization-server.ts';
import { OAuthError } from './oauth-error.ts';

export const tokenPath = '/oauth/2026-09/token';

/** `POST` to the token endpoint, to introspection or to revocation. */
export async function answerTokenRequest(
  server: AuthorizationServer,
  request: Request,
): Promise<Response> {
  const { pathname: path, searchParams } = new URL(request.url);
  const body = new URLSearchParams(await request.text());
  const response = await withFaults(server.faults, request, () => {
    try {
      // Everything that is secret belongs in the body.
      if (searchParams.size > 0) throw new OAuthError('BAD_REQUEST');
      checkClient(server, body);
      return answer(server, path.slice(tokenPath.length), body);
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      return error.toResponse(server.errors);
    }
  });
  const status = response.type === 'error' ? 0 : response.status;
  server.onAnswer?.({ path, refreshToken: body.get('refresh_token'), status });
  return response;
}

function checkClient({ app }: AuthorizationServer, body: URLSearchParams): void {
  if (body.get('client_id') !== app.clientId) throw new OAuthError('BAD_CLIENT_ID');
  if (body.get('client_secret') !== app.clientSecret) throw new OAuthError('BAD_CLIENT_SECRET');
}

function answer(server: AuthorizationServer, endpoint: string, body: URLSearchParams): Response {
  switch (endpoint) {
    case '/introspect':
      return introspect(server, body.get('token') ?? '');
    case '/revoke':
      revoke(server, body.get('token') ?? '');
      return new Response(null, { status: 200 });
    default:
      return Response.json(tokensFor(server, body));
  }
}

function tokensFor(server: AuthorizationServer, body: URLSearchParams) {
  switch (body.get('grant_type')) {
    case 'authorization_code':
      return server.exchange(body.get('code') ?? '', body.get('redirect_uri') ?? '');
    case 'refresh_token':
      return server.refresh(body.get('refresh_token') ?? '');
    case 'client_credentials':
      return server.issueAppToken((body.get('scope') ?? '').split(' ').filter(Boolean));
    default:
      throw new OAuthError('BAD_GRANT_TYPE');
  }
}

/** What is said of a token that is good for nothing is a guess, after RFC 7662. */
function introspect(server: AuthorizationServer, token: string): Response {
  const found = server.find(token);
  if (!found) return Response.json({ active: false });
  const { grant, expiresAt } = found;
  const { appId, clientId } = server.app;
  const isAccess = expiresAt !== null;
  const left = isAccess ? Math.floor((expiresAt - server.now()) / 1000) : 0;
  return Response.json({
    token_use: isAccess ? 'access_token' : 'refresh_token',
    active: true,
    token,
    hub_id: Number(grant.portalId),
    user_id: Number(grant.userId),
    client_id: clientId,
    app_id: Number(appId),
    scopes: grant.scopes,
    token_type: isAccess ? 'access' : 'refresh',
    ...(isAccess
      ? {
          expires_in: left,
          is_private_distribution: false,
          signed_access_token: signedToken(server, grant, expiresAt),
        }
      : {}),
  });
}

/** What the access token holds; HubSpot's signatures are empty here. */
function signedToken({ app }: AuthorizationServer, grant: Grant, expiresAt: number) {
  const { portalId, userId, scopes } = grant;
  return {
    expiresAt,
    scopes: scopes.join(' '),
    hubId: Number(portalId),
    userId: Number(userId),
    appId: Number(app.appId),
    signature: '',
    newSignature: '',
    scopeToScopeGroupPks: '',
    trialScopes: '',
    trialScopeToScopeGroupPks: '',
    hublet: 'na1',
    isUserLevel: false,
    installingUserId: Number(userId),
    isServiceAccount: false,
    isPrivateDistribution: false,
    appInstallId: portalId,
    audience: '',
  };
}

function revoke(server: AuthorizationServer, token: string): void {
  const found = server.find(token);
  if (found && found.expiresAt === null) server.endGrant(found.grant.portalId);
}
