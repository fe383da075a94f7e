import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openScreenshotFolder } from './screenshots.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'screenshots-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** One run of the check. @returns what it calls changed. */
async function run(images: Record<string, string>, update = false): Promise<string[] | null> {
  const screenshots = await openScreenshotFolder(folder, update);
  for (const [address, image] of Object.entries(images)) {
    await screenshots.write(address, Buffer.from(image));
  }
  return screenshots.changed;
}

it('names what is not as it was kept, until it is kept again', async () => {
  const before = { '#/page': 'one', '#/settings': 'two', '#/companies/9001?tab=card': 'three' };
  expect(await run(before)).toBe(null);
  await run(before, true);
  expect(await run(before)).toEqual([]);

  const { '#/settings': _, ...after } = { ...before, '#/page': 'changed', '#/page/new': 'four' };
  const changed = ['page.png', 'page-new.png'];
  expect(await run(after)).toEqual(changed);
  expect(await run(after)).toEqual(changed);
  await run(after, true);
  expect(await run(after)).toEqual([]);
  expect((await readdir(path.join(folder, 'kept'))).sort()).toEqual([
    'companies-9001-tab-card.png',
    'page-new.png',
    'page.png',
  ]);
});
