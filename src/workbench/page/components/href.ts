/** HubSpot's `href` prop: an address, or an address that says how it opens. */
export type Href = string | { url: string; external?: boolean | undefined };

export interface Target {
  url: string;
  /** Opens in a new tab and shows the icon for it. */
  external: boolean;
}

const recordPath = /^\/contacts\/\d+\/(?:record\/0-2|company)\/(\d+)/;

/**
 * Where a link leads. Links into HubSpot stay in the tab; one to a company's record leads to the
 * workbench's own page for it, so that an extension's links can be followed here.
 */
export function hrefOf(href: Href, portalId: string): Target {
  const { url, external } = typeof href === 'string' ? { url: href, external: undefined } : href;
  const parsed = URL.canParse(url) ? new URL(url) : new URL(url, 'https://app.hubspot.com');
  const inHubSpot = /(^|\.)hubspot\.com$/.test(parsed.hostname);
  const objectId = inHubSpot ? recordPath.exec(parsed.pathname)?.[1] : undefined;
  if (objectId !== undefined) {
    const user = new URLSearchParams(window.location.hash.split('?')[1]).get('user');
    const query = new URLSearchParams({ account: portalId, ...(user ? { user } : {}) });
    return { url: `#/companies/${objectId}?${query}`, external: external ?? false };
  }
  if (!/^(https?|mailto|tel):$/.test(parsed.protocol)) return { url: '#', external: false };
  return { url: URL.canParse(url) ? url : parsed.href, external: external ?? !inHubSpot };
}
