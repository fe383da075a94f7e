import { ProxyProblem } from './proxy-problem.ts';

/** HubSpot's limits for `hubspot.fetch`, from its documentation. */
export const limits = {
  /** Milliseconds for a request with its retry, unless it asks for others. */
  time: 15_000,
  /** The most that it can ask for. */
  longestTime: 120_000,
  /** Bytes of a body, each way. */
  size: 1_000_000,
  /** Requests at a time for an app in one account. */
  atOnce: 20,
} as const;

/** The body as text, refused as soon as it is larger than HubSpot lets through. */
export async function readLimited(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limits.size) {
      throw new ProxyProblem(502, 'BAD_GATEWAY', 'The response is larger than 1 MB');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
