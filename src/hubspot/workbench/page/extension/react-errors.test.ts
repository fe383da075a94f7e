import { expect, it } from 'vitest';
import { sayReactErrors } from './react-errors.ts';

const numbered = (number: number, args = '') =>
  `Minified React error #${number}; visit https://reactjs.org/docs/error-decoder.html?invariant=${number}${args} for the full message or use the non-minified dev environment for full errors and additional helpful warnings.`;

it("says React's numbered errors in words, with what they are about", () => {
  expect(sayReactErrors(`Error: ${numbered(130, '&args[]=undefined&args[]=')}\n    at A`)).toBe(
    'Error: A component is undefined: look at how it is exported and imported, and at its name (React error 130).\n    at A',
  );
  const keys = 'object%20with%20keys%20%7Ba%7D';
  expect(sayReactErrors(numbered(31, `&args[]=${keys}`))).toContain('(object with keys {a})');
});

it('leaves other texts as they are', () => {
  for (const text of ['Error: no', numbered(9999)]) expect(sayReactErrors(text)).toBe(text);
});

it('reads what only looks like an error of React', () => {
  expect(sayReactErrors(numbered(31, '&args[]=%E0%A4%A'))).toContain('(%E0%A4%A)');
});
