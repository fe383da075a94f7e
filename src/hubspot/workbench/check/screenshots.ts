import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface ScreenshotFolder {
  folder: string;
  /** Names of those that are not as the ones that are kept; null where none are kept. */
  changed: string[] | null;
  write(address: string, image: Buffer): Promise<void>;
}

/**
 * Writes screenshots into `latest`; with `update` into `kept` as well, which is what the next run
 * compares with.
 */
export async function openScreenshotFolder(
  folder: string,
  update: boolean,
): Promise<ScreenshotFolder> {
  const latest = path.join(folder, 'latest');
  const kept = path.join(folder, 'kept');
  await rm(latest, { recursive: true, force: true });
  await mkdir(latest, { recursive: true });
  if (update) {
    await rm(kept, { recursive: true, force: true });
    await mkdir(kept, { recursive: true });
  }
  const changed: string[] | null = existsSync(kept) ? [] : null;
  return {
    folder: latest,
    changed,
    async write(address, image) {
      const name = `${fileName(address)}.png`;
      await writeFile(path.join(latest, name), image);
      if (update) {
        await writeFile(path.join(kept, name), image);
        return;
      }
      const before = await readFile(path.join(kept, name)).catch(() => null);
      if (!before?.equals(image)) changed?.push(name);
    },
  };
}

/** `#/companies/9001?wb.language=sv` as `companies-9001-wb-language-sv`. */
function fileName(address: string): string {
  return address
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120);
}
