/**
 * Why the app may not fetch from an address, and how to mend it. Only the origin counts: it has to
 * be one of the app's `permittedUrls.fetch`, which takes https alone and not localhost.
 *
 * @returns null when it may.
 */
export function refusalOf(url: URL, permittedUrls: readonly string[]): string | null {
  const { origin, hostname } = url;
  if (url.protocol !== 'https:') {
    return `'${origin}' has no https, and HubSpot fetches by nothing else; ${toLocal}`;
  }
  if (hostname === 'localhost') return `HubSpot cannot reach '${origin}'; ${toLocal}`;
  if (permittedUrls.some((it) => originOf(it) === origin)) {
    if (url.username === '' && url.password === '') return null;
    return `An address of '${origin}' has a user or a password; send them in the header Authorization`;
  }
  const pattern = permittedUrls.find((it) => it.includes('*'));
  const patterns =
    pattern === undefined ? '' : ` ("${pattern}" stands for nothing: HubSpot takes no patterns)`;
  return `'${origin}' is not in permittedUrls.fetch of app-hsmeta.json (allowedUrls of app.json in older projects); add it there${patterns}`;
}

const toLocal =
  'fetch the https address that the app will have, and map it to the local server in local.json';

/**
 * Adds what HubSpot says about the caller to the query. Values that the extension put there itself
 * are replaced: otherwise it could claim to be someone else.
 */
export function withCaller(url: URL, caller: Record<string, string>): URL {
  const result = new URL(url);
  for (const [name, value] of Object.entries(caller)) result.searchParams.set(name, value);
  return result;
}

/**
 * The local address that replaces a public one, or the public one itself when its origin is
 * not mapped. A path in the mapping comes before the path of the request, as in `hs project dev`.
 */
export function mapToLocal(url: URL, proxy: Record<string, string>): URL {
  const target = Object.entries(proxy).find(([origin]) => originOf(origin) === url.origin)?.[1];
  if (target === undefined) return url;
  const local = new URL(target);
  const result = new URL(url);
  result.protocol = local.protocol;
  result.host = local.host;
  // A host without one leaves the port of before.
  result.port = local.port;
  result.pathname = `${local.pathname.replace(/\/$/, '')}${url.pathname}`;
  return result;
}

/**
 * Several proxies as one, in which a later entry for an origin wins however it is written.
 *
 * @returns entries by origin, without a slash at the end.
 */
export function mergeProxies(...proxies: Record<string, string>[]): Record<string, string> {
  const entries = proxies.flatMap((proxy) => Object.entries(proxy));
  return Object.fromEntries(entries.map(([origin, local]) => [originOf(origin) ?? origin, local]));
}

function originOf(text: string): string | null {
  try {
    return new URL(text).origin;
  } catch {
    return null;
  }
}
