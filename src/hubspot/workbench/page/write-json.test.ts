import { expect, it } from 'vitest';
import { writeJson } from './write-json.ts';

it('writes whatever can be sent', () => {
  const shared = { a: 1 };
  const round: Record<string, unknown> = { name: 'round', list: [shared, shared] };
  round['self'] = round;
  expect(JSON.parse(writeJson({ round, large: 10n, none: null }))).toEqual({
    round: { name: 'round', list: [shared, shared], self: 'circular' },
    large: '10',
    none: null,
  });
});
