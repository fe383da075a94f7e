import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assetsOf } from './assets-of.ts';
import { stylesTakenBy } from './css-modules.ts';
import type { Import } from './parent-imports.ts';
import type { ProjectBoundary } from './project-boundary.ts';

/** What a bundle is made of. */
export interface BuildParts {
  /** Absolute paths of all modules, libraries' too. */
  files: string[];
  /** Of the project's own modules. */
  imports: Import[];
}

/** What a plugin can ask Rollup, and Vite, once all modules are read. */
export interface FinishedBuild {
  getModuleIds(): IterableIterator<string>;
  getWatchFiles(): string[];
  getModuleInfo(
    id: string,
  ): { importedIds?: readonly string[]; dynamicallyImportedIds?: readonly string[] } | null;
}

/** Their modules are watched for changes, and are no modules of the build. */
const isStyle = /\.(?:css|less|s[ac]ss|styl)$/;

const fileOf = (id: string) => id.split('?')[0] ?? '';

/**
 * What a build has read, also what Vite does not read as a module: styles that others import, and
 * what is put in by its address.
 *
 * @param builder the file of HubSpot's builder
 * @throws {OutsideProject}
 */
export async function partsOf(
  build: FinishedBuild,
  builder: string,
  boundary: ProjectBoundary | undefined,
): Promise<BuildParts> {
  const ids = [...build.getModuleIds()];
  const files = [...new Set(ids.map(fileOf).filter((it) => path.isAbsolute(it)))];
  const others: Import[] = [];
  const read = new Set(build.getWatchFiles());
  const styles = [...files, ...read].filter((it) => isStyle.test(it));
  for (const file of await stylesTakenBy(styles)) read.add(file);
  for (const file of read) {
    // Looked at for whether a module has effects, the nearest one above the project too.
    if (path.basename(file) === 'package.json') continue;
    boundary?.check(file, files[0]);
    if (isStyle.test(file) && files[0]) others.push({ from: files[0], to: file });
  }
  for (const file of files) {
    for (const asset of await assetsOf(file, builder)) {
      boundary?.checkAsset(asset, file);
      others.push({ from: file, to: asset });
    }
  }
  const own = ids
    .filter((id) => !id.includes('node_modules'))
    .flatMap((id) => {
      const { importedIds = [], dynamicallyImportedIds = [] } = build.getModuleInfo(id) ?? {};
      const all = [...importedIds, ...dynamicallyImportedIds];
      return all.map((to) => ({ from: fileOf(id), to: fileOf(to) }));
    });
  return { files, imports: [...own, ...others] };
}

/** Of Vite's options those that are used here: the copy that HubSpot's builder uses is its own. */
interface Vite {
  build(options: object): Promise<unknown>;
}

/**
 * What the workers of an extension are made of. Vite bundles each in a build of its own, of which the
 * settings of HubSpot's builder say nothing: they are bundled once more, for nothing but a look.
 *
 * @param builder the file of HubSpot's builder, whose Vite is used
 * @throws {OutsideProject}
 */
export async function partsOfWorkers(
  { entrypoint, folder }: { entrypoint: string; folder: string },
  builder: string,
  boundary: ProjectBoundary | undefined,
): Promise<BuildParts[]> {
  const manifest = createRequire(builder).resolve('vite/package.json');
  const file = path.join(path.dirname(manifest), 'dist/node/index.js');
  const { build } = (await import(pathToFileURL(file).href)) as Vite;
  const external = (id: string, importer: string | undefined, isResolved: boolean) => {
    if (isResolved || id.startsWith('data:')) boundary?.check(id, importer);
    return false;
  };
  const parts: BuildParts[] = [];
  const look = {
    name: 'workbench-inputs',
    async generateBundle(this: FinishedBuild) {
      parts.push(await partsOf(this, builder, boundary));
    },
  };
  await build({
    root: folder,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: entrypoint, name: 'extension', formats: ['iife'] },
      rollupOptions: { external },
    },
    worker: { plugins: () => [look], rollupOptions: { external } },
  });
  return parts;
}
