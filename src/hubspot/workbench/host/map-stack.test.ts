import { expect, it } from 'vitest';
import { mapStack } from './map-stack.ts';

/** One segment: line 1, column 1 of the bundle is line 1, column 1 of the source. */
const sourceMap = JSON.stringify({
  version: 3,
  names: [],
  sources: ['/project/src/Card.tsx'],
  mappings: 'AAAA',
});
const bundle = 'http://localhost:4400/bundles/card/1';
const map = (stack: string) => mapStack(stack, sourceMap, '/project');

it.each([
  [`    at draw (${bundle}:1:1)`, '    at draw (src/Card.tsx:1:1)'],
  [`draw@${bundle}:1:1`, '    at draw (src/Card.tsx:1:1)'],
  [`@${bundle}:1:1`, '    at src/Card.tsx:1:1'],
  [`at ${bundle}:1:1, then`, 'at src/Card.tsx:1:1, then'],
  ['at http://localhost:4400/assets/main.js:1:1', 'at http://localhost:4400/assets/main.js:1:1'],
  [`at ${bundle}:0:0`, `at ${bundle}:0:0`],
  [`at ${bundle}:99999999999999999999:1`, `at ${bundle}:99999999999999999999:1`],
  ['/bundles/ http:// :1:1', '/bundles/ http:// :1:1'],
])('%j names its source', (stack, mapped) => {
  expect(map(stack)).toBe(mapped);
});

it('takes a stack apart in one pass, whatever an extension wrote into it', () => {
  // Each of these took the pattern before a second pass over the rest for each of its places.
  for (const piece of ['http://', 'http://a/bundles/', '/bundles/x:1', ':1:1']) {
    const long = piece.repeat(200_000);
    expect(map(long).length).toBeGreaterThan(0);
  }
});
