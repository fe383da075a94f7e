/**
 * Whether a caller has an answer already: its tag is one of those in `If-None-Match`. Proxies that
 * compress make tags weak, and programs name several; `*` is any (RFC 9110).
 */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.join() === '*';
}
