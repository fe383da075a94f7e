import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressAt } from './address-at.ts';

const api = 'https://api.hubapi.com';

it('puts a path behind the address of the API', () => {
  expect(addressAt(`${api}/`, '/account-info/v3/details')).toBe(`${api}/account-info/v3/details`);
  expect(addressAt('http://127.0.0.1:1/base', '/crm?a=b')).toBe('http://127.0.0.1:1/base/crm?a=b');
});

it.each(['@evil.example/x', '.evil.example/x', ':80@evil.example', 'x'])('refuses %j', (path) => {
  expect(() => addressAt(api, path)).toThrow('does not lead to');
});

it('never leaves the origin of the API', () => {
  const part = fc.constantFrom('/', '\\', '@', ':', '.', '\t', '\n', '#', '?', 'evil.example');
  const path = fc.array(fc.oneof(part, fc.string()), { maxLength: 8 }).map((it) => it.join(''));
  fc.assert(
    fc.property(path, (text) => {
      try {
        expect(new URL(addressAt(api, text)).origin).toBe(api);
      } catch (error) {
        expect((error as Error).message).toContain('does not lead to');
      }
    }),
    { numRuns: 1000 },
  );
});
