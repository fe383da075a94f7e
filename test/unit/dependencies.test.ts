import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as unknown;

interface Locked {
  version?: string;
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  resolved?: string;
  integrity?: string;
}
const lock = read('package-lock.json') as { packages: Record<string, Locked> };
const installed = Object.entries(lock.packages)
  .filter(([place, { link }]) => place.includes('node_modules/') && !link)
  .map(([place, locked]) => ({ name: place.split('node_modules/').at(-1)!, ...locked }));

/** Licences that ask for nothing but to be named; of data (CC) as well. */
const permissive = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC'],
  ...['MIT', 'MIT-0', 'Python-2.0', 'CC-BY-3.0', 'CC-BY-4.0'],
]);
/** Of the Mozilla licence, files that are not changed may be used with any others. */
const unchanged = new Set(['MPL-2.0']);
/** Fonts may be bundled with any software, with their licence beside them. */
const fonts = new Set(['OFL-1.1']);

test('every installed package has a licence under which it may be used here', () => {
  const refused = installed.filter(({ license }) => {
    const parts = (license ?? 'none').replace(/[()]/g, '').split(/ (?:AND|OR) /);
    const allowed = [permissive, unchanged, fonts];
    return !parts.every((part) => allowed.some((licences) => licences.has(part)));
  });
  expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test('every package that runs a script when it is installed was decided on', () => {
  const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
  const undecided = installed.filter(
    ({ name, hasInstallScript }) => hasInstallScript && !Object.hasOwn(allowScripts, name),
  );
  expect(undecided.map(({ name }) => name)).toEqual([]);
});

test('every package is what it was when it was locked', () => {
  const loose = installed.filter(({ integrity }) => !integrity?.startsWith('sha512-'));
  expect(loose.map(({ name }) => name)).toEqual([]);
});

const manifests = [
  'package.json',
  ...['src', 'src/hubspot', 'extensions/app'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}/package.json`),
  ),
].filter((file) => {
  try {
    return read(file) !== null;
  } catch {
    return false;
  }
});

test('every version is exact', () => {
  expect(manifests.length).toBeGreaterThan(10);
  const loose = manifests.flatMap((file) => {
    const { dependencies, devDependencies } = read(file) as Record<string, Record<string, string>>;
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(
        ([, version]) =>
          !/^(\d+\.\d+\.\d+(?:[-.][\w.-]+)?|file:.*|npm:.+@\d[\w.-]*)$/.test(version),
      )
      .map(([name, version]) => `${file}: ${name} ${version}`);
  });
  expect(loose).toEqual([]);
});

/** Every package.json below a folder, without those of installed packages. */
function manifestsBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'package.json') return [`${folder}/${entry.name}`];
    const isOurs = entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name);
    return isOurs ? manifestsBelow(`${folder}/${entry.name}`) : [];
  });
}

test('every package, example and template names the same version of the SDK', () => {
  const named = ['src', 'extensions', 'bench'].flatMap(manifestsBelow).flatMap((file) => {
    const { dependencies = {} } = read(file) as { dependencies?: Record<string, string> };
    const version = dependencies['@hubspot/ui-extensions'];
    return version === undefined ? [] : [`${version} in ${file}`];
  });
  expect(named.length).toBeGreaterThan(10);
  const [version] = named[0]!.split(' ');
  expect(named.filter((each) => !each.startsWith(`${version} `))).toEqual([]);
});
