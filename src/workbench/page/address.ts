import type { WorkbenchDescription } from '../shared/description.ts';
import type { PageLocation } from '../shared/worker-protocol.ts';

/** What is shown: one of the app's pages, the companies, one of them, or the app's settings. */
export type View =
  | ({ kind: 'page' } & PageLocation)
  | { kind: 'companies' }
  | { kind: 'record'; objectId: string; tab: string | null }
  | { kind: 'settings' };

/** The whole state of the workbench's page; it is kept in the address's fragment. */
export interface Address {
  view: View;
  portalId: string;
  userId: string;
}

/**
 * Reads an address such as `#/page/clients?account=1001&user=101&sort=name`. An account or user
 * that is absent or unknown is the first one; a view that is unknown is the app's page.
 */
export function parseAddress(fragment: string, description: WorkbenchDescription): Address {
  const [path = '', query = ''] = fragment.replace(/^#/, '').split('?');
  const {
    account: portalId,
    user: userId,
    ...params
  } = Object.fromEntries(new URLSearchParams(query));
  const account =
    description.accounts.find((it) => it.portalId === portalId) ?? description.accounts[0];
  const user = account?.users.find((it) => it.id === userId) ?? account?.users[0];
  return {
    view: parseView(path, params),
    portalId: account?.portalId ?? '',
    userId: user?.id ?? '',
  };
}

function parseView(path: string, params: Record<string, string>): View {
  const [kind, ...rest] = path.split('/').filter((part) => part !== '');
  if (kind === 'settings') return { kind: 'settings' };
  if (kind === 'companies') {
    const [objectId] = rest;
    return objectId
      ? { kind: 'record', objectId, tab: params['tab'] ?? null }
      : { kind: 'companies' };
  }
  return { kind: 'page', path: `/${kind === 'page' ? rest.join('/') : ''}`, params };
}

/** The fragment for an address, with its `#`. */
export function formatAddress({ view, portalId, userId }: Address): string {
  const query = new URLSearchParams({ ...paramsOf(view), account: portalId, user: userId });
  return `#${pathOf(view)}?${query.toString()}`;
}

function pathOf(view: View): string {
  switch (view.kind) {
    case 'page':
      return view.path === '/' ? '/page' : `/page${view.path}`;
    case 'record':
      return `/companies/${view.objectId}`;
    default:
      return `/${view.kind}`;
  }
}

function paramsOf(view: View): Record<string, string> {
  if (view.kind === 'page') return view.params;
  return view.kind === 'record' && view.tab !== null ? { tab: view.tab } : {};
}

/**
 * Puts parameters into a path as HubSpot's `navigateToPage` and `PageLink` do: those named in the
 * path as `:name` go there, the others to the query.
 */
export function fillPath(to: string, params: Record<string, string> = {}): PageLocation {
  const rest = { ...params };
  const [pathname = '/', query = ''] = to.split('?');
  const path = pathname.replace(/:(\w+)/g, (whole, name: string) => {
    const value = rest[name];
    if (value === undefined) return whole;
    delete rest[name];
    return encodeURIComponent(value);
  });
  return {
    path: path.startsWith('/') ? path : `/${path}`,
    params: { ...Object.fromEntries(new URLSearchParams(query)), ...rest },
  };
}
