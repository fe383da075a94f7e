import { objectTypeOf } from 'hubspot-crm';

/** HubSpot's `href` prop: an address, or an address that says how it opens. */
export type Href = string | { url: string; external?: boolean | undefined };

export interface Target {
  url: string;
  /** Opens in a new tab and shows the icon for it. */
  external: boolean;
}

/** An address that a template has left empty, or that an extension's `href` lacks. */
export function isNowhere(href: Href): boolean {
  const url: unknown = typeof href === 'string' ? href : href.url;
  return typeof url !== 'string' || ['', '#'].includes(url.trim());
}

const hubspot = 'https://app.hubspot.com';

/** Whether a link can lead there: to a site, a mail program or a phone, and not to a script. */
export function isFollowed(url: string): boolean {
  return URL.canParse(url, hubspot) && schemes.test(new URL(url, hubspot).protocol);
}

const schemes = /^(https?|mailto|tel):$/;

/** Today's path of a record's page, with the id of its type, and the one before, with its name. */
const recordPath = /^\/contacts\/\d+\/(?:record\/)?(\d+-\d+|contact|company|deal|ticket)\/(\d+)/;

/** The settings of the account's apps; the workbench has one app. */
const settingsPath = /^\/integrations-settings\/\d+\/installed(\/framework\/|$)/;

/**
 * Where a link leads. Links into HubSpot stay in the tab; one to a record or to the app's settings
 * leads to the workbench's own page for it, so that an extension's links can be followed here.
 */
export function hrefOf(href: Href, portalId: string): Target {
  const { url, external } = typeof href === 'string' ? { url: href, external: undefined } : href;
  if (!isFollowed(url)) return { url: '#', external: false };
  const parsed = new URL(url, hubspot);
  const inHubSpot = /(^|\.)hubspot\.com$/.test(parsed.hostname);
  const [, type, objectId] = (inHubSpot && recordPath.exec(parsed.pathname)) || [];
  const isSettings = inHubSpot && settingsPath.test(parsed.pathname);
  if (type !== undefined || isSettings) {
    const user = new URLSearchParams(window.location.hash.split('?')[1]).get('user');
    const query = new URLSearchParams({ account: portalId, ...(user ? { user } : {}) });
    return {
      url: `#/${type === undefined ? 'settings' : `${objectTypeOf(type).name}/${objectId}`}?${query}`,
      external: external ?? false,
    };
  }
  return { url: URL.canParse(url) ? url : parsed.href, external: external ?? !inHubSpot };
}
