import { expect, it, vi } from 'vitest';

// The log puts itself on the page.
vi.stubGlobal('window', {});
const { piecesOf, placeIn } = await import('./source-place.ts');
// Test files share a process: React takes one with a window for a browser.
vi.unstubAllGlobals();

const placesIn = (text: string) => piecesOf(text).flatMap(({ place }) => place ?? []);

it.each([
  ['src/app/cards/Card.tsx', 'Card'],
  ['src/app/my cards (old)/Käse #1 50%.tsx', 'Card'],
  // eslint-disable-next-line platforms/no-trap
  ['C:\\Users\\Ada Lovelace\\app\\Card.tsx', 'new Card'],
  ['\\\\server\\share\\app\\Card.tsx', 'Object.load [as run]'],
  ['../packages/@acme/ui/styles.module.scss', 'async load'],
])('finds %s in the lines of a stack', (file, called) => {
  const place = { file, line: 3, column: 7 };
  for (const line of [`    at ${called} (${file}:3:7)`, `    at ${file}:3:7`]) {
    const stack = `TypeError: no (really)\n${line}\n    at React (https://localhost/a.js:1:2)`;
    expect(placesIn(stack)).toEqual([place]);
    expect(piecesOf(stack).map((it) => it.text)).toContain(`${file}:3:7`);
    expect(
      piecesOf(stack)
        .map((it) => it.text)
        .join(''),
    ).toBe(stack);
  }
  expect(placeIn(`${file}:3`)).toEqual({ ...place, column: 1 });
});

it('finds a place among words', () => {
  expect(placesIn('Card.tsx:3:7 says no, and (src/Other.ts:1)')).toEqual([
    { file: 'Card.tsx', line: 3, column: 7 },
    { file: 'src/Other.ts', line: 1, column: 1 },
  ]);
});

it.each(['Card.tsx:0:0', 'localhost:4400:1', 'https://a.example.com/b.js:1:2', 'Card.tsx', ''])(
  'takes %j for no place',
  (text) => expect(placesIn(text)).toEqual([]),
);

it('reads a long text in one pass, whatever an extension wrote into it', () => {
  // Each of these would take a pattern a pass over the rest for each of its pieces.
  for (const piece of ['    at a (', ':1:1', ' (', 'a.ts:1 ']) {
    expect(piecesOf(`    at ${piece.repeat(20_000)}`).length).toBeGreaterThan(0);
  }
});
