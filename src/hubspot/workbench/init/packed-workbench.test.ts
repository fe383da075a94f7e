import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeNewProject } from './new-project.ts';
import { packedFileOf, usePackedWorkbench } from './packed-workbench.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'packed-'));
});
afterEach(() => rm(parent, { recursive: true }));

/** The folder of the package as npm installs it, with what npm notes about it. */
async function installedFrom(resolved: string | undefined): Promise<string> {
  const modules = path.join(parent, 'tools', 'node_modules');
  await mkdir(path.join(modules, 'hubspot-workbench'), { recursive: true });
  const packages = { 'node_modules/hubspot-workbench': { version: '0.1.0', resolved } };
  await writeFile(path.join(modules, '.package-lock.json'), JSON.stringify({ packages }));
  return path.join(modules, 'hubspot-workbench');
}

it.each([
  ['file:../some%20files/workbench.tgz', path.join('some files', 'workbench.tgz')],
  ['https://registry.example.com/workbench.tgz', null],
  ['file:../workbench', null],
  [undefined, null],
])('knows the packed file that the workbench came from: %s', async (resolved, file) => {
  const found = await packedFileOf(await installedFrom(resolved));
  expect(found && path.relative(parent, found)).toBe(file);
});

it.each([
  ['pnpm', '.pnpm/hubspot-workbench@0.1.0/node_modules', { devDependencies: 'file:../packed.tgz' }],
  ['yarn', '.', { dependencies: '../packed.tgz' }],
])('knows the packed file that %s installed', async (_, place, manifest) => {
  const tools = path.join(parent, 'tools');
  const modules = path.join(tools, 'node_modules', place);
  await mkdir(path.join(modules, 'hubspot-workbench'), { recursive: true });
  const dependencies = Object.entries(manifest).map(([kind, it]) => [
    kind,
    { 'hubspot-workbench': it },
  ]);
  await writeFile(
    path.join(tools, 'package.json'),
    JSON.stringify(Object.fromEntries(dependencies)),
  );
  const found = await packedFileOf(path.join(modules, 'hubspot-workbench'));
  expect(found).toBe(path.join(parent, 'packed.tgz'));
});

it.each(['^0.1.0', 'https://example.com/hubspot-workbench-0.1.0.tgz', 'workspace:*'])(
  'takes no version for a packed file: %s',
  async (version) => {
    const modules = path.join(parent, 'node_modules', 'hubspot-workbench');
    await mkdir(modules, { recursive: true });
    const manifest = { dependencies: { 'hubspot-workbench': version } };
    await writeFile(path.join(parent, 'package.json'), JSON.stringify(manifest));
    expect(await packedFileOf(modules)).toBeNull();
  },
);

it('knows of none where npm installed nothing', async () => {
  expect(await packedFileOf(path.join(parent, 'node_modules', 'hubspot-workbench'))).toBeNull();
});

it('puts the packed file into a new project, which npm then installs from there', async () => {
  const packed = path.join(parent, 'hubspot-workbench-0.1.0.tgz');
  await writeFile(packed, 'packed');
  const folder = path.join(parent, 'my-app');
  await writeNewProject(folder);
  await usePackedWorkbench(folder, packed);
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const { 'hubspot-workbench': source = '' } = manifest.devDependencies;
  expect(source).toMatch(/^file:/);
  expect(await readFile(path.join(folder, source.slice(5)), 'utf8')).toBe('packed');
  expect(manifest.devDependencies['@playwright/test']).toBeDefined();
});
