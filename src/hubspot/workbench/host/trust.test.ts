import { cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
});
afterEach(() => rm(root, { recursive: true }));

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
