import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAt } from './address-at.ts';
import { mapToLocal } from './outgoing-url.ts';

const origin = 'https://api.hubapi.com';
/** What splits an address into its parts, with what parsers read past. */
const parts = fc.constantFrom(
  ...['/', '//', '\\', ':', '@', '?', '#', '.', '..', '\t', '\n', '\r', ' ', '%2f', '\u3002'],
  ...['evil.example', 'https:', 'javascript:', 'api.hubapi.com', '[::1]', '0x7f.1', 'crm'],
);
const paths = fc.array(fc.oneof(parts, fc.string()), { maxLength: 8 }).map((it) => it.join(''));

describe('addressAt', () => {
  it.each(['//evil.example/x', '/\\evil.example/x', '/\t/evil.example/x', '\\\\evil.example', 'x'])(
    'refuses %j',
    (path) => {
      expect(() => addressAt(origin, path)).toThrow(`does not lead to ${origin}`);
    },
  );

  it('keeps path and query of what is there', () => {
    expect(addressAt(origin, '/crm/v3/objects/0-1?limit=1').href).toBe(
      'https://api.hubapi.com/crm/v3/objects/0-1?limit=1',
    );
    expect(addressAt('http://127.0.0.1:4401/', '/a//b').href).toBe('http://127.0.0.1:4401/a//b');
  });

  it('never leaves its origin', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '/', '//', '/\\', '/\t/'), paths, (start, path) => {
        try {
          const { origin: reached, username, password } = addressAt(origin, start + path);
          expect([reached, username, password]).toEqual([origin, '', '']);
        } catch (error) {
          expect((error as Error).message).toContain('does not lead to');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const origins = fc
  .record({
    scheme: fc.constantFrom('https', 'http'),
    host: fc.constantFrom('app.example.com', 'localhost', '127.0.0.1', '[::1]'),
    port: fc.constantFrom('', ':80', ':443', ':4401', ':8443'),
  })
  .map(({ scheme, host, port }) => `${scheme}://${host}${port}`);

it('a mapped address never leaves the local origin', () => {
  fc.assert(
    fc.property(origins, origins, paths, (from, to, path) => {
      fc.pre(URL.canParse(`${from}/${path}`) && new URL(`${from}/${path}`).username === '');
      const local = mapToLocal(new URL(`${from}/${path}`), { [from]: to });
      expect(local.origin).toBe(new URL(to).origin);
    }),
    { numRuns: 2000 },
  );
});
