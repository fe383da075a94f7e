import { Hono } from 'hono';
import type { AuthorizationServer } from './authorization-server.ts';
import { consentPage } from './consent-page.ts';
import { answerTokenRequest, tokenPath } from './token-endpoints.ts';

/** HubSpot's OAuth: the consent page, which stands on another host there, and the endpoints. */
export function oauthRoutes(server: AuthorizationServer): Hono {
  const routes = new Hono();
  const queryOf = (request: Request) => new URL(request.url).searchParams;

  routes.get('/oauth/authorize', async (context) =>
    context.html(await consentPage(server, queryOf(context.req.raw))),
  );
  routes.get('/oauth/authorize/grant', (context) => {
    const query = queryOf(context.req.raw);
    const [portalId, userId] = [query.get('portalId') ?? '', query.get('userId') ?? ''];
    const isAccount = server.accounts.some((account) => account.portalId === portalId);
    if (server.problemOf(query) !== null || !isAccount) return context.notFound();
    return context.redirect(server.consent(query, { portalId, userId }));
  });
  // What HubSpot does when a user declines is published nowhere: this is OAuth's way.
  routes.get('/oauth/authorize/deny', (context) => {
    const query = queryOf(context.req.raw);
    if (server.problemOf(query) !== null) return context.notFound();
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('error', 'access_denied');
    const state = query.get('state');
    if (state !== null) back.searchParams.set('state', state);
    return context.redirect(back.href);
  });
  for (const path of [tokenPath, `${tokenPath}/introspect`, `${tokenPath}/revoke`]) {
    routes.post(path, ({ req }) => answerTokenRequest(server, req.raw));
  }
  return routes;
}
