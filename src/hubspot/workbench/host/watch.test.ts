import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExtensionBuilds } from './extension-builds.ts';
import type { Project } from './project.ts';
import { watchProject } from './watch.ts';

let root: string;
let stop: () => Promise<void>;
const rebuilt: string[] = [];
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'watch-')));
  for (const folder of ['project/cards', 'project/pages', 'large/below']) {
    await mkdir(path.join(root, folder), { recursive: true });
  }
  await symlink(path.join(root, 'large'), path.join(root, 'project/cards/link'), 'junction');
  const extensions = ['cards', 'pages'].map((uid) => ({
    uid,
    folder: path.join(root, 'project', uid),
  }));
  const builds = {
    sources: () => [],
    rebuild: async ({ uid }: { uid: string }) => void rebuilt.push(uid),
    onBuild: () => () => undefined,
  };
  stop = watchProject(
    { sourceFolder: path.join(root, 'project'), extensions } as unknown as Project,
    builds as unknown as ExtensionBuilds,
  );
});
afterEach(async () => {
  await stop();
  await rm(root, { recursive: true });
});

it('what a link leads to is not watched, the project is', async () => {
  // A watch begins a little after it was asked for: until it has, changes are made again.
  await expect
    .poll(async () => {
      await writeFile(path.join(root, 'large/below/file.ts'), String(Math.random()));
      await writeFile(path.join(root, 'project/pages/Page.ts'), String(Math.random()));
      return rebuilt;
    })
    .toContain('pages');
  expect(rebuilt).not.toContain('cards');
});
