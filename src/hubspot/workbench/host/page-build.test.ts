import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageFingerprint } from './page-build.ts';

const own = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'page-build-'));
  for (const part of ['page', 'worker', 'shared', 'host', 'package.json', '../crm']) {
    const copy = path.join(folder, 'workbench', part);
    await cp(path.join(own, part), copy, {
      recursive: true,
      filter: (file) => !file.includes('node_modules'),
    });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(['page/main.tsx', 'worker/hs-fetch.ts', '../crm/tokens.ts', 'package.json'])(
  'a change of %s is a page to build',
  async (file) => {
    const room = path.join(folder, 'workbench');
    const before = await pageFingerprint(room);
    expect(await pageFingerprint(room)).toBe(before);
    await appendFile(path.join(room, file), '\n');
    expect(await pageFingerprint(room)).not.toBe(before);
  },
);
