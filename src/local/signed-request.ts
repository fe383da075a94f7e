import { Signature } from '@hubspot/api-client';

export interface Caller {
  userId: string;
  portalId: string;
}

/**
 * Calls the server as HubSpot does: user and account in the query, and a version 3 signature over
 * method, address, body and time.
 *
 * @param path with its own query, if it has one.
 * @param body is sent as JSON when given.
 */
export function signedRequest(
  server: { url: string; clientSecret: string },
  caller: Caller,
  path: string,
  method: 'GET' | 'PUT' | 'DELETE' = 'GET',
  body?: unknown,
): Promise<Response> {
  const query = new URLSearchParams({ userId: caller.userId, portalId: caller.portalId });
  const url = `${server.url}${path}${path.includes('?') ? '&' : '?'}${query.toString()}`;
  const requestBody = body === undefined ? '' : JSON.stringify(body);
  const timestamp = Date.now();
  const signature = Signature.getSignature(method, 'v3', {
    method,
    url,
    requestBody,
    timestamp,
    clientSecret: server.clientSecret,
    signature: '',
  });
  return fetch(url, {
    method,
    ...(body === undefined ? {} : { body: requestBody }),
    headers: {
      'X-HubSpot-Signature-v3': signature,
      'X-HubSpot-Request-Timestamp': String(timestamp),
      'Content-Type': 'application/json',
    },
  });
}
