import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * HubSpot's request signature, version 3.
 * Source: https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation
 */
export const signatureHeader = 'X-HubSpot-Signature-v3';
/** When HubSpot sent the request, in milliseconds since 1970. */
export const timestampHeader = 'X-HubSpot-Request-Timestamp';

/** How far HubSpot's clock and ours may be apart, either way, in milliseconds. */
export const timestampTolerance = 5 * 60 * 1000;

/** What is signed. */
export interface SignedRequest {
  method: string;
  /** The whole address as HubSpot called it, with its query, percent-encoded as it was sent. */
  url: string;
  /** The body's bytes, untouched; none for a request without one. */
  body: Uint8Array;
  timestamp: string;
}

export type SignatureProblem = 'signature.missing' | 'signature.invalid' | 'signature.expired';

// The only characters that HubSpot decodes before it signs. None of them separates query parameters.
const decodedBeforeSigning = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/** In its one spelling: without padding, or with spare bits set, other texts mean the same bytes. */
const base64Of32Bytes = /^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/;

/** The signature that HubSpot would send: base64 of an HMAC-SHA256 under the client secret. */
export function signRequest(request: SignedRequest, clientSecret: string): string {
  const url = decodeBeforeSigning(request.url);
  return digest({ ...request, url }, clientSecret).toString('base64');
}

/** The values of the two headers, undefined when a header is absent. */
export interface SignatureHeaders {
  signature: string | undefined;
  timestamp: string | undefined;
}

/**
 * What is wrong with a signature's headers by themselves, or null when nothing is: enough to refuse
 * a request whose body was not taken yet.
 *
 * @param now milliseconds since 1970.
 */
export function findHeaderProblem(
  { signature, timestamp }: SignatureHeaders,
  now: number,
): SignatureProblem | null {
  if (!signature || !timestamp) return 'signature.missing';
  if (!base64Of32Bytes.test(signature) || !/^\d{1,15}$/.test(timestamp)) {
    return 'signature.invalid';
  }
  return Math.abs(now - Number(timestamp)) > timestampTolerance ? 'signature.expired' : null;
}

/**
 * What is wrong with a request's signature, or null when nothing is. Compares in constant time.
 *
 * @param request with every address under which HubSpot may have signed it.
 * @param now milliseconds since 1970.
 */
export function findSignatureProblem(
  { method, urls, body }: Pick<SignedRequest, 'method' | 'body'> & { urls: readonly string[] },
  headers: SignatureHeaders,
  clientSecret: string,
  now: number,
): SignatureProblem | null {
  const { signature = '', timestamp = '' } = headers;
  const problem = findHeaderProblem(headers, now);
  if (problem !== null) return problem;
  const given = Buffer.from(signature, 'base64');
  // HubSpot decodes before it signs; `hs project dev` signs the address as it is.
  const spellings = new Set(urls.flatMap((url) => [decodeBeforeSigning(url), url]));
  // Which of them was signed is no secret: its sender wrote it.
  const isSigned = [...spellings].some((url) =>
    isSame(given, digest({ method, url, body, timestamp }, clientSecret)),
  );
  return isSigned ? null : 'signature.invalid';
}

function decodeBeforeSigning(url: string): string {
  return url.replace(decodedBeforeSigning, (encoded) => decodeURIComponent(encoded));
}

/** Compares in constant time. An HMAC-SHA256 always has 32 bytes: its length is no secret. */
function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function digest(request: SignedRequest, clientSecret: string): Buffer {
  return createHmac('sha256', clientSecret)
    .update(request.method + request.url)
    .update(request.body)
    .update(request.timestamp)
    .digest();
}
