import { http } from 'msw';
import type { HttpHandler } from 'msw';
import type { SandboxAccount } from '../account/account.ts';
import { endpointsFor } from './endpoint.ts';
import { resourceNotFound } from './errors.ts';
import { routes } from './routes.ts';

/**
 * MSW handlers that answer as HubSpot's API does, for the accounts given; the bearer token says
 * which. A test gives them to `setupServer`.
 */
export function handlersFor(accounts: readonly SandboxAccount[]): HttpHandler[] {
  const at = (path: string) => `https://api.hubapi.com${path}`;
  const endpoint = endpointsFor(accounts);
  return [
    ...routes.map(({ method, path, work, kind }) => http[method](at(path), endpoint(work, kind))),
    http.all(at('/*'), () => resourceNotFound().toResponse()),
  ];
}
