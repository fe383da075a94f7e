import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEditor } from './editor.ts';

let parent: string;
let project: string;
const opened: string[] = [];
beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'editor-'));
  project = path.join(parent, 'project');
  await mkdir(path.join(project, 'src'), { recursive: true });
  await writeFile(path.join(project, 'src', 'Card.tsx'), '');
  await writeFile(path.join(parent, 'secret.txt'), '');
  await symlink(parent, path.join(project, 'out'), 'junction');
});
afterAll(() => rm(parent, { recursive: true }));

const open = (file: string) =>
  createEditor(project, (place) => opened.push(place))({ file, line: 3, column: 7 });

it('opens a file of the project at its line and column', async () => {
  expect(await open('src/Card.tsx')).toBeNull();
  expect(opened).toEqual([`${path.join(project, 'src', 'Card.tsx')}:3:7`]);
});

it('opens nothing else', async () => {
  const before = [...opened];
  expect(await open('../secret.txt')).toContain('outside');
  expect(await open(path.join(parent, 'secret.txt'))).toContain('outside');
  expect(await open('out/secret.txt')).toContain('outside');
  expect(await open('src/None.tsx')).toContain('no file');
  expect(await open('src')).toContain('no file');
  expect(opened).toEqual(before);
});
