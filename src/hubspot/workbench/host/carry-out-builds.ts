import { AsyncLocalStorage } from 'node:async_hooks';
import { realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildAnswer, BuildOrder } from './build-orders.ts';
import { type BuildParts, type FinishedBuild, partsOf, partsOfWorkers } from './build-parts.ts';
import { guardReads } from './guard-reads.ts';
import { findParentImport, packagedFolder } from './parent-imports.ts';
import {
  checkEnvironmentFiles,
  checkFolder,
  checkInside,
  createProjectBoundary,
} from './project-boundary.ts';
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
  // Else it would end the process, and every later build with it.
  process.on('unhandledRejection', (error) => {
    for (const fail of underWay) setTimeout(fail, untilSaidBetter, error);
  });
  // The workbench is gone: so are the builds.
  process.on('disconnect', () => process.exit());
}

/** What ends each build that is under way. */
const underWay = new Set<(error: unknown) => void>();

/** Milliseconds in which a build that fails may say itself why. */
const untilSaidBetter = 500;

/** A library of the builder's may fail where nobody waits for it, and then what waits never ends. */
function orUnheardFailure<Result>(building: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    underWay.add(reject);
    void building.then(resolve, reject).finally(() => underWay.delete(reject));
  });
}

/** What each build is made of, by its output folder. */
const found = new Map<string, Parts>();
/** Of the project that is built: a workbench has one. */
let boundary: ProjectBoundary | undefined;
/** What each build was not let read. */
const refusedReads = new AsyncLocalStorage<unknown[]>();

/** What of a build is told by Rollup, and may have workers of its own. */
interface Parts extends BuildParts {
  hasWorkers: boolean;
}

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
        async generateBundle({ dir }, bundle) {
          const parts = await partsOf(this, fileURLToPath(builderFile), boundary);
          const hasWorkers =
            [...this.getModuleIds()].some((id) => /[?&](?:shared)?worker(?:&|$)/.test(id)) ||
            Object.values(bundle).some((it) => it.type === 'asset' && it.fileName.endsWith('.js'));
          if (dir) found.set(dir, { ...parts, hasWorkers });
        },
      },
    ],
  } satisfies OutputOptions);
  const { buildSingleExtension } = await import('@hubspot/ui-extensions-dev-server/build');
  const vite = createRequire(builderFile).resolve('vite/package.json');
  guardReads(
    realpathSync(path.dirname(vite)),
    (read) => boundary?.checkRead(read),
    (error) => refusedReads.getStore()?.push(error),
  );
  return { buildSingleExtension, file: fileURLToPath(builderFile) };
}

async function carryOut(
  order: BuildOrder,
  builder: ReturnType<typeof loadBuilder>,
): Promise<BuildAnswer> {
  const refused: unknown[] = [];
  try {
    await (order.kind === 'extension'
      ? refusedReads.run(refused, () => buildExtension(order, builder))
      : buildPage(order.outputFolder));
    if (refused.length > 0) throw refused[0];
    return {
      id: order.id,
      problem: order.kind === 'extension' ? parentImportOf(order) : null,
      inputs: [...new Set(found.get(order.outputFolder)?.files)],
    };
  } catch (error) {
    return { id: order.id, problem: describe(refused[0] ?? error, order), inputs: [] };
  } finally {
    found.delete(order.outputFolder);
  }
}

async function buildExtension(
  order: Extract<BuildOrder, { kind: 'extension' }>,
  builder: ReturnType<typeof loadBuilder>,
): Promise<void> {
  const { buildSingleExtension, file } = await builder;
  boundary = createProjectBoundary(order.projectFolder);
  requireFile(order.projectFolder, order.entrypoint);
  checkInside(order.projectFolder, order.entrypoint);
  checkFolder(order.projectFolder, path.join(order.folder, 'public'));
  checkEnvironmentFiles(order.projectFolder, order.folder);
  await orUnheardFailure(
    buildSingleExtension({
      file: order.entrypoint,
      root: order.folder,
      outputDir: order.outputFolder,
      minify: true,
      logLevel: 'silent',
      appConfig: { variables: order.variables },
    }),
  );
  const parts = found.get(order.outputFolder);
  if (!parts?.hasWorkers) return;
  const ofWorkers = await partsOfWorkers(order, file, boundary);
  parts.files.push(...ofWorkers.flatMap((it) => it.files));
  parts.imports.push(...ofWorkers.flatMap((it) => it.imports));
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
  const imports = found.get(order.outputFolder)?.imports ?? [];
  const { isDependency } = createProjectBoundary(order.projectFolder);
  return findParentImport(imports, packagedFolder(order.folder), isDependency);
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
      this: FinishedBuild,
      options: { dir?: string },
      bundle: Record<string, { type: string; fileName: string }>,
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
