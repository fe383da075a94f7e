import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

interface OutgoingRequest {
  method: string;
  url: URL;
  headers: Record<string, string>;
  /** Empty when there is none. */
  body: string;
  signal: AbortSignal;
}

export interface IncomingAnswer {
  status: number;
  contentType: string | undefined;
  /** Decompressed. Whoever does not read it to its end ends the connection. */
  body: AsyncIterable<Uint8Array>;
}

// Kept for the next request: to connect takes longer than a small answer.
const plain = new http.Agent({ keepAlive: true });
const secure = new https.Agent({ keepAlive: true });

/** Servers that compress although they are asked not to. */
const decoders = new Map([
  ['gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * Sends a request, and follows no redirect. Node's `fetch` takes three times the processor time, most
 * of it for the streams of an answer, and most servers are next to the workbench.
 */
export async function sendRequest(outgoing: OutgoingRequest): Promise<IncomingAnswer> {
  const { method, url, body, signal } = outgoing;
  const headers = {
    accept: '*/*',
    'accept-encoding': 'identity',
    'user-agent': 'hubspot-workbench',
    ...outgoing.headers,
    // Node does not say it with every method, and a server then takes the request to have no body.
    ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }),
  };
  const request =
    url.protocol === 'https:'
      ? https.request(url, { method, headers, signal, agent: secure })
      : http.request(url, { method, headers, signal, agent: plain });
  // What breaks later breaks the answer's body, too.
  request.on('error', () => undefined);
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const decode = decoders.get(response.headers['content-encoding'] ?? '');
  return {
    status: response.statusCode ?? 0,
    contentType: response.headers['content-type'],
    body: decode ? pipeline(response, decode(), () => undefined) : response,
  };
}
