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

/** What the files of the rooms import today, types and dynamic imports included. */
export function readArrows(): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const file of programFiles()) {
    const here = placeOf(file);
    if (here === undefined) continue;
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const there = placeOf(targetOf(file, fileName) ?? '');
      if (there === undefined || there.folder === here.folder) continue;
      const targets = arrows.get(here.name) ?? new Set();
      arrows.set(here.name, targets.add(there.name));
    }
  }
  return arrows;
}
