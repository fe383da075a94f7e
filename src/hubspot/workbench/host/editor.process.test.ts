import fs from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import guessEditor from 'launch-editor/guess.js';
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
  for (const name of ['vim', '/usr/bin/nvim -f', 'nano', '"/usr/bin/vim.basic" -f', 'editor']) {
    expect(editorOf(name).problem).toContain('needs a terminal of its own');
  }
});

it('takes a program in a folder of any name for one word', async () => {
  for (const name of ['an editor.cjs', "Käse's $HOME #1 50% (x86) {a}.cjs", '~ $(ls) `b`.cjs']) {
    const program = path.join(parent, name);
    await writeFile(program, '');
    expect(guessEditor(editorOf(program).command ?? '')).toEqual([program]);
  }
  expect(editorOf('code --wait').command).toBe('code --wait');
});

it("takes the backslashes of Windows' paths as they are", () => {
  // eslint-disable-next-line platforms/no-trap
  const words = ['C:\\tools\\code.cmd', '--wait', 'D:\\my notes'];
  const given = `${words[0]} ${words[1]} "${words[2]}"`;
  expect(guessEditor(editorOf(given, 'win32').command ?? '')).toEqual(words);
});

it('asks no disk about a file outside of the project, which may be on another machine', async () => {
  const real = vi.spyOn(fs, 'realpathSync');
  syncBuiltinESMExports();
  try {
    for (const file of [path.join(parent, 'secret.txt'), '/net/other/share/Card.tsx']) {
      expect(await open(file)).toContain('outside');
      expect(real.mock.calls.flat()).not.toContain(file);
    }
  } finally {
    real.mockRestore();
    syncBuiltinESMExports();
  }
});

it('opens a file of a project that is opened by a link', async () => {
  const link = path.join(parent, 'link');
  await symlink(project, link, 'junction');
  const file = path.join(project, 'src', 'Card.tsx');
  for (const given of [file, path.relative(link, file), 'src/Card.tsx']) {
    const place = { file: given, line: 1, column: 1 };
    expect(
      await createEditor(
        link,
        () => false,
        () => undefined,
      )(place),
    ).toBeNull();
  }
});
