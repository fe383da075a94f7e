import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainText } from './plain-text.ts';
import { excerptOf } from './set-aside.ts';

test('of any value what can be stored and read is kept, a hundred characters of it at most', () => {
  const units = fc.constantFrom('a', '1', ' ', '😀', '\0', '\ud83d', '\u202e', '\u200b', '\n');
  fc.assert(
    fc.property(fc.array(units, { maxLength: 240 }), (parts) => {
      const text = parts.join('').trim();
      const kept = excerptOf(text);
      const [all, shown] = [[...text], [...kept]];
      expect(isPlainText(kept)).toBe(true);
      expect(kept).not.toMatch(/[\p{Control}\p{Format}]/u);
      expect(shown.length).toBe(Math.min(all.length, 101));
      if (all.length > 100) expect(shown.pop()).toBe('…');
      const differs = shown.filter((character, at) => character !== all[at]);
      expect(new Set(differs)).toEqual(new Set(differs.length === 0 ? [] : ['\ufffd']));
    }),
  );
});
