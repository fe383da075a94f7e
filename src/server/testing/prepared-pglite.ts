import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dependencies } from '../package.json';

// The version is pinned, and another one may write another image.
const version = dependencies['@electric-sql/pglite'];
const cache = join(import.meta.dirname, '../../../node_modules/.cache/partner-tier-points');
const prepared = join(cache, `pglite-${version}.tar`);

let image: Promise<Blob> | undefined;

/**
 * A database of PGlite without tables. To make one from nothing takes PGlite seconds of work; here
 * that is done once for all tests, and kept as long as `node_modules` is.
 */
export function preparedPglite(): Promise<Blob> {
  return (image ??= readFile(prepared)
    .catch(prepare)
    .then((bytes) => new Blob([new Uint8Array(bytes)])));
}

/** Test files run at the same time: each may make its own, and any of them will do. */
async function prepare(): Promise<Buffer> {
  const database = await PGlite.create('memory://');
  const bytes = Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer());
  await database.close();
  await mkdir(dirname(prepared), { recursive: true });
  const own = `${prepared}-${process.pid}-${performance.now()}`;
  await writeFile(own, bytes);
  await rename(own, prepared);
  return bytes;
}
