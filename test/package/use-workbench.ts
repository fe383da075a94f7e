import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { launchBrowser } from '../../src/hubspot/workbench/browser/find-browser.ts';
import { patience } from '../patience.ts';
import { programOf } from '../programs.ts';

/** The installed command shows the project, and a function of it answers. */
export async function expectProjectShown(user: string): Promise<void> {
  const command = programOf('hubspot-workbench', user);
  const parameters = ['project', '--trust', '--port', '0', '--no-open'];
  const browser = await launchBrowser();
  const child = spawn(process.execPath, [command, ...parameters], { cwd: user });
  try {
    const address = await addressOf(child);
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(`${address}#/contacts/1001`);
    await page.getByText('An older card').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('status').filter({ hasText: 'The function got:' }).waitFor();
  } finally {
    await browser.close();
    child.kill();
  }
}

/** The installed command writes a new project, which finds its libraries in the user's folder. */
export async function expectNewProject(user: string): Promise<void> {
  const command = programOf('hubspot-workbench', user);
  // What it remembers goes into the user's folder.
  const env = { ...process.env, XDG_CONFIG_HOME: user, APPDATA: user };
  const { stdout } = await promisify(execFile)(process.execPath, [command, 'init', 'new-app'], {
    cwd: user,
    env,
  });
  expect(stdout).toContain('\n    npx hubspot-workbench new-app\n');
  expect(await readdir(path.join(user, 'new-app'))).toContain('.gitignore');
}

/** @throws with what it said when it ends first. */
function addressOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (text: string) => {
      said += text;
      const [url] = /http:\/\/localhost:\S+(?=\n)/.exec(said) ?? [];
      if (url) resolve(url);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('close', () => reject(new Error(`It ended:\n${said}`)));
  });
}

/** A program that uses the package compiles, and one that uses it wrongly does not. */
export async function expectTypes(user: string): Promise<void> {
  const compilerOptions = {
    noEmit: true,
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
  };
  const uses = (project: string) =>
    "import { startWorkbench } from 'hubspot-workbench';\n" +
    `void startWorkbench({ project: ${project}, accounts: [] });`;
  const files = { 'right.mts': uses("'.'"), 'wrong.mts': uses('1') };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(user, name), text);
  const settings = { compilerOptions, files: Object.keys(files) };
  await writeFile(path.join(user, 'tsconfig.json'), JSON.stringify(settings));
  const compiler = [programOf('typescript-native'), '-p', '.', '--pretty', 'false'];
  const said = await promisify(execFile)(process.execPath, compiler, { cwd: user }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
  const problems = [...said.matchAll(/^(?:(.+)\(\d+,\d+\): )?error (TS\d+)/gm)];
  expect(problems.map(([, file, code]) => [file, code])).toEqual([['wrong.mts', 'TS2322']]);
}
