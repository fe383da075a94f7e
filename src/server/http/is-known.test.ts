import { expect, test } from 'vitest';
import { isKnown } from './is-known.ts';

test.each([
  [undefined, false],
  ['', false],
  ['"one"', true],
  ['W/"one"', true],
  ['"two", W/"one"', true],
  ['"two","one" , "three"', true],
  ['*', true],
  ['"two"', false],
  ['"*"', false],
  ['one', false],
  ['"one.gz"', false],
])('of a caller that has %j the answer is known: %s', (header, known) => {
  expect(isKnown(header, '"one"')).toBe(known);
});
