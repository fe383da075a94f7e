import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dependencies } from '../package.json';
import { createLog } from '../log.ts';
import { openDatabase } from '../store/database.ts';
import { migrationsFolder } from '../store/schema-version.ts';
import { openTurnQueue } from '../work/turn-queue.ts';

// The version is pinned, and another one may write another image.
const version = dependencies['@electric-sql/pglite'];
const cache = join(import.meta.dirname, '../../../node_modules/.cache/partner-tier-points');

const images = new Map<string, Promise<Blob>>();

/**
 * A database of PGlite without tables. To make one from nothing takes PGlite seconds of work; here
 * that is done once for all tests, and kept as long as `node_modules` is.
 */
export function emptyPglite(): Promise<Blob> {
  return imageOf(version, () => PGlite.create('memory://'));
}

/** One with the tables of today and those of the queue, which take every new database a second of work. */
export async function preparedPglite(): Promise<Blob> {
  return imageOf(await nameOfPrepared(), async () => {
    const pglite = await PGlite.create('memory://', { loadDataDir: await emptyPglite() });
    const { queue, close } = await openDatabase({ pglite });
    const log = createLog('silent');
    await (await openTurnQueue(queue, { log, onlyAsks: true })).close();
    await close();
    return pglite;
  });
}

const nameOfPrepared = async () => `${version}-${await migrationsDigest()}`;

let folder: Promise<string> | undefined;

/**
 * The same as a folder that PGlite was closed in, to copy: PGlite itself takes three times the
 * work to write one from its image.
 */
export function preparedPgliteFolder(): Promise<string> {
  return (folder ??= (async () => {
    const kept = join(cache, `pglite-${await nameOfPrepared()}`);
    const isThere = () => stat(kept).then(Boolean, () => false);
    if (await isThere()) return kept;
    await mkdir(cache, { recursive: true });
    const own = `${kept}-${process.pid}-${performance.now()}`;
    await (await PGlite.create(own, { loadDataDir: await preparedPglite() })).close();
    await rename(own, kept).catch(async (error: unknown) => {
      // Another process was first, and a folder takes no other's place.
      await rm(own, { recursive: true, force: true });
      if (!(await isThere())) throw error;
    });
    return kept;
  })());
}

/** Copies it to a folder that is there. */
export async function copyPreparedPglite(to: string): Promise<void> {
  await cp(await preparedPgliteFolder(), to, { recursive: true });
}

function imageOf(name: string, create: () => Promise<PGlite>): Promise<Blob> {
  const known = images.get(name);
  if (known !== undefined) return known;
  const file = join(cache, `pglite-${name}.tar`);
  const image = readFile(file)
    .catch(() => prepare(file, create))
    .then((bytes) => new Blob([new Uint8Array(bytes)]));
  images.set(name, image);
  return image;
}

/** Test files run at the same time: each may make its own, and any of them will do. */
async function prepare(file: string, create: () => Promise<PGlite>): Promise<Buffer> {
  const database = await create();
  const bytes = Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer());
  await database.close();
  await mkdir(dirname(file), { recursive: true });
  const own = `${file}-${process.pid}-${performance.now()}`;
  await writeFile(own, bytes);
  await rename(own, file);
  return bytes;
}

let digest: Promise<string> | undefined;

/** Another one with each migration that comes or changes, and with what makes the tables. */
function migrationsDigest(): Promise<string> {
  return (digest ??= (async () => {
    const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort();
    const hash = createHash('sha256').update(dependencies['pg-boss']);
    const makers = ['meta/_journal.json', '../schema-version.ts', '../../work/turn-queue.ts'];
    for (const name of [...names, ...makers]) {
      hash.update(await readFile(join(migrationsFolder, name)));
    }
    return hash.digest('hex').slice(0, 12);
  })());
}
