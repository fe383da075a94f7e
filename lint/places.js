// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rooms } from './rooms.js';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * Where a file is: the name of the room as the table has it, and the folder that it matched
 * here, which differs from the name where that has a `*`.
 *
 * @typedef {{ name: string, folder: string }} Place
 */

/** The packages among the rooms: their names and folders. */
export const packages = Object.keys(rooms).flatMap((folder) => {
  const description = path.join(root, folder, 'package.json');
  if (!existsSync(description)) return [];
  return [{ name: String(JSON.parse(readFileSync(description, 'utf8')).name), folder }];
});

/**
 * The innermost room that a file belongs to.
 *
 * @param {string} file from the root of the repository, with forward slashes
 * @returns {Place | undefined} nothing for what is in no room: `test`, `bench`, the root itself
 */
export function placeOf(file) {
  const folders = file.split('/').slice(0, -1);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const folder = folders.slice(0, depth).join('/');
    if (Object.hasOwn(rooms, folder)) return { name: folder, folder };
    const anyFolder = [...folders.slice(0, depth - 1), '*'].join('/');
    if (Object.hasOwn(rooms, anyFolder)) return { name: anyFolder, folder };
  }
  return undefined;
}

/**
 * Where an import leads.
 *
 * @param {string} file that imports, from the root, with forward slashes
 * @param {string} specifier as the import has it
 * @returns {string | undefined} a path from the root; nothing for what is not ours
 */
export function targetOf(file, specifier) {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  for (const { name, folder } of packages) {
    if (specifier === name) return `${folder}/index.ts`;
    if (specifier.startsWith(`${name}/`)) {
      const inside = specifier.slice(name.length + 1);
      return path.posix.extname(inside) === ''
        ? `${folder}/${inside}/index.ts`
        : `${folder}/${inside}`;
    }
  }
  return undefined;
}

/**
 * Tests and their helpers may cross a border, because a real counterpart beats a stand-in.
 *
 * @param {string} file
 */
export function isForTests(file) {
  return /\.test\.tsx?$|(^|\/)testing\//.test(file);
}
