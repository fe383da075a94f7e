import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** PGlite's files grow up to this. */
const largestFile = 2 ** 30;
/**
 * What PGlite writes at once: to a file of its journal, 16 MB, and to its tables. The most that one
 * statement was seen to write is 21 MB.
 */
const atOnce = 32 * 2 ** 20;
/** What a new database takes, and some. */
const atFirst = 64 * 2 ** 20;
const chunk = Buffer.alloc(2 ** 20);

/**
 * PGlite hangs for good, or leaves half a database, where a write fails. What a disk says is free does
 * not tell of quotas and of limits of the process: this does.
 *
 * @throws the system's error, with its code
 */
export async function requireWritable(folder: string): Promise<void> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '');
  if ((fileSizeLimit(limits) ?? largestFile) < largestFile) {
    throw Object.assign(new Error('files may not be large enough'), { code: 'EFBIG' });
  }
  await tryToWrite(folder, atFirst);
}

/** As much as PGlite writes at once. @throws the system's error, with its code */
export async function tryToWrite(folder: string, bytes = atOnce): Promise<void> {
  const file = path.join(folder, 'write-test.tmp');
  // A process that was killed may have left one, or somebody put a link there.
  await rm(file, { force: true });
  try {
    await writeFile(file, chunks(bytes), { flag: 'wx' });
  } finally {
    await rm(file, { force: true });
  }
}

function* chunks(bytes: number): Generator<Buffer> {
  for (let written = 0; written < bytes; written += chunk.length) yield chunk;
}

/** In bytes, of what Linux says of a process; null without one. */
export function fileSizeLimit(limits: string): number | null {
  const [, soft] = /^Max file size +(\d+)/m.exec(limits) ?? [];
  return soft === undefined ? null : Number(soft);
}
