import type { Random } from 'hubspot-sandbox';
import type { WireRequest } from './signed-request.ts';

type Mutation = (request: WireRequest, random: Random) => WireRequest;

const inTarget =
  (change: (target: string, random: Random) => string): Mutation =>
  (request, random) => ({ ...request, target: change(request.target, random) });

const otherDigits = (random: Random) => String(random.integer(1, 99_999_999));

export function flipped(text: string, random: Random): string {
  const at = random.integer(0, Math.max(0, text.length - 1));
  const code = (text.charCodeAt(at) || 65) ^ (1 << random.integer(0, 4));
  // What no client can send would only test the client.
  const character = code > 32 && code < 127 ? String.fromCharCode(code) : 'x';
  return text.slice(0, at) + character + text.slice(at + 1);
}

/** What someone between HubSpot and the server, or someone with an old request, could change. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'another user': inTarget((it, random) =>
    it.replace(/userId=\d+/, `userId=${otherDigits(random)}`),
  ),
  'the super admin': inTarget((it) => it.replace(/userId=\d+/, 'userId=48210011')),
  'another account': inTarget((it) => it.replace(/portalId=\d+/, 'portalId=101')),
  'a second user behind': inTarget((it) => `${it}&userId=48210011`),
  'a second user in front': inTarget((it) => it.replace('?', '?userId=48210011&')),
  'a user in the path': inTarget((it) => it.replace('?', '%3FuserId=48210011&')),
  'a second question mark': inTarget((it) => it.replace('&', '?')),
  'a fragment': inTarget((it) => it.replace('&', '%23&')),
  'a semicolon': inTarget((it) => it.replace('&', ';')),
  'another spelling of a name': inTarget((it) => it.replace('userId', 'userid')),
  'an encoded name': inTarget((it) => `${it}&user%49d=48210011`),
  'one encoding more': inTarget((it) => it.replaceAll('%', '%25')),
  'one encoding less': inTarget((it) => it.replace(/%25/g, '%')),
  'no user': inTarget((it) => it.replace(/userId=\d+&/, '')),
  'another path': inTarget((it) => it.replace(/\/v1\/[^?]+/, '/v1/settings')),
  'dots in the path': inTarget((it) => it.replace('/v1/', '/v1/x/../')),
  'two slashes': inTarget((it) => it.replace('/v1/', '//v1/')),
  'a byte of the address': inTarget(flipped),
  'another host': inTarget((it) => `http://other.example${it.replace(/^https?:\/\/[^/]+/, '')}`),
  'another method': (request, random) => ({
    ...request,
    method: random.pick(['GET', 'PUT', 'DELETE', 'POST'].filter((it) => it !== request.method)),
  }),
  'a byte of the body': (request, random) => ({
    ...request,
    body: request.body === '' ? '{}' : flipped(request.body, random),
  }),
  'no body': (request) => ({ ...request, body: request.body === '' ? ' ' : '' }),
  'a later time': (request, random) => ({
    ...request,
    timestamp: String(Number(request.timestamp) + random.integer(1, 400_000)),
  }),
  'no time': (request) => ({ ...request, timestamp: '' }),
  'a byte of the signature': (request, random) => ({
    ...request,
    signature: flipped(request.signature, random),
  }),
  'the signature without its padding': (request) => ({
    ...request,
    signature: request.signature.slice(0, 43),
  }),
  'half a signature': (request) => ({ ...request, signature: request.signature.slice(0, 22) }),
  'no signature': (request) => ({ ...request, signature: '' }),
  'another signature': (request) => ({
    ...request,
    signature: Buffer.alloc(32, request.signature).toString('base64'),
  }),
};
