import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { withAncestors } from './with-ancestors.ts';

/** An import, link or asset of a project that leads out of it. */
export class OutsideProject extends Error {
  constructor(file: string, from?: string) {
    super(
      `${file} is outside of the project${from === undefined ? '' : `, and ${from} uses it`}. ` +
        'HubSpot would not have it either: move it into the project, or into a package that the project depends on.',
    );
    this.name = 'OutsideProject';
  }
}

/** Which files a project's extensions may be made of. */
export interface ProjectBoundary {
  /**
   * @param id what an import was resolved to: an absolute path, perhaps with a query such as `?raw`
   * @param importer the file that imports it
   * @throws {OutsideProject}
   */
  check(id: string, importer?: string): void;
  /**
   * The same for what a module names as an asset: one of a package may use the package's own files.
   *
   * @throws {OutsideProject}
   */
  checkAsset(asset: string, importer: string): void;
  /** Whether a file is of a package that the importer depends on: installed, or linked by its name. */
  isDependency(file: string, importer: string): boolean;
}

/**
 * A project may use its own files and the modules of packages that it depends on: installed ones, and
 * ones that are linked into a `node_modules` under their own name. The content of any other file, and
 * of a package's file as text, could be a secret of whoever opened the project.
 *
 * @param projectFolder holds `hsproject.json`.
 */
export function createProjectBoundary(projectFolder: string): ProjectBoundary {
  const root = realPath(projectFolder);

  function isDependency(file: string, importer: string): boolean {
    if (file.split(path.sep).includes('node_modules')) return true;
    const owner = packageOf(path.dirname(file));
    if (owner === null) return false;
    const from = realPath(importer);
    if (!isInside(root, from) && isInside(owner.folder, from)) return true;
    return [importer, from]
      .flatMap((it) => withAncestors(path.dirname(it)))
      .some((folder) => realPath(path.join(folder, 'node_modules', owner.name)) === owner.folder);
  }

  function check(id: string, importer = projectFolder): void {
    // Its source is in no file that could be looked into.
    if (/\bdata:[^,]*script/i.test(id))
      throw new OutsideProject('A module in an address', importer);
    const [name = '', query] = id.split('?');
    if (!path.isAbsolute(name)) return;
    const file = realPath(name);
    if (isInside(root, file)) return;
    const isModule = query === undefined || query.startsWith('commonjs');
    const source = importer.split('?')[0] ?? '';
    if (!isModule || !isDependency(file, source)) throw new OutsideProject(name, source);
  }

  return {
    check,
    isDependency,
    checkAsset(asset, importer) {
      const from = realPath(importer);
      const owner = isInside(root, from) ? null : packageOf(path.dirname(from));
      const isOwn =
        owner !== null && !isInside(owner.folder, root) && isInside(owner.folder, realPath(asset));
      if (!isOwn) check(`${asset}?url`, importer);
    },
  };
}

/** @throws {OutsideProject} for a file of the project that is a link to somewhere else. */
export function checkInside(projectFolder: string, file: string): void {
  if (!isInside(realPath(projectFolder), realPath(file))) throw new OutsideProject(file);
}

/**
 * The files with variables beside an extension, which Vite puts into its bundle.
 *
 * @throws {OutsideProject}
 */
export function checkEnvironmentFiles(projectFolder: string, folder: string): void {
  for (const { name } of namesIn(folder)) {
    if (name.startsWith('.env')) checkInside(projectFolder, path.join(folder, name));
  }
}

/**
 * Everything in a folder that is copied as a whole, such as Vite's `public`.
 *
 * @throws {OutsideProject}
 */
export function checkFolder(projectFolder: string, folder: string): void {
  checkInside(projectFolder, folder);
  for (const entry of namesIn(folder)) {
    const file = path.join(folder, entry.name);
    checkInside(projectFolder, file);
    if (entry.isDirectory()) checkFolder(projectFolder, file);
  }
}

function packageOf(folder: string): { folder: string; name: string } | null {
  for (const above of withAncestors(folder)) {
    const text = read(path.join(above, 'package.json'));
    if (text === '') continue;
    try {
      const { name } = JSON.parse(text) as { name?: unknown };
      if (typeof name === 'string') return { folder: above, name };
    } catch {
      return null;
    }
  }
  return null;
}

/** A file that is not there stays where it would be. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realPath(parent), path.basename(file));
  }
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function namesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
