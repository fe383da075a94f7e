import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withAncestors } from './with-ancestors.ts';

/** What says how a folder's modules are read, and which of them a name means. */
const settingsFiles = ['package.json', 'tsconfig.json', 'jsconfig.json'];

/**
 * A name for the state of everything that decides what a build of these files comes to: their
 * contents; the names next to them and one folder above, among which an import finds its file; the
 * settings above them; and the libraries that are installed there.
 *
 * Synchronous on purpose: for hundreds of small files that takes half as long.
 *
 * @param inputs absolute paths.
 */
export function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256');
  const files = [...inputs].sort();
  for (const file of files) addFile(hash, file);
  const folders = files.map((file) => path.dirname(file));
  for (const folder of unique([...folders, ...folders.map((it) => path.dirname(it))])) {
    addNames(hash, folder);
  }
  for (const folder of unique(folders.flatMap(withAncestors))) {
    for (const name of settingsFiles) addFile(hash, path.join(folder, name));
    const libraries = path.join(folder, 'node_modules');
    for (const name of addNames(hash, libraries)) {
      if (name.startsWith('@')) addNames(hash, path.join(libraries, name));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Whether a build depends on nothing but what {@link fingerprint} looks at. Settings of Vite may
 * run anything, an environment file is read next to them, styles have their own settings, and a
 * `tsconfig.json` may extend another.
 */
export function isPredictable(folder: string, inputs: string[]): boolean {
  if (namesIn(folder).some((name) => /^(vite\.config\.|\.env)/.test(name))) return false;
  if (inputs.some((file) => /\.(css|less|s[ac]ss|styl(us)?|pcss)$/.test(file))) return false;
  const settings = unique(inputs.map((file) => path.dirname(file)).flatMap(withAncestors));
  return !settings.some((it) => read(path.join(it, 'tsconfig.json'))?.includes('"extends"'));
}

function addFile(hash: Hash, file: string): void {
  const content = read(file);
  hash.update(`${file}\0${content?.length ?? 'none'}\0`).update(content ?? '');
}

function addNames(hash: Hash, folder: string): string[] {
  // A name with a dot in front holds no module; caches come and go under such names.
  const names = namesIn(folder).filter((name) => !name.startsWith('.'));
  hash.update(`${folder}\0${names.join('\0')}\0`);
  return names;
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function unique(values: string[]): string[] {
  return [...new Set(values)].sort();
}
