import { chmod, chown, lstat, mkdir, mkdtemp, open, readFile, readdir } from 'node:fs/promises';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Lists the files of a complete folder and their sizes, and is written last. */
const listName = 'complete.json';
/** After this many milliseconds nobody is still filling a folder: its process was stopped. */
const abandonedAfter = 3_600_000;

/**
 * Makes a folder that is there completely or not at all, however many processes ask for it at once
 * and wherever one of them is stopped: it is filled next to its place and then renamed.
 *
 * @param fill writes the files into an empty folder; their owner and modes are set afterwards.
 */
export async function makeComplete(
  place: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  if (await isComplete(place)) return;
  await mkdir(path.dirname(place), { recursive: true });
  await removeAbandoned(place);
  const aside = await mkdtemp(`${place}.`);
  try {
    await fill(aside);
    await seal(aside);
    await moveInto(place, aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * Whether the folder holds all that it was made with, and nobody but its owner could have changed
 * it: what is in it is executed.
 */
export async function isComplete(folder: string): Promise<boolean> {
  try {
    if (!isOurs(await lstat(folder))) return false;
    const list = path.join(folder, listName);
    if (!isOurs(await lstat(list))) return false;
    const sizes = Object.entries(
      JSON.parse(await readFile(list, 'utf8')) as Record<string, number>,
    );
    for (const [name, size] of sizes) {
      const file = await lstat(path.join(folder, name));
      if (!file.isFile() || file.size !== size || !isOurs(file)) return false;
    }
    return sizes.length > 0;
  } catch {
    return false;
  }
}

/** Windows has no owner to ask for here; its folders are not shared with other users. */
function isOurs({ uid, mode }: { uid: number; mode: number }): boolean {
  const own = process.getuid?.();
  return own === undefined || ((uid === own || uid === 0) && (mode & 0o022) === 0);
}

/** An archive has its own owners and modes, which a superuser would keep. */
async function seal(folder: string): Promise<void> {
  const sizes: Record<string, number> = {};
  await takeOver(folder);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() && !entry.isDirectory())
      throw new Error(`Neither file nor folder: ${file}`);
    await takeOver(file);
    if (entry.isDirectory()) continue;
    sizes[path.relative(folder, file)] = (await lstat(file)).size;
    await flush(file);
  }
  const list = path.join(folder, listName);
  await writeFile(list, JSON.stringify(sizes), { mode: 0o644 });
  await flush(list);
}

async function takeOver(file: string): Promise<void> {
  if (process.getuid && process.getgid) await chown(file, process.getuid(), process.getgid());
  await chmod(file, 0o755);
}

/** Else a machine that loses its power could keep the new name and lose the content. */
async function flush(file: string): Promise<void> {
  const opened = await open(file, 'r');
  await opened.sync().finally(() => opened.close());
}

async function moveInto(place: string, aside: string): Promise<void> {
  if (await isComplete(place)) return;
  const damaged = `${aside}.damaged`;
  await rename(place, damaged).catch(() => undefined);
  try {
    await rename(aside, place);
  } catch (error) {
    // Another process may have been first; a folder with content is not replaced.
    if (!(await isComplete(place))) throw error;
  } finally {
    await rm(damaged, { recursive: true, force: true });
  }
}

/** What stopped processes left half filled. */
async function removeAbandoned(place: string): Promise<void> {
  const parent = path.dirname(place);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${path.basename(place)}.`)) continue;
    const left = path.join(parent, name);
    const age = Date.now() - (await lstat(left).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > abandonedAfter) await rm(left, { recursive: true, force: true });
  }
}
