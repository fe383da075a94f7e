import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildProblem } from '../shared/description.ts';
import { packagedFolder } from './parent-imports.ts';
import { withAncestors } from './with-ancestors.ts';

/** Of a package, and of a file. */
const saidByBuilder =
  /unresolved import\. "([^"]+)" is imported by "([^"]+)"|Could not resolve "([^"]+)" from "([^"]+)"/;

/**
 * What to do about an import that HubSpot's builder cannot resolve. It names the importing file from
 * the folder where it runs, and advises the same whether a package is missing, not declared or no
 * package.
 *
 * @returns null for another problem.
 */
export function sayUnresolvedImport(said: string, projectFolder: string): BuildProblem | null {
  const [, ...names] = saidByBuilder.exec(said) ?? [];
  const [specifier, importer] = names.filter((it) => it !== undefined);
  if (specifier === undefined || importer === undefined) return null;
  const file = path.resolve(importer);
  const source = readOr(file, '');
  const at = source.search(
    new RegExp(`['"]${specifier.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}['"]`),
  );
  const before = at < 0 ? null : source.slice(0, at);
  return {
    message: `"${specifier}" cannot be found: ${whatToDo(specifier, file, projectFolder)}`,
    file,
    line: before?.split('\n').length ?? null,
    column: before === null ? null : before.length - before.lastIndexOf('\n'),
    frame: null,
  };
}

function whatToDo(specifier: string, importer: string, projectFolder: string): string {
  if (/^[./]/.test(specifier)) return 'there is no such file. Mend the path, or add the file.';
  const [first = '', second = ''] = specifier.split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  const folder = packagedFolder(path.dirname(importer));
  const place = path.relative(projectFolder, folder).split(path.sep).join('/') || '.';
  const manifest = `${place === '.' ? '' : `${place}/`}package.json`;
  const manager = managerOf(folder);
  if (!isDeclared(name, path.join(folder, 'package.json'))) {
    const add = manager === 'npm' ? 'npm install' : `${manager} add`;
    return `${manifest} does not have ${name}. Run "${add} ${name}" in ${place}.`;
  }
  if (isInstalled(name, folder)) {
    return `the installed version of ${name} does not have it. Mend the import, or install another version.`;
  }
  if (isPlugAndPlay(folder)) {
    return `yarn has put ${name} where HubSpot's builder does not look (Plug'n'Play). Write "nodeLinker: node-modules" into .yarnrc.yml and run "yarn install".`;
  }
  const lock = existsSync(path.join(folder, 'package-lock.json'))
    ? ' Where npm does not find a version, delete package-lock.json and try again.'
    : '';
  return `${name} is in ${manifest} and not installed. Run "${manager} install" in ${place}.${lock}`;
}

const lockFiles = {
  npm: 'package-lock.json',
  pnpm: 'pnpm-lock.yaml',
  yarn: 'yarn.lock',
} as const;

/** What installs the libraries of a folder: that whose file is in it, or in the nearest above. */
function managerOf(folder: string): keyof typeof lockFiles {
  for (const above of withAncestors(folder)) {
    for (const manager of Object.keys(lockFiles) as (keyof typeof lockFiles)[]) {
      if (existsSync(path.join(above, lockFiles[manager]))) return manager;
    }
  }
  return 'npm';
}

function isPlugAndPlay(folder: string): boolean {
  return withAncestors(folder).some((above) => existsSync(path.join(above, '.pnp.cjs')));
}

function isDeclared(name: string, manifest: string): boolean {
  try {
    const { dependencies, devDependencies, peerDependencies } = Object(
      JSON.parse(readOr(manifest, '{}')),
    ) as Record<string, object | undefined>;
    return Object.hasOwn({ ...dependencies, ...devDependencies, ...peerDependencies }, name);
  } catch {
    return false;
  }
}

function isInstalled(name: string, folder: string): boolean {
  return withAncestors(folder).some((above) => existsSync(path.join(above, 'node_modules', name)));
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
