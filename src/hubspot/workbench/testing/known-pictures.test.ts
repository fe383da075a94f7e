import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  differenceFrom,
  keepPictures,
  type KnownPictures,
  readPictures,
} from './known-pictures.ts';

/** More colours than a palette has, and a dark square of this size in the middle. */
function drawn(size: number, width = 100): Buffer {
  const picture = new PNG({ width, height: 100 });
  for (let pixel = 0; pixel < width * 100; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const isSquare = x >= 40 && x < 40 + size && y >= 40 && y < 40 + size;
    picture.data.set(isSquare ? [20, 20, 20, 255] : [155 + x, 155 + y, 230, 255], 4 * pixel);
  }
  return PNG.sync.write(picture);
}

let folder: string;
let known: KnownPictures;
beforeAll(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'pictures-')), 'kept');
  await keepPictures(folder, 'a browser', new Map([['square', drawn(20)]]));
  known = await readPictures(folder);
});
afterAll(() => rm(path.dirname(folder), { recursive: true }));

it.each([
  ['the same', 'square', drawn(20), null],
  [
    'a square that is two pixels larger',
    'square',
    drawn(22),
    /^\d+ pixels of a small square differ$/,
  ],
  ['no square', 'square', drawn(0), /differ/],
  ['a wider one', 'square', drawn(20, 101), /^was 100 x 100, is 101 x 100$/],
  ['another name', 'circle', drawn(20), /^is new$/],
])('compares a picture with the one before: %s', async (_, name, picture, difference) => {
  const found = await differenceFrom(folder, known, name, picture);
  if (difference === null) expect(found).toBeNull();
  else expect(found).toMatch(difference);
});

it('takes a picture that differs in bytes alone, as a packed one does, for the same', async () => {
  const other = { ...known, sums: { square: 'of other bytes' } };
  expect(await differenceFrom(folder, other, 'square', drawn(20))).toBeNull();
});

it('keeps the colour of an area as it is, however many others there are', async () => {
  const kept = PNG.sync.read(await readFile(path.join(folder, 'square.png')));
  const at = 4 * (50 * kept.width + 50);
  expect([...kept.data.subarray(at, at + 3)]).toEqual([20, 20, 20]);
});
