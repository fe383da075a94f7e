import { constants, fstatSync, statSync } from 'node:fs';
import { open, readFile, realpath, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock } from 'fs-native-extensions';
import { StartError } from '../model/start-error.ts';

/** Two processes that write to one folder of PGlite destroy it. */
export class DataFolderInUseError extends StartError {
  /** @param pid the process that has the folder; null when it has not said so yet. */
  constructor(
    readonly folder: string,
    readonly pid: number | null,
  ) {
    const holder = pid === null ? 'another process' : `process ${pid}`;
    super(
      `The data folder ${folder} is in use by ${holder}. ` +
        'Stop it, or set DATA_FOLDER to another folder.',
    );
    this.name = 'DataFolderInUseError';
  }
}

/**
 * Other files are where those of a running server were: a backup was put in their place, or the folder
 * moved away. PGlite would write what it has in memory over them.
 */
export class DataFolderReplacedError extends StartError {
  constructor(readonly folder: string) {
    super(
      `The files of the data folder ${folder} were replaced while the server ran. ` +
        'Nothing more is read or written there. Stop the server, put the backup in place, and start it.',
    );
    this.name = 'DataFolderReplacedError';
  }
}

const fileName = 'in-use-by.json';
/** PGlite's own, there once it has made its files, which nobody deletes to get rid of a lock. */
const fileOfPglite = 'PG_VERSION';
/** PGlite writes it in place, and every backup has another one, also where the version is the same. */
const fileOfState = 'global/pg_control';
/** Where the file is a link, the folder is refused: what it leads to is not ours to empty. */
const { O_RDWR, O_CREAT, O_APPEND, O_NOFOLLOW = 0 } = constants;
/** Far beyond the content: on Windows nobody can read what is locked. */
const lockedByte = 1_000_000;

export interface FolderLock {
  /**
   * Locks PGlite's own file too, once it is there: whoever deletes the other one, to get rid of a lock
   * that they take for an old one, is still refused.
   *
   * @throws {DataFolderInUseError}
   */
  lockFiles(): Promise<void>;
  /**
   * Asked before everything that is done there, as a folder that was replaced lets others in.
   *
   * @throws {DataFolderReplacedError}
   */
  requireSame(): void;
  /** Gives the folder back. */
  unlock(): Promise<void>;
}

/**
 * Takes the folder for this process. The operating system holds the lock and drops it with the
 * process, however that ends: a lock file alone would outlive a crash, and the process that it
 * names may since be another one.
 *
 * @throws {DataFolderInUseError}
 */
export async function lockDataFolder(folder: string): Promise<FolderLock> {
  const place = await realpath(folder);
  const name = path.join(place, fileName);
  const held: FileHandle[] = [];
  /** PGlite's. While they are open, no other file has their numbers. */
  const known = new Map<string, FileHandle>();
  const requireSame = () => {
    for (const [at, { fd }] of known) if (!isSame(at, fd)) throw new DataFolderReplacedError(place);
  };
  async function lock(file: FileHandle): Promise<void> {
    held.push(file);
    if (!tryLock(file.fd, lockedByte, 1)) {
      throw new DataFolderInUseError(place, await readHolder(name));
    }
  }
  const lockFiles = async () => {
    if (held.length > 1) return;
    const version = path.join(place, fileOfPglite);
    const file = await open(version, 'r+').catch(ignoreMissing);
    if (file === null) return;
    await lock(file);
    known.set(version, file);
    const control = path.join(place, fileOfState);
    const state = await open(control).catch(ignoreMissing);
    if (state === null) return;
    held.push(state);
    known.set(control, state);
  };
  // The file stays: removing it could remove one that was locked again.
  const unlock = async () => void (await Promise.all(held.map((file) => file.close())));
  try {
    const file = await open(name, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW, 0o666);
    await lock(file);
    await lockFiles();
    await file.truncate();
    await file.appendFile(JSON.stringify({ pid: process.pid }));
  } catch (error) {
    await unlock();
    throw error;
  }
  return { lockFiles, requireSame, unlock };
}

function isSame(at: string, fd: number): boolean {
  const [there, ours] = [
    statSync(at, { bigint: true, throwIfNoEntry: false }),
    fstatSync(fd, { bigint: true }),
  ];
  return there?.ino === ours.ino && there.dev === ours.dev;
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** The holder writes its number after it has the lock: until then there is an old one, or none. */
async function readHolder(name: string): Promise<number | null> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const pid = await readFile(name, 'utf8')
      .then((text) => (JSON.parse(text) as { pid: number }).pid)
      .catch(() => null);
    if (pid !== null && isRunning(pid)) return pid;
    await sleep(50);
  }
  return null;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user may not be signalled, but runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
