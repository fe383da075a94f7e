import { createHmac } from 'node:crypto';

/** What HubSpot's signature covers. */
export interface SignedParts {
  method: string;
  /** The full address with its query, exactly as it is requested. */
  url: string;
  /** The raw body; empty when there is none. */
  body: string;
  /** Milliseconds since 1970, as sent in `X-HubSpot-Request-Timestamp`. */
  timestamp: number;
}

/**
 * The headers with which HubSpot proves that a request is its own, version 3: base64 of
 * HMAC-SHA256 over method, address, body and timestamp, keyed with the app's client secret.
 */
export function signatureHeaders(parts: SignedParts, clientSecret: string): Record<string, string> {
  const signature = createHmac('sha256', clientSecret)
    .update(`${parts.method}${parts.url}${parts.body}${parts.timestamp}`, 'utf8')
    .digest('base64');
  return {
    'x-hubspot-signature-v3': signature,
    'x-hubspot-request-timestamp': String(parts.timestamp),
  };
}
