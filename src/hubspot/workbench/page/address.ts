import type { WorkbenchDescription } from '../shared/description.ts';
import { isObjectType, objectTypeOf } from 'hubspot-crm';
import type { PageLocation } from '../shared/worker-protocol.ts';
import {
  type DeveloperState,
  formatDeveloperState,
  isDeveloperParameter,
  parseDeveloperState,
} from './developer/developer-state.ts';
import { decoded } from './decoded.ts';

/** Where a record is viewed: on its own page, next to a list, or in the help desk. */
export type RecordPlace = 'record' | 'preview' | 'helpdesk';

/** What is shown: one of the app's pages, records of a type, one of them, or the app's settings. */
export type View =
  | ({ kind: 'page' } & PageLocation)
  | {
      kind: 'records';
      /** HubSpot's plural name, for example `companies`. */
      objectType: string;
      /** Ids of the records that are ticked. */
      selected: string[];
      /** Uid of the bulk action that is open for them. */
      action: string | null;
    }
  | {
      kind: 'record';
      /** HubSpot's plural name, for example `companies`. */
      objectType: string;
      objectId: string;
      place: RecordPlace;
      tab: string | null;
    }
  | { kind: 'settings' };

/** The whole state of the workbench's page; it is kept in the address's fragment. */
export interface Address {
  view: View;
  portalId: string;
  userId: string;
  developer: DeveloperState;
}

/** Before the name of a page's own parameter that the workbench has a meaning of its own for. */
const ofPage = 'page.';

const isOwnName = (name: string) =>
  ['account', 'user'].includes(name) || isDeveloperParameter(name) || name.startsWith(ofPage);

/**
 * Reads an address such as `#/page/clients?account=1001&user=101&sort=name`. An account or user
 * that is absent or unknown is the first one; a view that is unknown is the app's page.
 */
export function parseAddress(fragment: string, description: WorkbenchDescription): Address {
  const [path, query] = splitQuery(fragment.replace(/^#/, ''));
  const {
    account: portalId,
    user: userId,
    ...rest
  } = Object.fromEntries(new URLSearchParams(query));
  const own = Object.entries(rest)
    .filter(([name]) => !isDeveloperParameter(name))
    .map(([name, value]) => [name.startsWith(ofPage) ? name.slice(ofPage.length) : name, value]);
  const account =
    description.accounts.find((it) => it.portalId === portalId) ?? description.accounts[0];
  const user = account?.users.find((it) => it.id === userId) ?? account?.users[0];
  return {
    view: parseView(path, Object.fromEntries(own), recordTypes(description)),
    portalId: account?.portalId ?? '',
    userId: user?.id ?? '',
    developer: parseDeveloperState(rest),
  };
}

/**
 * The types of the records that accounts list, and of those that have extensions, by their plural
 * names; companies before all others.
 */
export function recordTypes({
  accounts,
  extensions,
}: Pick<WorkbenchDescription, 'accounts' | 'extensions'>): string[] {
  const listed = accounts.flatMap(({ records }) => records.map((it) => it.objectType));
  const extended = extensions.flatMap(({ objectTypes }) =>
    objectTypes.map((it) => objectTypeOf(it).name),
  );
  return [...new Set(['companies', ...listed, ...extended])];
}

function parseView(path: string, params: Record<string, string>, types: string[]): View {
  const [kind = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (kind === 'settings') return { kind: 'settings' };
  const objectType = kind === 'page' ? '' : objectTypeOf(decoded(kind)).name;
  if (types.includes(objectType) || isObjectType(objectType)) {
    const [writtenId, place] = rest;
    if (writtenId === undefined) {
      const { selected = '', action = null } = params;
      const ids = selected.split(',').filter((it) => it !== '');
      return { kind: 'records', objectType, selected: ids, action };
    }
    return {
      kind: 'record',
      objectType,
      objectId: decoded(writtenId),
      place: place === 'preview' || place === 'helpdesk' ? place : 'record',
      tab: params['tab'] ?? null,
    };
  }
  return { kind: 'page', path: `/${kind === 'page' ? rest.join('/') : ''}`, params };
}

/** The fragment for an address, with its `#`. */
export function formatAddress({ view, portalId, userId, developer }: Address): string {
  const query = new URLSearchParams({
    ...paramsOf(view),
    account: portalId,
    user: userId,
    ...formatDeveloperState(developer),
  });
  return `#${pathOf(view)}?${query.toString()}`;
}

function pathOf(view: View): string {
  switch (view.kind) {
    case 'page':
      return view.path === '/' ? '/page' : `/page${view.path}`;
    case 'records':
      return `/${encodeURIComponent(view.objectType)}`;
    case 'record': {
      const place = view.place === 'record' ? '' : `/${view.place}`;
      return `/${encodeURIComponent(view.objectType)}/${encodeURIComponent(view.objectId)}${place}`;
    }
    case 'settings':
      return '/settings';
  }
}

function paramsOf(view: View): Record<string, string> {
  switch (view.kind) {
    case 'page':
      return Object.fromEntries(
        Object.entries(view.params).map(([name, value]) => [
          isOwnName(name) ? ofPage + name : name,
          value,
        ]),
      );
    case 'records':
      return {
        ...(view.selected.length === 0 ? {} : { selected: view.selected.join(',') }),
        ...(view.action === null ? {} : { action: view.action }),
      };
    case 'record':
      return view.tab === null ? {} : { tab: view.tab };
    case 'settings':
      return {};
  }
}

/** All records of a type, with nothing ticked. */
export function allRecords(objectType: string): View {
  return { kind: 'records', objectType, selected: [], action: null };
}

/**
 * Puts parameters into a path as HubSpot's `navigateToPage` and `PageLink` do: those named in the
 * path as `:name` go there, the others to the query.
 */
export function fillPath(to: string, params: Record<string, string> = {}): PageLocation {
  const rest = { ...params };
  const [pathname, query] = splitQuery(to);
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

/** At the first question mark: a query can hold others. */
function splitQuery(text: string): [string, string] {
  const at = text.indexOf('?');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
