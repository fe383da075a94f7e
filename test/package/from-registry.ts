import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { installWithNpm, makeUser, packWorkbench } from './packed-workbench.ts';
import { expectNewProject, expectProjectShown, expectTypes } from './use-workbench.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'workbench-package-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('installs from its tarball into an empty folder and shows a project there', async () => {
  const packed = await packWorkbench(path.join(folder, 'built'));
  const user = path.join(folder, 'user');
  await makeUser(user);
  await installWithNpm(packed, user);
  await expectTypes(user);
  await expectNewProject(user);
  await expectProjectShown(user);
});
