import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dependencies } from '../package.json';

// The version is pinned, and another one may write another folder.
const version = dependencies['@electric-sql/pglite'];
const cache = join(import.meta.dirname, '../../../node_modules/.cache/partner-tier-points');
const prepared = join(cache, `pglite-${version}`);

/**
 * A folder of PGlite for one test, without tables. To make one from nothing takes PGlite seconds of
 * work; here that is done once for all tests, and kept as long as `node_modules` is.
 */
export async function copyPreparedPglite(): Promise<{ folder: string; remove(): Promise<void> }> {
  if ((await stat(prepared).catch(() => undefined)) === undefined) await prepare();
  const folder = await mkdtemp(join(tmpdir(), 'partner-tier-points-'));
  await cp(prepared, folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Test files run at the same time: each makes its own, and the first one that is ready is kept. */
async function prepare(): Promise<void> {
  await mkdir(dirname(prepared), { recursive: true });
  const own = await mkdtemp(`${prepared}-`);
  const database = await PGlite.create(own);
  await database.close();
  await rename(own, prepared).catch(() => rm(own, { recursive: true, force: true }));
}
