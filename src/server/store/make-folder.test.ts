import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

test('a folder is made with those above it, whoever else makes it, and not where a file is', async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'folder-'));
  onTestFinished(() => rm(place, { recursive: true }));
  const folder = path.join(place, 'a', 'b', 'c');
  await Promise.all([makeFolder(folder, 0o700), makeFolder(folder, 0o700)]);
  await makeFolder(folder, 0o700);
  expect((await stat(folder)).isDirectory()).toBe(true);
  const file = path.join(place, 'file');
  await writeFile(file, '');
  await expect(makeFolder(file, 0o700)).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(path.join(file, 'below'), 0o700)).rejects.toThrow();
});

const special = '/proc/self';
test.runIf(existsSync(special))('a special file system is refused, at once', async () => {
  const place = path.join(special, 'tier-points', 'data');
  await expect(makeFolder(place, 0o700)).rejects.toThrow();
});
