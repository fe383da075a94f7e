import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Removes all folders in a folder but those that were written last; files stay. */
export async function removeOldest(folder: string, mostKept: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((it) => it.isDirectory());
  const ages = await Promise.all(
    folders.map(async ({ name }) => {
      // Another workbench may be removing the same.
      const { mtimeMs } = await stat(path.join(folder, name)).catch(() => ({ mtimeMs: 0 }));
      return { name, mtimeMs };
    }),
  );
  ages.sort((one, other) => other.mtimeMs - one.mtimeMs);
  for (const { name } of ages.slice(mostKept)) {
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
