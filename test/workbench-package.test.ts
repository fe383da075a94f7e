import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPackage } from '../src/hubspot/workbench/publish/build-package.ts';
import { launchBrowser } from '../src/hubspot/workbench/browser/find-browser.ts';
import { patience } from './patience.ts';
import { npmProgram, programOf } from './programs.ts';

const run = promisify(execFile);
const npm = (parameters: string[], cwd: string) =>
  run(process.execPath, [npmProgram(), ...parameters], { cwd });
const example = path.resolve(import.meta.dirname, '../src/hubspot/workbench/examples/older');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'workbench-package-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('installs from its tarball into an empty folder and shows a project there', async () => {
  const built = path.join(folder, 'built');
  await buildPackage(built);
  const { stdout } = await npm(['pack', '--json', '--silent', '--pack-destination', folder], built);
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  const names = packed?.files.map((it) => it.path) ?? [];
  expect(names).toEqual(expect.arrayContaining(['README.md', 'index.js', 'types/index.d.ts']));
  await expectNoTrace(built, 'hubspot-crm');

  const empty = path.join(folder, 'empty');
  await cp(example, path.join(empty, 'project'), { recursive: true });
  await writeFile(path.join(empty, 'package.json'), '{ "private": true }');
  const tarball = path.join(folder, packed?.filename ?? '');
  const extension = path.join(example, 'src/app/extensions/package.json');
  const { dependencies } = JSON.parse(await readFile(extension, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  await npm(
    [
      'install',
      ...['--no-audit', '--no-fund', '--prefer-offline', '--silent'],
      tarball,
      `@hubspot/ui-extensions@${dependencies['@hubspot/ui-extensions']}`,
    ],
    empty,
  );

  await expectTypes(empty);
  const command = programOf('hubspot-workbench', empty);
  const parameters = ['project', '--port', '0', '--no-open'];
  const child = spawn(process.execPath, [command, ...parameters], { cwd: empty });
  const browser = await launchBrowser();
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const listen = (text: string) => {
        said += text;
        const found = /http:\/\/localhost:\d+/.exec(said);
        if (found) resolve(found[0]);
      };
      child.stdout.setEncoding('utf8').on('data', listen);
      child.stderr.setEncoding('utf8').on('data', listen);
      child.once('exit', () => reject(new Error(said)));
    });
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(`${url}/#/contacts/1001`);
    await page.getByText('An older card').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('status').filter({ hasText: 'The function got:' }).waitFor();
  } finally {
    await browser.close();
    child.removeAllListeners('exit');
    child.kill();
  }
});

/** What is not published by itself may be imported by none of the published files. */
async function expectNoTrace(built: string, name: string): Promise<void> {
  const files = await readdir(built, { recursive: true });
  for (const file of files.filter((it) => /\.(js|ts|json)$/.test(it))) {
    const text = await readFile(path.join(built, file), 'utf8');
    expect(text, file).not.toMatch(new RegExp(`['"]${name}(/[\\w-]+)?['"]`));
  }
}

/** A program that uses the package compiles, and one that uses it wrongly does not. */
async function expectTypes(project: string): Promise<void> {
  const compiler = programOf('typescript-native');
  const compilerOptions = {
    noEmit: true,
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
  };
  const settings = { compilerOptions, files: ['uses.mts'] };
  await writeFile(path.join(project, 'tsconfig.json'), JSON.stringify(settings));
  const compile = async (text: string) => {
    await writeFile(path.join(project, 'uses.mts'), text);
    return run(process.execPath, [compiler, '-p', '.'], { cwd: project }).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    );
  };
  const importing = "import { startWorkbench } from 'hubspot-workbench';\n";
  const uses = (project: string) =>
    `${importing}startWorkbench({ project: ${project}, accounts: [] });`;
  expect(await compile(uses("'.'"))).toBe('');
  expect(await compile(uses('1'))).toContain('TS2322');
}
