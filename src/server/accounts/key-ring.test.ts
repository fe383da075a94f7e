import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { open, readKeyRing, seal, UnsealError, type KeyRing } from './key-ring.ts';

const key = () => randomBytes(32).toString('base64');
const ringOf = (text: string): KeyRing => {
  const ring = readKeyRing(text);
  if (ring === null) throw new Error('no ring');
  return ring;
};

test('what is sealed opens for its account, with its key wherever it stands in the ring', () => {
  const [old, newer] = [`2026-10:${key()}`, `2026-11:${key()}`];
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = seal(ringOf(old), '100', text);
      expect(open(ringOf(old), '100', sealed)).toBe(text);
      expect(open(ringOf(`${newer}, ${old}`), '100', sealed)).toBe(text);
    }),
  );
  expect(seal(ringOf(`${newer},${old}`), '100', 'tokens')).toMatch(/^2026-11\.[\w-]+$/);
});

test('it opens for no other account, with no other key, and not when a byte of it was changed', () => {
  const ring = ringOf(`a:${key()}`);
  const sealed = seal(ring, '100', 'tokens of account 100');
  const refused = (opening: () => unknown) => expect(opening).toThrow(UnsealError);
  refused(() => open(ring, '101', sealed));
  refused(() => open(ringOf(`a:${key()}`), '100', sealed));
  refused(() => open(ringOf(`b:${key()}`), '100', sealed));
  const bytes = Buffer.from(sealed.slice(2), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    refused(() => open(ring, '100', `a.${changed.toString('base64url')}`));
  }
  refused(() => open(ring, '100', 'a.'));
  refused(() => open(ring, '100', ''));
});

test('no two sealings of the same text are the same', () => {
  const ring = ringOf(`a:${key()}`);
  expect(seal(ring, '100', 'same')).not.toBe(seal(ring, '100', 'same'));
});

test.each([
  ['nothing', ''],
  ['no id', key()],
  ['a short key', `a:${randomBytes(16).toString('base64')}`],
  ['a long key', `a:${randomBytes(48).toString('base64')}`],
  ['the same id twice', `a:${key()},a:${key()}`],
  ['an end with a comma', `a:${key()},`],
])('%s is no ring of keys', (_what, text) => {
  expect(readKeyRing(text)).toBeNull();
});
