import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { expectNoTrace, installWithLinks, makeUser, packWorkbench } from './packed-workbench.ts';
import { expectNewProject, expectProjectShown, expectTypes } from './use-workbench.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'workbench-package-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('has all it needs in its files and its declared dependencies, and shows a project', async () => {
  const packed = await packWorkbench(path.join(folder, 'built'));
  await expectNoTrace(packed, 'hubspot-crm');
  const user = path.join(folder, 'user');
  await makeUser(user);
  await installWithLinks(packed, user);
  await expectTypes(user);
  await expectNewProject(user);
  await expectProjectShown(user);
});
