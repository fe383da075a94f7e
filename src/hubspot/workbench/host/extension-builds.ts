import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  BuildEvent,
  BuildProblem,
  BuildState,
  ProfileVariables,
} from '../shared/description.ts';
import type { BuildCache } from './build-cache.ts';
import type { Builder } from './builder.ts';
import { type AskedUses, findUses } from './component-uses.ts';
import { mapStack } from './map-stack.ts';
import type { ProjectExtension } from './layout.ts';

export interface ExtensionBuilds {
  state(uid: string): BuildState;
  /** The built bundle as HubSpot would serve it; null while there is none. */
  bundle(uid: string): Promise<string | null>;
  /** The stack with places of the source instead of the bundle's, as far as they are known. */
  mapStack(uid: string, stack: string): Promise<string>;
  /** Where the source draws a component with a prop, as far as it can be told. */
  uses(uid: string, asked: AskedUses): Promise<string[]>;
  /** Absolute paths, outside `node_modules`, of all that went into the last good build. */
  sources(uid: string): string[];
  /** Resolves when it was built, once: from an earlier start, where nothing has changed since. */
  open(extension: ProjectExtension): Promise<void>;
  /** Rebuilds what was opened before; the rest is built when it is opened. */
  rebuild(extension: ProjectExtension): Promise<void>;
  onBuild(listener: (event: BuildEvent) => void): () => void;
  close(): Promise<void>;
}

/**
 * Builds extensions with HubSpot's own builder into a temporary folder when they are first opened,
 * and keeps their state.
 */
export async function createExtensionBuilds(
  builder: Builder,
  cache: BuildCache,
  projectFolder: string,
  variables: ProfileVariables,
): Promise<ExtensionBuilds> {
  const outputRoot = await mkdtemp(path.join(tmpdir(), 'hubspot-workbench-'));
  const states = new Map<string, BuildState>();
  /** First builds, by uid. */
  const opened = new Map<string, Promise<void>>();
  /** The version of the last build that was begun, by uid. */
  const ordered = new Map<string, number>();
  const built = new Map<string, { folder: string; name: string; inputs: string[] }>();
  let lastFolder = 0;
  const listeners = new Set<(event: BuildEvent) => void>();

  function enter(uid: string, build: BuildState): void {
    states.set(uid, build);
    for (const listener of listeners) listener({ uid, build });
  }

  async function build(extension: ProjectExtension, mayRestore: boolean): Promise<void> {
    const { uid, entrypoint, folder } = extension;
    const version = (ordered.get(uid) ?? 0) + 1;
    ordered.set(uid, version);
    // Not by its uid, which may be a path: the builder empties the folder.
    lastFolder += 1;
    const outputFolder = path.join(outputRoot, String(lastFolder));
    const order = { entrypoint, folder, projectFolder, variables };
    const restored = mayRestore ? await cache.restore(order, outputFolder) : null;
    if (!restored && !states.has(uid)) enter(uid, { status: 'building', version });
    const begun = Date.now();
    const { problem, inputs } = restored
      ? { problem: null, inputs: restored }
      : await builder.build({ kind: 'extension', outputFolder, ...order });
    // The source has changed again meanwhile: what comes next is what counts.
    if (ordered.get(uid) !== version) return;
    if (problem) {
      enter(uid, { status: 'failed', version, problem: relative(problem, projectFolder) });
      return;
    }
    const replaced = built.get(uid);
    built.set(uid, { folder: outputFolder, name: path.parse(entrypoint).name, inputs });
    enter(uid, { status: 'ready', version });
    if (!restored) await cache.keep(order, outputFolder, inputs, begun);
    if (replaced) await rm(replaced.folder, { recursive: true, force: true });
  }

  const sources = (uid: string) =>
    (built.get(uid)?.inputs ?? []).filter((it) => !/[/\\]node_modules[/\\]/.test(it));

  return {
    state: (uid) => states.get(uid) ?? { status: 'building', version: 0 },
    async bundle(uid) {
      const output = built.get(uid);
      return output ? readFile(path.join(output.folder, `${output.name}.js`), 'utf8') : null;
    },
    async mapStack(uid, stack) {
      const output = built.get(uid);
      if (!output) return stack;
      const file = path.join(output.folder, `${output.name}.js.map`);
      const sourceMap = await readFile(file, 'utf8').catch(() => null);
      return sourceMap === null ? stack : mapStack(stack, sourceMap, projectFolder);
    },
    uses: (uid, asked) => findUses(sources(uid), projectFolder, asked),
    sources,
    async open(extension) {
      const building = opened.get(extension.uid) ?? build(extension, true);
      opened.set(extension.uid, building);
      await building;
    },
    async rebuild(extension) {
      if (opened.has(extension.uid)) await build(extension, false);
    },
    onBuild(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => rm(outputRoot, { recursive: true, force: true }),
  };
}

function relative(problem: BuildProblem, projectFolder: string): BuildProblem {
  const strip = (text: string) => text.replaceAll(`${projectFolder}${path.sep}`, '');
  return {
    ...problem,
    message: strip(problem.message),
    file: problem.file && strip(problem.file),
  };
}
