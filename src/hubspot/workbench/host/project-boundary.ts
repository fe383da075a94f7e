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
  /**
   * The same for what is read by someone who does not say what for: files of the project, of packages
   * whose modules were used, of packages that are installed, and settings above the project.
   *
   * @throws {OutsideProject}
   */
  checkRead(file: string): void;
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
  /** Folders of packages outside that modules were taken from. */
  const used = new Set<string>();
  const importers = new Set([path.join(projectFolder, 'hsproject.json')]);

  function isDependency(file: string, importer: string): boolean {
    const from = realPath(importer);
    const above = aboveModules(file);
    if (above !== null && [importer, from].some((it) => isInside(above, it))) return true;
    const owner = packageOf(path.dirname(file));
    if (owner === null) return false;
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
    // Of a module that another is wrapped into, the name begins so.
    const source = importer.replace(/^\0/, '').split('?')[0] ?? '';
    if (path.isAbsolute(source)) importers.add(source);
    if (!path.isAbsolute(name)) return;
    const file = realPath(name);
    if (isInside(root, file)) return;
    const isModule = query === undefined || query.startsWith('commonjs');
    if (!isModule || !isDependency(file, source)) throw new OutsideProject(name, source);
    const above = aboveModules(file);
    const folder = above === null ? packageOf(path.dirname(file))?.folder : modulesOf(above);
    if (folder !== undefined) used.add(folder);
  }

  function checkRead(given: string): void {
    const file = realPath(path.resolve(given));
    if (isInside(root, file)) return;
    if ([...used].some((folder) => isInside(folder, file))) return;
    const above = aboveModules(file);
    if (above !== null && isInside(above, root)) return;
    if (settings.test(path.basename(file)) && isInside(path.dirname(file), root)) return;
    // Asked for where a package is, and how it maps names.
    if (path.basename(file) === 'package.json') return;
    if (settingsAbove(root).has(file)) return;
    if ([...importers].some((it) => isDependency(file, it))) return;
    throw new OutsideProject(file);
  }

  return {
    check,
    checkRead,
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

/** Whether a file is inside by its name alone: the disk, which may be another machine's, is not asked. */
export function isNamedInside(projectFolder: string, file: string): boolean {
  return [projectFolder, realPath(projectFolder)].some((it) => isInside(it, file));
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

/** Settings that are found by their name, in a folder or the nearest above. */
const settings =
  /^(?:tsconfig|jsconfig)\.json$|^\.?(?:postcssrc|browserslistrc)|^postcss\.config\.|^pnpm-workspace\.yaml$/;

/** The `tsconfig.json` above a folder, which nobody chose who wrote what is in it, and what they name. */
function settingsAbove(folder: string): Set<string> {
  const found = new Set<string>();
  const waiting = withAncestors(path.dirname(folder)).map((it) => path.join(it, 'tsconfig.json'));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = found.has(file) ? '' : read(file);
    if (text === '') continue;
    found.add(file);
    for (const [, name = ''] of text.matchAll(/"(\.{1,2}\/[^"\n]*)"/g)) {
      const named = path.resolve(path.dirname(file), name);
      waiting.push(...[named, `${named}.json`, path.join(named, 'tsconfig.json')].map(realPath));
    }
  }
  return found;
}

/** The folder that has the `node_modules` in which a file is; null for one in none. */
function aboveModules(file: string): string | null {
  const at = `${file}${path.sep}`.indexOf(modulesOf(''));
  return at < 0 ? null : file.slice(0, at) || path.parse(file).root;
}

const modulesOf = (folder: string) => `${folder}${path.sep}node_modules${path.sep}`;

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
