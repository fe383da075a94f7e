import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildAnswer, BuildOrder } from './build-orders.ts';
import { findParentImport, type Import, packagedFolder } from './parent-imports.ts';
import { assetsOf } from './assets-of.ts';
import { checkFolder, checkInside, createProjectBoundary } from './project-boundary.ts';
import type { ProjectBoundary } from './project-boundary.ts';
import { sayUnresolvedImport } from './unresolved-import.ts';

/**
 * What a build process does. It runs apart from the workbench, for two reasons: what is built follows
 * `NODE_ENV`, which is set there whatever the workbench runs under, and HubSpot's builder writes to
 * the console.
 */
export function carryOutBuilds(): void {
  // At once: a process may be started before there is anything to build.
  const builder = loadBuilder();
  process.on('message', (order: BuildOrder) => {
    void carryOut(order, builder).then((answer) => process.send?.(answer));
  });
  // The workbench is gone: so are the builds.
  process.on('disconnect', () => process.exit());
}

/** The modules of each build by its output folder. */
const inputs = new Map<string, string[]>();
/** Of its own modules, by output folder. */
const imports = new Map<string, Import[]>();
/** Of the project that is built: a workbench has one. */
let boundary: ProjectBoundary | undefined;

/** Their modules are watched for changes, and are no modules of the build. */
const isStyle = /\.(?:css|less|s[ac]ss|styl)$/;

const fileOf = (id: string) => id.split('?')[0] ?? '';

/**
 * HubSpot's builder has no option for source maps, does not tell all that it has read, and reads what
 * it is told to. This adds the first two to the settings that it gives to Vite, and looks at each file
 * before it is read: `external` is asked for every module by the path that it was resolved to.
 * The map is `hidden`, so that the bundle itself stays
 * byte for byte what HubSpot would serve; its sources are absolute, so that it may be moved.
 */
async function loadBuilder() {
  const builderFile = import.meta.resolve('@hubspot/ui-extensions-dev-server/build');
  const file = new URL('./constants.js', builderFile);
  const { ROLLUP_OPTIONS } = (await import(file.href)) as {
    ROLLUP_OPTIONS: { external: string[] | External; output: OutputOptions };
  };
  const libraries = ROLLUP_OPTIONS.external;
  ROLLUP_OPTIONS.external = (id, importer, isResolved) => {
    if (isResolved || id.startsWith('data:')) boundary?.check(id, importer);
    return Array.isArray(libraries) ? libraries.includes(id) : libraries(id, importer, isResolved);
  };
  Object.assign(ROLLUP_OPTIONS.output, {
    sourcemap: 'hidden',
    sourcemapPathTransform: (source, map) => path.resolve(path.dirname(map), source),
    plugins: [
      {
        name: 'workbench-inputs',
        async generateBundle({ dir }) {
          const ids = [...this.getModuleIds()];
          const files = [...new Set(ids.map(fileOf).filter((it) => path.isAbsolute(it)))];
          const ownIds = ids.filter((id) => !id.includes('node_modules'));
          // What styles import, and what is put in by its address, is resolved by others.
          const others: Import[] = [];
          for (const file of this.getWatchFiles()) {
            // Looked at for whether a module has effects, the nearest one above the project too.
            if (path.basename(file) === 'package.json') continue;
            boundary?.check(file, files[0]);
            if (isStyle.test(file) && files[0]) others.push({ from: files[0], to: file });
          }
          for (const file of files) {
            for (const asset of await assetsOf(file, fileURLToPath(builderFile))) {
              boundary?.checkAsset(asset, file);
              others.push({ from: file, to: asset });
            }
          }
          if (!dir) return;
          inputs.set(dir, files);
          const own = ownIds.flatMap((id) => {
            const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {};
            const all = [...importedIds, ...dynamicallyImportedIds];
            return all.map((to) => ({ from: fileOf(id), to: fileOf(to) }));
          });
          imports.set(dir, [...own, ...others]);
        },
      },
    ],
  } satisfies OutputOptions);
  return import('@hubspot/ui-extensions-dev-server/build');
}

async function carryOut(
  order: BuildOrder,
  builder: ReturnType<typeof loadBuilder>,
): Promise<BuildAnswer> {
  try {
    if (order.kind === 'extension') {
      const { buildSingleExtension } = await builder;
      boundary = createProjectBoundary(order.projectFolder);
      requireFile(order.projectFolder, order.entrypoint);
      checkInside(order.projectFolder, order.entrypoint);
      checkFolder(order.projectFolder, path.join(order.folder, 'public'));
      await buildSingleExtension({
        file: order.entrypoint,
        root: order.folder,
        outputDir: order.outputFolder,
        minify: true,
        logLevel: 'silent',
        appConfig: { variables: order.variables },
      });
    } else {
      await buildPage(order.outputFolder);
    }
    return {
      id: order.id,
      problem: order.kind === 'extension' ? parentImportOf(order) : null,
      inputs: inputs.get(order.outputFolder) ?? [],
    };
  } catch (error) {
    return { id: order.id, problem: describe(error, order), inputs: [] };
  } finally {
    inputs.delete(order.outputFolder);
    imports.delete(order.outputFolder);
  }
}

/** @throws {Error} where an entry point leads nowhere, which the builder does not say in words. */
function requireFile(projectFolder: string, entrypoint: string): void {
  if (statSync(entrypoint, { throwIfNoEntry: false })?.isFile()) return;
  const file = path.relative(projectFolder, entrypoint);
  throw new Error(
    `There is no file ${file}. An entrypoint is a path in the project's source folder, such as /app/cards/Card.tsx`,
  );
}

function parentImportOf(order: { outputFolder: string; folder: string; projectFolder: string }) {
  const found = imports.get(order.outputFolder) ?? [];
  const { isDependency } = createProjectBoundary(order.projectFolder);
  return findParentImport(found, packagedFolder(order.folder), isDependency);
}

async function buildPage(outputFolder: string): Promise<void> {
  // Only when it is needed: most starts find the page built, and this takes a second to load.
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    mode: process.env['NODE_ENV'] ?? 'production',
    root: fileURLToPath(new URL('../page', import.meta.url)),
    build: { outDir: outputFolder, emptyOutDir: true, chunkSizeWarningLimit: 4096 },
    // A classic worker: the bundle is a script, and only classic workers can `importScripts` it.
    worker: { format: 'iife' },
  });
}

type External = (id: string, importer: string | undefined, isResolved: boolean) => boolean;

/** The part of Rollup's options that is set here: the copy that HubSpot's builder uses is its own. */
interface OutputOptions {
  sourcemap?: 'hidden';
  sourcemapPathTransform?: (source: string, map: string) => string;
  plugins?: {
    name: string;
    generateBundle(
      this: {
        getModuleIds(): IterableIterator<string>;
        getWatchFiles(): string[];
        getModuleInfo(
          id: string,
        ): { importedIds?: readonly string[]; dynamicallyImportedIds?: readonly string[] } | null;
      },
      options: { dir?: string },
    ): Promise<void>;
  }[];
}

/** What Rollup and its plugins say about a mistake in the source. */
interface SourceError extends Error {
  id?: string;
  frame?: string;
  loc?: { file?: string; line?: number; column?: number };
}

function describe(error: unknown, order: BuildOrder): NonNullable<BuildAnswer['problem']> {
  const source: SourceError = error instanceof Error ? error : new Error(String(error));
  const unresolved =
    order.kind === 'extension' ? sayUnresolvedImport(source.message, order.projectFolder) : null;
  if (unresolved) return unresolved;
  return {
    message: source.message,
    file: source.loc?.file ?? source.id ?? null,
    line: source.loc?.line ?? null,
    column: source.loc?.column ?? null,
    frame: source.frame ?? null,
  };
}
