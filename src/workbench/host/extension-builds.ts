import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildEvent, BuildProblem, BuildState } from '../shared/description.ts';
import type { Builder } from './builder.ts';
import { mapStack } from './map-stack.ts';
import type { ProjectExtension } from './project.ts';

export interface ExtensionBuilds {
  state(uid: string): BuildState;
  /** The built bundle as HubSpot would serve it; null while there is none. */
  bundle(uid: string): Promise<string | null>;
  /** The stack with places of the source instead of the bundle's, as far as they are known. */
  mapStack(uid: string, stack: string): Promise<string>;
  /** Absolute paths, outside `node_modules`, of all that went into the last good build. */
  sources(uid: string): Promise<string[]>;
  build(extension: ProjectExtension): Promise<void>;
  onBuild(listener: (event: BuildEvent) => void): () => void;
  close(): Promise<void>;
}

/** Builds extensions with HubSpot's own builder into a temporary folder and keeps their state. */
export async function createExtensionBuilds(
  builder: Builder,
  projectFolder: string,
  variables: Record<string, string>,
): Promise<ExtensionBuilds> {
  const outputRoot = await mkdtemp(path.join(tmpdir(), 'hubspot-workbench-'));
  const states = new Map<string, BuildState>();
  /** The version of the last build that was begun, by uid. */
  const ordered = new Map<string, number>();
  const built = new Map<string, { folder: string; name: string; root: string }>();
  const listeners = new Set<(event: BuildEvent) => void>();

  function enter(uid: string, build: BuildState): void {
    states.set(uid, build);
    for (const listener of listeners) listener({ uid, build });
  }

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
      return sourceMap === null ? stack : mapStack(stack, sourceMap, output.folder, projectFolder);
    },
    async sources(uid) {
      const output = built.get(uid);
      return output ? readSources(output) : [];
    },
    async build(extension) {
      const { uid, entrypoint, folder } = extension;
      const version = (ordered.get(uid) ?? 0) + 1;
      ordered.set(uid, version);
      const outputFolder = path.join(outputRoot, uid, String(version));
      if (!states.has(uid)) enter(uid, { status: 'building', version });
      const problem = await builder.build({
        kind: 'extension',
        entrypoint,
        folder,
        outputFolder,
        variables,
      });
      // The source has changed again meanwhile: what comes next is what counts.
      if (ordered.get(uid) !== version) return;
      if (problem) {
        enter(uid, { status: 'failed', version, problem: relative(problem, projectFolder) });
        return;
      }
      const replaced = built.get(uid);
      built.set(uid, { folder: outputFolder, name: path.parse(entrypoint).name, root: folder });
      enter(uid, { status: 'ready', version });
      if (replaced) await rm(replaced.folder, { recursive: true, force: true });
    },
    onBuild(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => rm(outputRoot, { recursive: true, force: true }),
  };
}

/** The manifest that HubSpot's builder writes beside the bundle names every module in it. */
async function readSources(output: { folder: string; name: string; root: string }) {
  const file = path.join(output.folder, `${output.name}-manifest.json`);
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    modules?: { internal?: { module: string }[] };
  };
  return (manifest.modules?.internal ?? []).map((it) => path.resolve(output.root, it.module));
}

function relative(problem: BuildProblem, projectFolder: string): BuildProblem {
  const strip = (text: string) => text.replaceAll(`${projectFolder}${path.sep}`, '');
  return {
    ...problem,
    message: strip(problem.message),
    file: problem.file && strip(problem.file),
  };
}
