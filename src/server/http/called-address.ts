import { ProblemError } from './problem.ts';
import { isDecodable } from '../model/is-decodable.ts';

/** The address of a request, which says one thing to everybody who reads it. */
export interface CalledAddress {
  /** What HubSpot may have signed; more than one where a proxy hides the scheme. */
  urls: readonly string[];
  query: URLSearchParams;
}

/**
 * The address as HubSpot called it, from the target as it came over the wire: a parsed address has
 * other bytes than the ones that were signed. Behind a proxy, scheme and host are not those we see.
 *
 * HubSpot signs `%3F` as `?`. Were such an address served, a proxy that decodes or encodes it on the
 * way could move the place where the query begins, and with it who is asking. So an address has one
 * question mark, and every other way to read it differently is refused as well: of `%2F`, too, it signs
 * the plain character, and some proxies make that of it.
 *
 * @throws {ProblemError} `request.invalid` when the address can be read in more than one way.
 */
export function readCalledAddress(
  target: string,
  { host, publicUrl }: { host: string; publicUrl: string | undefined },
): CalledAddress {
  const origin = /^https?:\/\/[^/?#]+/i.exec(target)?.[0];
  const rest = target.slice(origin?.length ?? 0);
  const question = rest.indexOf('?');
  const path = question < 0 ? rest : rest.slice(0, question);
  const query = question < 0 ? '' : rest.slice(question + 1);
  if (
    /#|\?|%3F/i.test(path + query) ||
    /%2F/i.test(path) ||
    !isNormal(path) ||
    !isDecodable(query)
  ) {
    throw new ProblemError(
      'request.invalid',
      'The address can be read in more than one way. Encode it once and use one question mark.',
    );
  }
  return {
    urls: originsOf(origin, host, publicUrl).map((it) => it + rest),
    query: new URLSearchParams(query),
  };
}

/** A plain server that is sent a whole address may stand behind a proxy that speaks TLS. */
function originsOf(
  origin: string | undefined,
  host: string,
  publicUrl: string | undefined,
): readonly string[] {
  if (publicUrl !== undefined) return [publicUrl];
  if (origin === undefined) return [`http://${host}`];
  const ofPlainServer = origin.replace(/^https:/i, 'http:');
  return ofPlainServer === origin ? [origin] : [origin, ofPlainServer];
}

/** Nothing that a parser could change; nearly every path is of these, and parsing takes its time. */
const plainPath = /^(?:\/[\w-]+)+$/;

/** Whether a path is the one that any parser makes of it: no dots to resolve, nothing to encode. */
function isNormal(path: string): boolean {
  if (plainPath.test(path)) return true;
  if (!path.startsWith('/') || !isDecodable(path)) return false;
  const parsed = `http://localhost${path}`;
  return URL.canParse(parsed) && new URL(parsed).pathname === path;
}
