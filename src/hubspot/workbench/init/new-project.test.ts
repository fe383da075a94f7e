import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ProjectError } from '../host/project-files.ts';
import { readProject } from '../host/project.ts';
import { writeNewProject } from './new-project.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'init-'));
});
afterEach(() => rm(parent, { recursive: true }));

async function textsOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter((it) => it.isFile())
    .map(async (it) => {
      const file = path.join(it.parentPath, it.name);
      return `${file}\n${await readFile(file, 'utf8')}`;
    });
  return (await Promise.all(texts)).join('\n');
}

it("is a project that HubSpot's parser accepts, in which it finds every part", async () => {
  const folder = path.join(parent, 'deal-notes');
  await writeNewProject(folder);
  const settings = await readFile(path.join(folder, 'hsproject.json'), 'utf8');
  const { name, platformVersion, srcDir } = JSON.parse(settings) as Record<string, string>;
  expect(name).toBe('deal-notes');
  const { intermediateRepresentation, skippedHsMetaFiles } = await translate(
    { projectSourceDir: path.join(folder, srcDir ?? ''), platformVersion: platformVersion ?? '' },
    { skipValidation: true },
  );
  expect(skippedHsMetaFiles).toEqual([]);
  const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
  expect(nodes.map(({ componentType }) => componentType).sort()).toEqual([
    'APPLICATION',
    'APP_FUNCTION',
    'CARD',
    'PAGE',
    'SERVERLESS_PACKAGE',
    'SETTINGS',
  ]);
});

it("has the project's own name everywhere, and the workbench shows it", async () => {
  const folder = path.join(parent, 'deal-notes');
  await writeNewProject(folder);
  const project = await readProject(folder);
  expect(project.appName).toBe('Deal notes');
  expect(project.extensions.map((it) => it.uid)).toContain('deal_notes_greeting_card');
  expect(project.functions).toMatchObject([{ name: 'deal_notes_greet' }]);
  const texts = await textsOf(folder);
  expect(texts).toContain('.gitignore');
  expect(texts).not.toMatch(/my.app/i);
});

it('needs a folder without anything in it, there or not', async () => {
  const folder = path.join(parent, 'notes');
  await mkdir(folder);
  await writeNewProject(folder);
  const before = await textsOf(folder);
  await expect(writeNewProject(folder)).rejects.toThrow(
    /the folder is not empty \(it has \S+\); name one that is not there yet/,
  );
  expect(await textsOf(folder)).toBe(before);
  await writeFile(path.join(parent, 'file'), '');
  await expect(writeNewProject(path.join(parent, 'file'))).rejects.toThrow('this is a file');
});

it('takes a folder that Git or an editor has been in, and a link to one', async () => {
  const repository = path.join(parent, 'repository');
  await mkdir(path.join(repository, '.git'), { recursive: true });
  await writeFile(path.join(repository, '.git', 'config'), 'url = https://example.com/my-app.git');
  await mkdir(path.join(repository, '.vscode'));
  await symlink(repository, path.join(parent, 'notes'), 'junction');
  await writeNewProject(path.join(parent, 'notes'));
  const { name } = await readProject(repository);
  expect(name).toBe('notes');
  expect(await readFile(path.join(repository, '.git', 'config'), 'utf8')).toContain('/my-app.git');
});

it('says why a folder cannot be written', async () => {
  await symlink(path.join(parent, 'nowhere'), path.join(parent, 'notes'), 'junction');
  await expect(writeNewProject(path.join(parent, 'notes'))).rejects.toThrow(ProjectError);
  await expect(writeNewProject(path.join(parent, 'notes'))).rejects.toThrow(
    'cannot be written here (ENOENT)',
  );
});

it('refuses a name that no folder of Windows can have', async () => {
  await expect(writeNewProject(path.join(parent, 'aux'))).rejects.toThrow('Windows keeps the name');
});

it.each(['My-App', 'my app', 'my_app', '1st', 'a--b', '-a', 'ä', 'a'.repeat(41)])(
  'refuses %j for a name, and makes nothing',
  async (name) => {
    await expect(writeNewProject(path.join(parent, name))).rejects.toThrow(
      `"${name}" cannot be the name of a project: use lower-case letters`,
    );
    expect(await readdir(parent)).toEqual([]);
  },
);
