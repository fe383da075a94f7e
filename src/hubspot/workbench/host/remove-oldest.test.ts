import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { removeOldest } from './remove-oldest.ts';

it('keeps the folders that were written last, and every file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'oldest-'));
  for (const [at, name] of ['second', 'oldest', 'newest'].entries()) {
    const place = path.join(folder, name);
    await mkdir(place);
    await writeFile(path.join(place, 'index.html'), name);
    const written = [2, 1, 3][at] ?? 0;
    await utimes(place, written, written);
  }
  await writeFile(path.join(folder, 'inputs.json'), '[]');
  await removeOldest(folder, 2);
  expect((await readdir(folder)).sort()).toEqual(['inputs.json', 'newest', 'second']);
  await removeOldest(folder, 2);
  expect(await readdir(folder)).toHaveLength(3);
  await rm(folder, { recursive: true });
});
