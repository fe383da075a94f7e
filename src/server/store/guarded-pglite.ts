import { statfs } from 'node:fs/promises';
import type { PGlite } from '@electric-sql/pglite';

/**
 * Bytes on the disk below which nothing more is written. PGlite hangs for good in a write for which
 * there is no space; this much is left for other programs, and for what a server writes as it ends.
 */
export const reserve = 64 * 1024 * 1024;
/** Below this PGlite is not even closed, which writes too: its journal has all that was stored. */
const enoughToClose = 4 * 1024 * 1024;

/** Nothing was written, because the disk is nearly full. */
export class StorageFullError extends Error {
  constructor() {
    super('the disk of the data folder is nearly full');
    this.name = 'StorageFullError';
  }
}

/** Bytes that are free on a folder's disk for this user. */
export type FreeSpace = () => Promise<number>;

export const freeSpaceOf =
  (folder: string): FreeSpace =>
  async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  };

export const hasRoomToClose = async (freeSpace: FreeSpace) => (await freeSpace()) >= enoughToClose;

/**
 * A PGlite that writes only while its disk has room, and else rejects with `StorageFullError` before
 * anything is written. What only reads goes on.
 */
export function guardPglite(client: PGlite, freeSpace: FreeSpace): PGlite {
  const requireRoom = async () => {
    if ((await freeSpace()) < reserve) throw new StorageFullError();
  };
  const guarded: Pick<PGlite, 'query' | 'exec' | 'transaction'> = {
    query: async (text, ...rest) => {
      if (!isRead(text)) await requireRoom();
      return client.query(text, ...rest);
    },
    exec: async (text, ...rest) => {
      if (!isRead(text)) await requireRoom();
      return client.exec(text, ...rest);
    },
    // Whoever only reads needs none.
    transaction: async (...rest) => {
      await requireRoom();
      return client.transaction(...rest);
    },
  };
  return new Proxy(client, {
    get(target, key) {
      if (Object.hasOwn(guarded, key)) return Reflect.get(guarded, key);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function isRead(text: string): boolean {
  return /^\s*select\b/i.test(text);
}
