import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Builder } from './builder.ts';
import { ownFiles } from './own-files.ts';
import { removeOldest } from './remove-oldest.ts';

const roomFolder = fileURLToPath(new URL('..', import.meta.url));
/** Builds of the page that are kept: of two branches for both of React's builds. */
const mostKept = 4;
/** What the page is made of; a `package.json` represents the versions of its libraries. */
const sources = ['page', 'worker', 'shared', '../crm', 'package.json', 'host/carry-out-builds.ts'];

/**
 * The workbench's own page, built from its source. A build is kept under a name made of its source,
 * so that only the first start, or the first after a change, takes the seconds to build.
 *
 * @returns the absolute path of the folder with `index.html`.
 * @throws {Error} with the builder's message when the page does not build.
 */
export async function buildPage(
  builder: Builder,
  react: 'production' | 'development' = 'production',
): Promise<string> {
  if (ownFiles.builtPages !== null) return path.join(ownFiles.builtPages, react);
  const cacheFolder = path.join(ownFiles.cacheFolder, 'page');
  const folder = path.join(cacheFolder, `${await pageFingerprint(roomFolder)}-${react}`);
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  // Built aside and renamed: a start that is interrupted, or runs in parallel, leaves no half.
  const aside = `${folder}.${process.pid}`;
  await mkdir(cacheFolder, { recursive: true });
  const { problem } = await builder.build({ kind: 'page', outputFolder: aside });
  if (problem) throw new Error(`The workbench's page does not build: ${problem.message}`);
  await rename(aside, folder).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'index.html'))) throw error;
  });
  await removeOldest(cacheFolder, mostKept);
  return folder;
}

/** A name for the state of everything that the page of the room in a folder is made of. */
export async function pageFingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const root = path.join(folder, source);
    const isFile = path.extname(source) !== '';
    const names = isFile ? [''] : await readdir(root, { recursive: true });
    for (const name of names.sort()) {
      const content = await readFile(path.join(root, name)).catch(() => null);
      if (content) hash.update(`${source}/${name}\0`).update(content);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
