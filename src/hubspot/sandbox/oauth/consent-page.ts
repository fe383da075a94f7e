import { html } from 'hono/html';
import type { AuthorizationServer } from './authorization-server.ts';

/** HubSpot's page on which a user chooses an account and lets the app in, in a few words. */
export function consentPage(server: AuthorizationServer, query: URLSearchParams) {
  const problem = server.problemOf(query);
  if (problem !== null) return page(html`<p role="alert">${problem}</p>`);
  const scopes = [query.get('scope') ?? '', query.get('optional_scope') ?? ''].join(' ').trim();
  const choices = server.accounts.map(({ portalId, name, users }) => {
    const userId = users.find(({ superAdmin }) => superAdmin)?.id ?? '';
    const choice = new URLSearchParams([...query, ['portalId', portalId], ['userId', userId]]);
    return html`<li><a href="/oauth/authorize/grant?${choice.toString()}">${name}</a></li>`;
  });
  return page(
    html`<p>The app asks for: ${scopes}</p>
      <p>Connect the app to:</p>
      <ul>
        ${choices}
      </ul>
      <p><a href="/oauth/authorize/deny?${query.toString()}">Cancel</a></p>`,
  );
}

function page(content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <title>Connect app</title>
      <h1>Connect app</h1>
      ${content}
    </html>`;
}
