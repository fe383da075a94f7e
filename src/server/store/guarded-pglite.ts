import type { StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { PGlite, Transaction } from '@electric-sql/pglite';

/**
 * Bytes on the disk below which nothing more is written. PGlite hangs for good in a write for which
 * there is no space; this much is left for other programs, and for what a server writes as it ends.
 */
export const reserve = 64 * 1024 * 1024;
/** Down to this things can still be deleted, which makes room: a delete writes little. */
export const enoughToDelete = 16 * 1024 * 1024;
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

/** Files that a disk has to have room for, however many bytes are free: PGlite adds them as it writes. */
const fewestFiles = 64;

/** @param read what the system says of a folder's disk; tests say it themselves */
export const freeSpaceOf =
  (folder: string, read: (folder: string) => Promise<DiskState> = statfs): FreeSpace =>
  async () => {
    const { bavail, bsize, files, ffree } = await read(folder);
    const bytes = bavail * bsize;
    // Some disks do not count files, and say 0 of 0. To delete needs no new ones.
    return files === 0 || ffree >= fewestFiles ? bytes : Math.min(bytes, enoughToDelete);
  };

/** Milliseconds for which the last try to write is believed. */
const triedEvery = 1_000;

/**
 * The same under a quota, of which the system does not tell: while as much as PGlite writes at once
 * cannot be written beside it, there is no space.
 */
export function withinQuota(
  freeSpace: FreeSpace,
  tryToWrite: () => Promise<void>,
  now = () => performance.now(),
): FreeSpace {
  let triedAt = -Infinity;
  let isTrying = false;
  let tried = Promise.resolve(true);
  const tryAgain = async () => {
    isTrying = true;
    const isWritten = await tryToWrite().then(
      () => true,
      () => false,
    );
    isTrying = false;
    return isWritten;
  };
  return async () => {
    const bytes = await freeSpace();
    // There it would take from what is left.
    if (bytes < reserve) return bytes;
    if (!isTrying && now() - triedAt >= triedEvery) {
      triedAt = now();
      tried = tryAgain();
    }
    return (await tried) ? bytes : 0;
  };
}

type DiskState = Pick<StatsFs, 'bavail' | 'bsize' | 'files' | 'ffree'>;

export const hasRoomToClose = async (freeSpace: FreeSpace) => (await freeSpace()) >= enoughToClose;

/**
 * A PGlite that writes only while its disk has room, and else rejects with `StorageFullError` before
 * anything is written. What only reads goes on, and what only deletes for longer.
 *
 * @param requireSame throws when the folder's files are no longer those that were opened
 */
export function guardPglite(
  client: PGlite,
  freeSpace: FreeSpace,
  requireSame: () => void = () => undefined,
): PGlite {
  const requireRoom = async (text: string) => {
    requireSame();
    if (isRead(text)) return;
    const needed = makesRoom(text) ? enoughToDelete : reserve;
    if ((await freeSpace()) < needed) throw new StorageFullError();
  };
  const guarded: Pick<PGlite, 'query' | 'exec' | 'transaction'> = {
    query: async (text, ...rest) => {
      await requireRoom(text);
      return client.query(text, ...rest);
    },
    exec: async (text, ...rest) => {
      await requireRoom(text);
      return client.exec(text, ...rest);
    },
    // Each statement by itself: what is refused rolls the others back.
    transaction: (work) =>
      client.transaction((transaction) => {
        const guardedTransaction: Pick<Transaction, 'query' | 'exec'> = {
          query: async (text, ...rest) => {
            await requireRoom(text);
            return transaction.query(text, ...rest);
          },
          exec: async (text, ...rest) => {
            await requireRoom(text);
            return transaction.exec(text, ...rest);
          },
        };
        return work(inPlaceOf(transaction, guardedTransaction));
      }),
  };
  return inPlaceOf(client, guarded);
}

/** An object with some of its methods replaced. */
function inPlaceOf<Original extends object>(
  original: Original,
  replaced: Partial<Original>,
): Original {
  return new Proxy(original, {
    get(target, key) {
      if (Object.hasOwn(replaced, key)) return Reflect.get(replaced, key);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function makesRoom(text: string): boolean {
  return /^\s*delete\b/i.test(text);
}

function isRead(text: string): boolean {
  return /^\s*select\b/i.test(text);
}
