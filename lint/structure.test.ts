import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './places.js';
import { filesInCircles, importsOf, readArrows, readImports } from './real-imports.ts';
import { rooms } from './rooms.js';
import { fillIn, structureParts } from './structure-parts.ts';

const imports = readImports();
const arrows = readArrows(imports);

it('docs/structure.md shows what the table allows and the code does: else npm run structure', async () => {
  const document = (await readFile(path.join(root, 'docs/structure.md'), 'utf8')).replaceAll(
    '\r',
    '',
  );
  expect(document).toBe(await fillIn(document, structureParts(arrows)));
});

it('no room may import one that it does not need', () => {
  const unused = Object.entries(rooms).flatMap(([room, { mayImport }]) =>
    mayImport
      .filter((other) => !arrows.get(room)?.has(other))
      .map((other) => `${room} may import ${other}, and does not.`),
  );
  expect(unused).toEqual([]);
});

it('rooms may import downwards only: taking away those that need nothing, none is left', () => {
  let left = Object.keys(rooms);
  for (;;) {
    const next = left.filter((room) =>
      rooms[room]?.mayImport.some((other) => left.includes(other)),
    );
    if (next.length === left.length) break;
    left = next;
  }
  expect(left).toEqual([]);
});

it('a document without a place for a part is refused', async () => {
  await expect(fillIn('# Rooms\n', { rooms: '| a |' })).rejects.toThrow('no place for rooms');
});

// oxlint finds the circles of static imports alone.
it('no files import one another in a circle, by import() neither', () => {
  const circle = {
    'src/points/one.ts': "export const two = () => import('./two.ts');",
    'src/points/two.ts': "import type { Three } from './three.ts';",
    'src/points/three.ts': "export * from '@partner-tier-points/points/one.ts';",
  };
  const read = (files: Record<string, string>) =>
    Object.entries(files).map(([file, text]) => [file, importsOf(file, text)] as const);
  const beside = { 'src/points/index.ts': "import './one.ts';" };
  expect(filesInCircles(new Map(read({ ...circle, ...beside })))).toEqual(Object.keys(circle));

  expect(imports.size).toBeGreaterThan(500);
  expect(filesInCircles(imports)).toEqual([]);
});
