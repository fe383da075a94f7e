import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCalledAddress } from './called-address.ts';
import { readCaller, type Claimed } from './caller.ts';
import { findSignatureProblem, signRequest } from './signature.ts';

const secret = 'client-secret';
const now = Date.UTC(2026, 10, 29);
const timestamp = String(now);
const publicUrl = 'https://points.example.com';
const ordinary: Claimed = { userId: '12', portalId: '100', appId: '1' };

/** As HubSpot appends them, whatever an extension wrote. */
function appended(target: string): string {
  const query = 'userId=12&portalId=100&userEmail=ada%40partner.example&appId=1';
  return `${target}${target.includes('?') ? '&' : '?'}${query}`;
}

/** Whom the server takes the request for, which HubSpot signed as one target and which came as another. */
function callerOf(signed: string, came: string): Claimed | null {
  const request = { method: 'PUT', body: Buffer.from('{}') };
  const signature = signRequest({ ...request, url: publicUrl + signed, timestamp }, secret);
  try {
    const { urls, query } = readCalledAddress(came, { host: 'localhost:4401', publicUrl });
    const problem = findSignatureProblem(
      { ...request, urls },
      { signature, timestamp },
      secret,
      now,
    );
    return problem === null ? readCaller(query) : null;
  } catch {
    return null;
  }
}

/** What proxies are known to do with the target of a request; one is given the path alone, too. */
const inPath = (rewrite: (path: string) => string) => (target: string) => {
  const [path = '', ...query] = target.split('?');
  return [rewrite(path), ...query].join('?');
};
const decode = (text: string) => text.replace(/%[0-7][0-9a-f]/gi, (it) => decodeURIComponent(it));
const rewritings: Record<string, (target: string) => string> = {
  'decodes the path': inPath(decode),
  'decodes everything': decode,
  'decodes question marks': (target) => target.replace(/%3f/gi, '?'),
  'decodes what needs no encoding': (target) =>
    target.replace(/%(2d|2e|5f|7e|[46][1-9a-f]|[57][0-9a])/gi, decode),
  'encodes a question mark in the query': (target) => target.replace(/(\?.*?)\?/g, '$1%3F'),
  'encodes the path': inPath((path) => encodeURI(path)),
  'encodes percent signs': (target) => target.replaceAll('%', '%25'),
  'writes hexadecimal digits in capitals': (target) =>
    target.replace(/%[0-9a-f]{2}/gi, (it) => it.toUpperCase()),
  'merges slashes': inPath((path) => path.replace(/\/+/g, '/')),
  'resolves dots': (target) => {
    const { pathname, search } = new URL(target, publicUrl);
    return pathname + search;
  },
  'ends the address at a hash': (target) => target.replace(/#.*/, ''),
  'separates parameters by semicolons': (target) => target.replaceAll(';', '&'),
  'turns a question mark into a separator': (target) => target.replace(/(\?.*?)\?/g, '$1&'),
  'sends the whole address': (target) => publicUrl + target,
  // The rest is what nginx, HAProxy and Apache were seen to do.
  'decodes what a path may have plain': inPath((path) =>
    path.replace(/%(2[1467-9a-c]|3[abd]|40|5[bd])/gi, decode),
  ),
  'makes a path anew from a decoded one': inPath((path) => {
    const decoded = decode(path).replace(/\/+/g, '/');
    const { pathname } = new URL(`${publicUrl}${decoded.replace(/[?#]/g, encodeURIComponent)}`);
    return pathname;
  }),
  'ends a decoded path at a line break': inPath((path) => decode(path).replace(/[\r\n].*/s, '')),
  'encodes the slashes of the path': inPath((path) => `/${encodeURIComponent(path.slice(1))}`),
  'decodes the query': (target) => target.replace(/\?.*/s, decode),
  'sorts the parameters': (target) =>
    target.replace(/(?<=\?).*/s, (query) => query.split('&').toSorted().join('&')),
  'leaves empty parameters out': (target) =>
    target.replace(/(?<=\?).*/s, (query) => query.split('&').filter(Boolean).join('&')),
  'sends the whole address with its port': (target) => `http://points.example.com:80${target}`,
};

/** What the path names, step by step, as a router reads it. HubSpot signs `%2F` as a slash. */
const stepsOf = (target: string) =>
  target
    .replace(/^https?:\/\/[^/]+|\?.*/gs, '')
    .split('/')
    .map((step) => decodeURIComponent(step));

const pieces = [
  '/v1/settings', '?', '%3F', '%3f', '%253F', '&', '%26', ';', '%3B', '=', '%3D', '#', '%23', '/', '%2F',
  '..', '%2e%2e', '\\', '%5C', '%0d%0a', '%20', 'x', 'userId', 'userId=1', 'user%49d=1', 'portalId=100', 'appId=1', '%', '%25', '+', '%00',
]; // prettier-ignore

describe('who asks', () => {
  test('is decided by what HubSpot appended, whatever an extension wrote and proxies made of it', () => {
    const written = fc
      .array(fc.constantFrom(...pieces), { maxLength: 8 })
      .map((it) => `/${it.join('')}`);
    const proxies = fc.array(fc.constantFrom(...Object.keys(rewritings)), { maxLength: 3 });
    fc.assert(
      fc.property(written, proxies, (target, names) => {
        const signed = appended(target);
        let came = signed;
        for (const name of names) {
          const next = rewritings[name]!;
          came = URL.canParse(came, publicUrl) ? next(came) : came;
        }
        const caller = callerOf(signed, came);
        if (caller === null) return;
        const asSigned = stepsOf(signed.replace(/%2F/gi, '/'));
        expect([caller, stepsOf(came)]).toEqual([ordinary, asSigned]);
      }),
      { numRuns: 5_000 },
    );
  });

  test('is nobody where a proxy decoded the question mark of a path', () => {
    const signed = appended('/v1/settings%3FuserId=1&x=');
    expect(callerOf(signed, signed)).toBeNull();
    expect(callerOf(signed, signed.replace('%3F', '?'))).toBeNull();
    expect(
      callerOf(signed, signed.replace('%3F', '!').replace('?', '%3F').replace('!', '?')),
    ).toBeNull();
  });

  test.each([
    ...['PortalId=101', 'userid=1', 'userId[]=1', 'userId%5B0%5D=1', 'user_id=1', 'userId%00=1', '%20userId=1'],
    ...['%EF%BD%95serId=1', 'app-id=2', 'APPID=2'],
  ])('is nobody where an extension wrote what others take for who asks: %s', (written) => {
    const signed = appended(`/v1/settings?${written}`);
    expect(callerOf(signed, signed)).toBeNull();
  }); // prettier-ignore

  test.each(['012', '0', '+12', '1e1', '12%20', '%D9%A1%D9%A2', '123456789012345678901', ''])(
    'has an id of one spelling, which %j is not',
    (userId) => {
      const signed = `/v1/settings?userId=${userId}&portalId=100&appId=1`;
      expect(callerOf(signed, signed)).toBeNull();
    },
  );

  test('is told by every address that an extension of ours calls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        // As the data port does: a name of dots alone would be resolved away.
        const encoded = encodeURIComponent(encodeURIComponent(name)).replaceAll('.', '%252E');
        for (const target of [`/v1/scenarios/${encoded}`, '/v1/facts?partial=true']) {
          expect(callerOf(appended(target), appended(target))).toEqual(ordinary);
        }
      }),
    );
  });
});

describe('an address', () => {
  const plain = { host: 'localhost:4401', publicUrl: undefined };

  test.each([
    ['/v1/facts?a=1', ['http://localhost:4401/v1/facts?a=1']],
    ['http://one.example/v1/facts?a=1', ['http://one.example/v1/facts?a=1']],
    [
      'https://one.example/v1/facts?a=1',
      ['https://one.example/v1/facts?a=1', 'http://one.example/v1/facts?a=1'],
    ],
    ["/v1/facts?a='|{}", ["http://localhost:4401/v1/facts?a='|{}"]],
  ])('%s may have been signed as %j', (target, urls) => {
    expect(readCalledAddress(target, plain).urls).toEqual(urls);
  });

  test('has the public origin where there is one, and the path as it came', () => {
    const given = { host: 'localhost:4401', publicUrl: `${publicUrl}/tier` };
    for (const target of ['/v1/facts?a=%40', 'http://localhost:4401/v1/facts?a=%40']) {
      expect(readCalledAddress(target, given).urls).toEqual([`${publicUrl}/tier/v1/facts?a=%40`]);
    }
  });

  test.each([
    '/v1/facts??userId=1', '/v1/facts?a=?', '/v1/facts%3Fa=1', '/v1/facts?a=%3f', '/v1/facts#?a=1', '/v1%2Ffacts?a=1', '/v1/lists/a%2fb', '/v1/facts?a=1#b',
    '/v1/../facts?a=1', '/v1/%2E%2e/facts?a=1', '/v1\\facts?a=1', '/v1/fa cts?a=1', '/v1/%zz?a=1', '/v1?a=%', '/v1?a=%FF',
    'v1/facts?a=1', '*', '', 'ftp://one.example/v1', 'https://one.example',
  ])('%j is refused', (target) => {
    expect(() => readCalledAddress(target, plain)).toThrow('can be read in more than one way');
  }); // prettier-ignore
});
