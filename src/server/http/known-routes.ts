import { findAnyRoute, methodsAt } from '@partner-tier-points/contract';

/** What a person's browser opens, from an installation or an e-mail. */
const pages: ReadonlyMap<string, readonly string[]> = new Map([
  ['/install', ['GET']],
  ['/oauth/callback', ['GET']],
  ['/alerts/confirm', ['GET', 'POST']],
  ['/alerts/unsubscribe', ['GET', 'POST']],
]);

/** The endpoint or the page that a request is for, by a name of ours; null where there is none. */
export function routeOf(method: string, path: string): string | null {
  const takesMethod = pages.get(path)?.includes(method) === true;
  return findAnyRoute(method, path) ?? (takesMethod ? `${method} ${path}` : null);
}

/** Whether it is the address of a page, whatever the method. */
export function isPage(path: string): boolean {
  return pages.has(path);
}

/** The methods that an address takes; none where nobody knows it. */
export function knownMethods(path: string): readonly string[] {
  return pages.get(path) ?? methodsAt(path);
}
