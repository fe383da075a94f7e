import { createHmac } from 'node:crypto';

/** A request as it goes over the wire, with the headers that HubSpot adds. */
export interface WireRequest {
  method: string;
  /** What stands after the method: a path with its query, or a whole address. */
  target: string;
  body: string;
  timestamp: string;
  signature: string;
}

/** HubSpot's list of what it decodes before it signs; written here anew, to hold ours against it. */
const decodedByHubSpot: readonly (readonly [string, string])[] = [
  ['%3A', ':'],
  ['%2F', '/'],
  ['%3F', '?'],
  ['%40', '@'],
  ['%21', '!'],
  ['%24', '$'],
  ['%27', "'"],
  ['%28', '('],
  ['%29', ')'],
  ['%2A', '*'],
  ['%2C', ','],
  ['%3B', ';'],
];

/** As HubSpot signs, by its documentation alone. @param address whole, as HubSpot called it */
export function sign(
  request: Omit<WireRequest, 'signature' | 'target'>,
  address: string,
  secret: string,
): string {
  const signed = decodedByHubSpot.reduce(
    (text, [encoded, plain]) => text.replaceAll(new RegExp(encoded, 'gi'), () => plain),
    address,
  );
  return createHmac('sha256', secret)
    .update(`${request.method}${signed}${request.body}${request.timestamp}`)
    .digest('base64');
}

/** What a request asks and for whom, as any server would read it; null when it is no address. */
export function meaningOf({ method, target, body, timestamp }: WireRequest): string | null {
  const address = /^https?:/i.test(target) ? target : `http://host${target}`;
  if (!URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  const query = [...searchParams].map(([name, value]) => `${name}=${value}`).sort();
  return JSON.stringify([method, pathname, query, body, timestamp]);
}
