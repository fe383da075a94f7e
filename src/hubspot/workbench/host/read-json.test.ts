import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';
import { readJson } from './read-json.ts';

it('reads all JSON that people write', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 20 }), (text) => {
      expect(readJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

it.each(['', '{', 'undefined', '['.repeat(201) + ']'.repeat(201), '{"a":'.repeat(1e5), '"\\"['])(
  'reads nothing from %j',
  (text) => {
    expect(readJson(text)).toBeNull();
  },
);

it('counts no bracket inside a text', () => {
  const text = JSON.stringify(`${'['.repeat(1000)}"\\`);
  expect(readJson(text)).toBe(JSON.parse(text));
});

it.each(['['.repeat(1e5), '['.repeat(1e5) + ']'.repeat(1e5), '{"a":'.repeat(1e5)])(
  'says of a file that nobody could follow that it is nested too deep: %#',
  (text) => {
    expect(() => parseJson(text)).toThrow('it is nested too deep');
  },
);
