import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { isForTests, placeOf, root, targetOf } from './places.js';

/** By room, the rooms that its files import: tests and the workbench's example projects left out. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

const isProgram = (file: string) =>
  /\.(tsx?|m?js)$/.test(file) && !/(^|\/)(node_modules|dist|examples)\//.test(file);

function programFiles(): string[] {
  return ['src', 'extensions'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
      .filter((file) => isProgram(file) && !isForTests(file)),
  );
}

/** By file, the files of ours that it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** What a file imports of ours, types and `import()` included. */
export function importsOf(file: string, text: string): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.flatMap(({ fileName }) => targetOf(file, fileName) ?? []);
}

/** What the files of the rooms import today. */
export function readImports(): Imports {
  return new Map(
    programFiles().map((file) => [
      file,
      importsOf(file, readFileSync(path.join(root, file), 'utf8')),
    ]),
  );
}

/**
 * The files that are on a circle of imports, or between two: those that are left when the ones that
 * import none of the others, and the ones that none imports, have been taken away.
 */
export function filesInCircles(imports: Imports): string[] {
  let left = new Map(imports);
  for (;;) {
    const imported = new Set([...left.values()].flat());
    const next = new Map(
      [...left].filter(
        ([file, targets]) => imported.has(file) && targets.some((target) => left.has(target)),
      ),
    );
    if (next.size === left.size) return [...left.keys()];
    left = next;
  }
}

/** What the rooms import of one another. */
export function readArrows(imports: Imports): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const here = placeOf(file);
    if (here === undefined) continue;
    for (const target of targets) {
      const there = placeOf(target);
      if (there === undefined || there.folder === here.folder) continue;
      const rooms = arrows.get(here.name) ?? new Set();
      arrows.set(here.name, rooms.add(there.name));
    }
  }
  return arrows;
}
