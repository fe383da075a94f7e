import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { packPicture } from './pack-picture.ts';

const indexName = 'pictures.json';

/** What is known of pictures that were taken before. */
export interface KnownPictures {
  /** The browser that drew them, and the system on which it did. */
  drawnBy: string;
  /** By name, of the file as the browser wrote it: equal ones need not be decoded. */
  sums: Record<string, string>;
}

export async function readPictures(folder: string): Promise<KnownPictures> {
  return JSON.parse(await readFile(path.join(folder, indexName), 'utf8')) as KnownPictures;
}

/** Keeps these pictures in place of all others in a folder. */
export async function keepPictures(
  folder: string,
  drawnBy: string,
  pictures: Map<string, Buffer>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sums: Record<string, string> = {};
  for (const [name, picture] of pictures) {
    sums[name] = sumOf(picture);
    await writeFile(path.join(folder, `${name}.png`), packPicture(PNG.sync.read(picture)));
  }
  const index: KnownPictures = { drawnBy, sums };
  await writeFile(path.join(folder, indexName), `${JSON.stringify(index, null, 2)}\n`);
}

/** A square of the picture, in pixels, and how many in it may differ: edges of letters do. */
const square = 24;
const mostDifferent = 24;

/**
 * Whether a picture looks as it did.
 *
 * @returns what differs, in words, or null.
 */
export async function differenceFrom(
  folder: string,
  known: KnownPictures,
  name: string,
  picture: Buffer,
): Promise<string | null> {
  const sum = known.sums[name];
  if (sum === undefined) return 'is new';
  if (sum === sumOf(picture)) return null;
  const before = PNG.sync.read(await readFile(path.join(folder, `${name}.png`)));
  const now = PNG.sync.read(picture);
  const sizes = [before, now].map(({ width, height }) => `${width} x ${height}`);
  if (sizes[0] !== sizes[1]) return `was ${sizes[0]}, is ${sizes[1]}`;
  const different = pixelmatch(before.data, now.data, null, now.width, now.height, {
    windowSize: square,
  });
  return different <= mostDifferent ? null : `${different} pixels of a small square differ`;
}

function sumOf(picture: Buffer): string {
  return createHash('sha256').update(picture).digest('hex').slice(0, 16);
}
