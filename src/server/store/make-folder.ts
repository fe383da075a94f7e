import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './start-problems.ts';

/**
 * Makes a folder, and those above it. Node's own way (`recursive`) never ends where a file system,
 * such as `/proc`, says of every new folder that the one above it is missing.
 */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const above = path.dirname(folder);
    if (codeOf(error) === 'ENOENT' && above !== folder) {
      await makeFolder(above, mode);
      // Another process may have made it meanwhile.
      await mkdir(folder, { mode }).catch((again: unknown) => expectFolder(folder, again));
    } else {
      await expectFolder(folder, error);
    }
  }
}

/** @throws the error, where there is no folder. */
async function expectFolder(folder: string, error: unknown): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw error;
}
