import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createEditor } from './editor.ts';
import { editorOf } from './open-in-editor.ts';

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
afterEach(() => vi.unstubAllEnvs());

const open = (file: string) =>
  createEditor(
    project,
    (it) => it === path.join(parent, 'linked.ts'),
    (place) => opened.push(place),
  )({ file, line: 3, column: 7 });

it('opens a file of the project at its line and column', async () => {
  expect(await open('src/Card.tsx')).toBeNull();
  expect(opened).toEqual([`${path.join(project, 'src', 'Card.tsx')}:3:7`]);
});

it('opens what an extension is built from, such as a file of a linked package', async () => {
  await writeFile(path.join(parent, 'linked.ts'), '');
  expect(await open('../linked.ts')).toBeNull();
  expect(opened.at(-1)).toBe(`${path.join(parent, 'linked.ts')}:3:7`);
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

it('starts what the environment names, with its arguments', async () => {
  const [program, told] = [path.join(parent, 'an editor.cjs'), path.join(parent, 'told')];
  await writeFile(program, `require('fs').writeFileSync(process.argv[2], process.argv.join())`);
  const command = [process.execPath, program, told].map((it) => JSON.stringify(it)).join(' ');
  vi.stubEnv('LAUNCH_EDITOR', command);
  const place = { file: 'src/Card.tsx', line: 3, column: 7 };
  expect(await createEditor(project, () => false)(place)).toBeNull();
  await vi.waitFor(async () => expect(await readFile(told, 'utf8')).toContain('Card.tsx'), 10_000);
});

it('says why an editor does not open', async () => {
  vi.stubEnv('LAUNCH_EDITOR', 'no-such-editor --wait');
  vi.spyOn(console, 'log').mockReturnValue();
  expect(
    await createEditor(project, () => false)({ file: 'src/Card.tsx', line: 3, column: 7 }),
  ).toMatch(/^no-such-editor --wait could not be started: .*ENOENT/);
  expect(editorOf(null).problem).toContain('set LAUNCH_EDITOR');
  for (const name of ['vim', '/usr/bin/nvim -f', 'nano']) {
    expect(editorOf(name).problem).toContain('needs a terminal of its own');
  }
});

it('takes a program in a folder with spaces for one word', () => {
  const program = path.join(parent, 'an editor.cjs');
  expect(editorOf(program).command).toBe(JSON.stringify(program));
  expect(editorOf('code --wait').command).toBe('code --wait');
});
