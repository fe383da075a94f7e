import { withoutTrailingSlashes } from '../model/trailing-slashes.ts';

/**
 * An address as HubSpot writes it when it signs: host in lower case, no port where it is the usual
 * one, no slash at the end. A path stays, as a proxy may take it away before the request comes here.
 *
 * @throws {TypeError} when the text is no address.
 */
export function normalAddress(text: string): string {
  const { origin, pathname } = new URL(text.trim());
  return origin + withoutTrailingSlashes(pathname);
}
