import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { requireTrust } from './trust.ts';

const hello = fileURLToPath(new URL('../examples/hello', import.meta.url));
let root: string;
let project: string;
let configFolder: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'trust-'));
  project = path.join(root, 'project');
  configFolder = path.join(root, 'config');
  await cp(hello, project, { recursive: true });
  await writeFile(path.join(project, 'src/app/cards/vite.config.js'), 'export default {};');
  const functions = path.join(project, 'src/app/functions');
  await mkdir(functions);
  await writeFile(path.join(functions, 'quota.js'), 'exports.main = () => 1;');
  await writeFunction(['TOKEN']);
});
afterEach(() => rm(root, { recursive: true }));

async function writeFunction(secretKeys: string[]) {
  const config = { entrypoint: '/app/functions/quota.js', secretKeys };
  await writeFile(
    path.join(project, 'src/app/functions/quota-hsmeta.json'),
    JSON.stringify({ uid: 'quota', type: 'app-function', config }),
  );
}

/** Someone who answers, and what they were asked. */
function person(answer: string) {
  const questions: string[] = [];
  const ask = async (question: string) => {
    questions.push(question);
    return answer;
  };
  return { questions, ask };
}
const nobody = { trust: false, ask: null };

it('asks once per folder, and says what would run', async () => {
  const { questions, ask } = person('y');
  await requireTrust(project, { trust: false, ask, configFolder });
  expect(questions).toHaveLength(1);
  expect(questions[0]).toContain(path.join('app', 'cards', 'vite.config.js'));
  // Also by another way to the same folder, and where nobody can answer.
  await symlink(project, path.join(root, 'link'), 'junction');
  await requireTrust(path.join(root, 'link'), { ...nobody, configFolder });
  await requireTrust(project, { ...nobody, configFolder });
  expect(questions).toHaveLength(1);
});

it('asks again when what would run has changed, with its name, and not for anything else', async () => {
  const { questions, ask } = person('y');
  const open = () => requireTrust(project, { trust: false, ask, configFolder });
  const write = (name: string, text: string) =>
    writeFile(path.join(project, 'src/app', name), text);
  const config = 'cards/vite.config.js';
  await write(config, "import '../build/plugin.js'; export default {};");
  await mkdir(path.join(project, 'src/app/build'));
  await write('build/plugin.js', "require('./deeper')");
  await open();
  await write('cards/Another.tsx', 'export {};');
  await open();
  expect(questions).toHaveLength(1);
  for (const [name, text] of [
    [config, "import '../build/plugin.js'; export default { plugins: [] };"],
    ['build/deeper.cjs', 'evil()'],
    ['postcss.config.cjs', 'evil()'],
    ['cards/package.json', '{"postcss": {"plugins": {"./evil.cjs": {}}}}'],
    ['functions/quota.js', 'exports.main = evil'],
  ] as const) {
    await write(name, text);
    await open();
    expect(questions.pop()).toContain(`${path.join('src/app', name)}, which has changed`);
    await open();
    expect(questions).toHaveLength(1);
  }
  await writeFunction(['TOKEN', 'ANOTHER']);
  await expect(requireTrust(project, { ...nobody, configFolder })).rejects.toThrow('quota.js');
});

it('names styles that load code, and asks again when that has changed', async () => {
  const write = async (name: string, text: string) => {
    const file = path.join(project, 'src/app/cards', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  await write('plain.less', '.a { color: red }');
  await write('styles/with.less', '@plugin (a) url(plugin);');
  await write('styles/plugin.js', "require('./deeper')");
  await write('by-another.less', '@import (less) "plugin.txt";');
  await write('plugin.txt', '@plugin "other";');
  await write('made.styl', `load = use\nload('made.js')`);
  await write('tailwind.css', "@config '../theme.js';");
  const { questions, ask } = person('y');
  const open = () => requireTrust(project, { trust: false, ask, configFolder });
  await open();
  for (const name of ['styles/with.less', 'plugin.txt', 'made.styl', 'tailwind.css']) {
    expect(questions[0]).toContain(path.join('src/app/cards', name));
  }
  expect(questions.pop()).not.toContain('plain.less');
  for (const name of [
    'styles/deeper.js',
    'styles/plugin.js',
    'other.js',
    'made.js',
    '../theme.js',
  ]) {
    await write(name, 'evil()');
    await open();
    const [question] = questions.splice(0);
    expect(question).toContain(`${path.join('src/app/cards', name)}, which has changed`);
  }
});

it('what is found in its place, or where it was moved to, was not trusted', async () => {
  const { ask } = person('y');
  const moved = path.join(root, 'moved');
  await requireTrust(project, { trust: false, ask, configFolder });
  await rename(project, moved);
  await expect(requireTrust(moved, { ...nobody, configFolder })).rejects.toThrow('--trust');
  await cp(moved, project, { recursive: true });
  await writeFile(path.join(project, 'src/app/functions/quota.js'), 'exports.main = evil');
  await expect(requireTrust(project, { ...nobody, configFolder })).rejects.toThrow('--trust');
});

it('shows names that would write over the question', async () => {
  const { questions, ask } = person('y');
  await writeFile(path.join(project, 'src/app/cards/vite.config.\u001b[2K\u202e.js'), '');
  await requireTrust(project, { trust: false, ask, configFolder });
  expect(questions[0]).toContain('vite.config.?[2K?.js');
});

it('opens at once where the answer cannot be kept, and keeps two that come together', async () => {
  const { ask } = person('y');
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const noFolder = path.join(project, 'hsproject.json');
  await requireTrust(project, { trust: false, ask, configFolder: noFolder });
  expect(told).toHaveBeenCalledOnce();
  const open = () => requireTrust(project, { trust: false, ask, configFolder });
  await Promise.all([open(), open(), open()]);
  await requireTrust(project, { ...nobody, configFolder });
  told.mockRestore();
});

it.each(['n', '', 'yesterday'])('does not open it after %j, and asks again', async (answer) => {
  const { questions, ask } = person(answer);
  const open = () => requireTrust(project, { trust: false, ask, configFolder });
  await expect(open()).rejects.toThrow('not trusted');
  await expect(open()).rejects.toThrow('not trusted');
  expect(questions).toHaveLength(2);
});

it('where nobody can answer, names the option, which is for one run', async () => {
  await expect(requireTrust(project, { ...nobody, configFolder })).rejects.toThrow('--trust');
  await requireTrust(project, { trust: true, ask: null, configFolder });
  await expect(requireTrust(project, { ...nobody, configFolder })).rejects.toThrow('--trust');
});

it('trust in one folder is none in what lies in it or beside it', async () => {
  const { ask } = person('yes');
  await requireTrust(project, { trust: false, ask, configFolder });
  const beside = path.join(root, 'project-2');
  await cp(hello, beside, { recursive: true });
  await cp(hello, path.join(project, 'inner'), { recursive: true });
  for (const folder of [beside, path.join(project, 'inner')]) {
    await expect(requireTrust(folder, { ...nobody, configFolder })).rejects.toThrow('--trust');
  }
});

it('keeps the answers for their owner alone, and takes a broken file for none', async () => {
  const { ask } = person('y');
  await requireTrust(project, { trust: false, ask, configFolder });
  const file = path.join(configFolder, 'trusted-projects.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('folders');
  // Windows has no such modes.
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
  await writeFile(file, '{"folders": ');
  await expect(requireTrust(project, { ...nobody, configFolder })).rejects.toThrow('--trust');
});

it('asks again when a package gets settings of styles, however their name is written', async () => {
  const { questions, ask } = person('y');
  const opened = { trust: false, ask, configFolder };
  await requireTrust(project, opened);
  const file = path.join(project, 'src/app/cards/package.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('{', '{ "\\u0070ostcss": { "plugins": {} },'));
  await requireTrust(project, opened);
  expect(questions).toHaveLength(2);
  expect(questions[1]).toContain('package.json');
});

it.skipIf(process.platform === 'win32')('reads no device to ask the question', async () => {
  const { questions, ask } = person('n');
  const opened = { trust: false, ask, configFolder };
  const settings = path.join(project, 'src/app/cards/vite.config.js');
  const device = path.join(path.parse(root).root, 'dev', 'zero');
  await writeFile(settings, `import './${path.relative(path.dirname(settings), device)}';`);
  await expect(requireTrust(project, opened)).rejects.toThrow('not trusted');
  expect(questions).toHaveLength(1);

  await rm(path.join(project, 'hsproject.json'));
  await symlink(device, path.join(project, 'hsproject.json'), 'junction');
  await expect(requireTrust(project, opened)).rejects.toThrow('is no file');
});

it('asks again when a file that is too large to be read has changed', async () => {
  const { questions, ask } = person('y');
  const opened = { trust: false, ask, configFolder };
  const settings = path.join(project, 'src/app/cards/vite.config.js');
  await writeFile(settings, "import './large.js';");
  const large = path.join(path.dirname(settings), 'large.js');
  await writeFile(large, '');
  await truncate(large, 30 * 2 ** 20);
  await requireTrust(project, opened);
  await requireTrust(project, opened);
  expect(questions).toHaveLength(1);
  await truncate(large, 31 * 2 ** 20);
  await requireTrust(project, opened);
  expect(questions).toHaveLength(2);
});
