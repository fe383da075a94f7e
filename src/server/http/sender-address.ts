import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { Environment } from './environment.ts';

type From = Pick<Context<Environment>, 'req' | 'env'>;

/**
 * Where a request comes from. Behind a proxy it is what the proxy next to us has written, at the end;
 * anybody can write what stands before it. Of IPv6 the network, in which one has all addresses.
 */
export function senderAddress({ req, env }: From, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? readForwarded(req.header('x-forwarded-for')) : null;
  const address = forwarded ?? env.incoming.socket.remoteAddress ?? '';
  if (!isIPv6(address) || address.includes('.')) return address;
  return networkOf(address);
}

/**
 * The address at the end, null where there is none. Some proxies write the port behind it, which is
 * another one for each connection.
 */
function readForwarded(header = ''): string | null {
  const last = header.split(',').at(-1)?.trim() ?? '';
  const [, inBrackets, beforePort] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(last) ?? [];
  const address = inBrackets ?? beforePort ?? last;
  return isIP(address) === 0 ? null : address;
}

/** The first four of the eight groups of an IPv6 address. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const groups = [...head];
  if (tail !== undefined) {
    while (groups.length + tail.length < 8) groups.push('0');
    groups.push(...tail);
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16))
    .join(':');
}
