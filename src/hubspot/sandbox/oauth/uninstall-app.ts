import type { Work } from '../api/endpoint.ts';
import type { AuthorizationServer } from './authorization-server.ts';

export const uninstallPath = '/appinstalls/2026-09/external-install';

/** The app removes itself from the account of its token. */
export const uninstallFrom =
  (server: AuthorizationServer): Work =>
  ({ account }) => {
    server.uninstall(account.portalId);
    return new Response(null, { status: 204 });
  };
