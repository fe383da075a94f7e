import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { buildPackage } from '../../src/hubspot/workbench/publish/build-package.ts';
import { npmProgram } from '../programs.ts';

const run = promisify(execFile);
const npm = (parameters: string[], cwd: string) =>
  run(process.execPath, [npmProgram(), ...parameters, '--json', '--silent'], { cwd });

const workbench = path.resolve(import.meta.dirname, '../../src/hubspot/workbench');
const example = path.join(workbench, 'examples/older');

type Versions = Record<string, string>;

/** The package as `npm publish` would send it, built into a folder. */
export interface PackedWorkbench {
  folder: string;
  /** What npm puts into the tarball. */
  files: string[];
}

export async function packWorkbench(folder: string): Promise<PackedWorkbench> {
  await buildPackage(folder);
  const { stdout } = await npm(['pack', '--dry-run'], folder);
  const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
  const files = packed?.files.map((it) => it.path) ?? [];
  expect(files).toEqual(expect.arrayContaining(['README.md', 'index.js', 'types/index.d.ts']));
  return { folder, files };
}

/** An empty folder but for a project, as its owner has it. */
export async function makeUser(folder: string): Promise<void> {
  await cp(example, path.join(folder, 'project'), { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
}

/** What the project of {@link makeUser} needs besides the workbench. */
async function versionsOfExample(): Promise<Versions> {
  return dependenciesOf(path.join(example, 'src/app/extensions'));
}

async function dependenciesOf(folder: string): Promise<Versions> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { dependencies: Versions }).dependencies;
}

/**
 * Puts the files of the tarball where npm would, and beside them nothing but the dependencies that
 * are declared, of the declared version: what imports another one fails as it would for a user.
 */
export async function installWithLinks(packed: PackedWorkbench, user: string): Promise<void> {
  const modules = path.join(user, 'node_modules');
  for (const file of packed.files) {
    await cp(path.join(packed.folder, file), path.join(modules, 'hubspot-workbench', file));
  }
  const declared = { ...(await versionsOfExample()), ...(await dependenciesOf(packed.folder)) };
  for (const [name, version] of Object.entries(declared)) {
    const link = path.join(modules, name);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(await installed(name, version), link, 'junction');
  }
}

/** @throws when the workbench itself has another version than its package declares. */
async function installed(name: string, version: string): Promise<string> {
  for (let above = workbench; ; above = path.dirname(above)) {
    const folder = path.join(above, 'node_modules', name);
    const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => null);
    if (text === null) {
      if (path.dirname(above) === above) throw new Error(`${name} is not installed`);
      continue;
    }
    const found = (JSON.parse(text) as { version: string }).version;
    if (found !== version) throw new Error(`${name} is declared as ${version}, but ${found} here`);
    return folder;
  }
}

/** As a user does: npm takes all dependencies from the registry. */
export async function installWithNpm(packed: PackedWorkbench, user: string): Promise<void> {
  const { stdout } = await npm(['pack', '--pack-destination', user], packed.folder);
  const [tarball] = JSON.parse(stdout) as { filename: string }[];
  const others = Object.entries(await versionsOfExample()).map(([name, it]) => `${name}@${it}`);
  const options = ['--no-audit', '--no-fund', '--prefer-offline'];
  await npm(['install', ...options, path.join(user, tarball!.filename), ...others], user);
}

/** What is not published by itself may be imported by none of the published files. */
export async function expectNoTrace({ folder }: PackedWorkbench, name: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((it) => /\.(js|ts|json)$/.test(it))) {
    const text = await readFile(path.join(folder, file), 'utf8');
    expect(text, file).not.toMatch(new RegExp(`['"]${name}(/[\\w-]+)?['"]`));
  }
}
