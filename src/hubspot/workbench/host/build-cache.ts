import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ExtensionOrder } from './build-orders.ts';
import { fingerprint, isPredictable } from './build-fingerprint.ts';
import { ownFiles } from './own-files.ts';
import { removeOldest } from './remove-oldest.ts';

export interface BuildCache {
  /**
   * Copies a kept build into the folder, if nothing that it was made of has changed since.
   *
   * @returns the files that it was made of; null when there is no such build.
   */
  restore(order: ExtensionOrder, outputFolder: string): Promise<string[] | null>;
  /**
   * Keeps a build for later starts. One whose files changed while it was made is not kept, nor is
   * anything where the cache cannot be written.
   *
   * @param begun when the build was begun, in milliseconds since 1970.
   */
  keep(order: ExtensionOrder, outputFolder: string, inputs: string[], begun: number): Promise<void>;
}

/** Builds of one extension that are kept: going back and forth between two changes is common. */
const mostKept = 3;
/** Milliseconds by which a file system's clock may be behind ours. */
const clockDifference = 50;

/** Builds of extensions, kept on disk from one start of the workbench to the next. */
export function createBuildCache(
  react: 'production' | 'development',
  cacheFolder = path.join(ownFiles.cacheFolder, 'extensions'),
): BuildCache {
  const folderOf = (order: ExtensionOrder) =>
    path.join(cacheFolder, digest([toolVersions(), react, viteVariables(), order]));

  return {
    async restore(order, outputFolder) {
      try {
        const folder = folderOf(order);
        const inputs = JSON.parse(
          await readFile(path.join(folder, 'inputs.json'), 'utf8'),
        ) as string[];
        await cp(path.join(folder, fingerprint(inputs)), outputFolder, { recursive: true });
        return inputs;
      } catch {
        // Never built, built from something else, or just being replaced by another workbench.
        return null;
      }
    },

    async keep(order, outputFolder, inputs, begun) {
      if (!isPredictable(order.folder, inputs)) return;
      try {
        const name = fingerprint(inputs);
        const times = await Promise.all(inputs.map(async (file) => (await stat(file)).ctimeMs));
        if (times.some((time) => time > begun - clockDifference)) return;
        const folder = folderOf(order);
        await mkdir(folder, { recursive: true });
        await putInPlace(path.join(folder, name), (aside) =>
          cp(outputFolder, aside, { recursive: true }),
        );
        await putInPlace(path.join(folder, 'inputs.json'), (aside) =>
          writeFile(aside, JSON.stringify(inputs)),
        );
        await removeOldest(folder, mostKept);
      } catch {
        // Without a cache the next start builds, which is all that is lost.
      }
    },
  };
}

/** Written aside and renamed: who reads meanwhile, or writes the same, never meets a half. */
async function putInPlace(place: string, write: (aside: string) => Promise<void>): Promise<void> {
  const aside = `${place}.${process.pid}`;
  await write(aside);
  await rename(aside, place).catch(() => rm(aside, { recursive: true, force: true }));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** Vite puts these into what it builds. */
function viteVariables(): [string, string | undefined][] {
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith('VITE_'))
    .sort();
}

let knownVersions: string | null = null;

/** What builds: HubSpot's builder, what it depends on, and our own part. */
function toolVersions(): string {
  if (knownVersions !== null) return knownVersions;
  const builder = createRequire(import.meta.url).resolve('@hubspot/ui-extensions-dev-server/build');
  const vite = createRequire(builder).resolve('vite/package.json');
  const belowVite = ['rollup', 'esbuild'].map((name) =>
    createRequire(vite).resolve(`${name}/package.json`),
  );
  const manifests = [path.join(builder, '../../../package.json'), vite, ...belowVite];
  const hash = createHash('sha256');
  for (const file of [...manifests, ownFiles.buildCode]) hash.update(readFileSync(file));
  return (knownVersions = hash.digest('hex'));
}
