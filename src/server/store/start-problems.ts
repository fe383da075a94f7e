import { StartError } from '../model/start-error.ts';
import { isStorageFull, isUnavailable } from './unavailable.ts';

/** The server's version is older than that of the last one that used the database. */
export function newerSchema(where: string): StartError {
  return new StartError(
    `${where} was last used by a newer version of this server, whose tables this one does not know. ` +
      'Start that version, or one that is newer still.',
  );
}

/** The server's version is newer than the tables, and it was told not to change them. */
export function olderSchema(where: string): StartError {
  return new StartError(
    `${where} has the tables of an older version of this server, and MIGRATE is "no". ` +
      'Run `npm run migrate` with this version first.',
  );
}

/** Somebody's query held a table that a migration changes, for as long as it was tried. */
export function tablesInUse(where: string, cause: unknown): StartError {
  return new StartError(
    `${where} was not migrated: a long query holds one of its tables. Nothing was changed. ` +
      'End that query, and run this again.',
    { cause },
  );
}

const otherPlace =
  'Something that is no folder is there, or a link that leads to none: take it away';
const folderAdvice = new Map([
  ['EEXIST', otherPlace],
  ['ENOTDIR', otherPlace],
  ['ELOOP', otherPlace],
  ['EROFS', 'Its disk may only be read: let it be written to'],
  ['ENAMETOOLONG', 'Its name is too long'],
  ['ENOSPC', 'Free some space on its disk'],
  ['EDQUOT', 'Raise the quota of its user, or free some of it'],
  ['EFBIG', 'Lift the limit on the size of files (ulimit -f)'],
]);

/** PGlite's folder cannot be used. */
export function folderProblem(folder: string, error: unknown): StartError {
  const code = codeOf(error);
  const advice =
    code === null
      ? 'What is in it may be damaged: put a backup in its place'
      : (folderAdvice.get(code) ?? 'Let the user that runs the server write there');
  const why = code === null ? 'does not open as a database' : `cannot be used (${code})`;
  return new StartError(`The data folder ${folder} ${why}. ${advice}, or set DATA_FOLDER.`, {
    cause: error,
  });
}

/** PGlite takes more kinds of places than folders: in those, nothing keeps a second process out. */
export function notAFolder(place: string): StartError {
  return new StartError(
    `DATA_FOLDER is ${place}, which is no folder. Write the path of one, or memory:// to keep nothing.`,
  );
}

/** This version of PostgreSQL has what our statements and the queue need. */
const oldestPostgres = 13;

/** Why a database of PostgreSQL cannot hold our tables; null when it can. */
export function unfitPostgres({
  encoding,
  version,
}: {
  encoding: string;
  /** As in `server_version_num`: 150004 for 15.4. */
  version: number;
}): StartError | null {
  const major = Math.floor(version / 10_000);
  if (major < oldestPostgres) {
    return new StartError(
      `The database of DATABASE_URL runs on PostgreSQL ${major}, which is too old. ` +
        `Use PostgreSQL ${oldestPostgres} or later.`,
    );
  }
  if (encoding === 'UTF8') return null;
  return new StartError(
    `The database of DATABASE_URL has the encoding ${encoding}, which cannot hold every name. ` +
      "Make one with `create database … encoding 'UTF8' template template0`.",
  );
}

/** PostgreSQL's codes have a digit; the system's, such as EPERM, have none. */
const sqlState = /^(?=\D*\d)[\dA-Z]{5}$/;

const advice = new Map([
  ['42501', 'Let its user make tables and schemas there, or use a user that may'],
  ['25006', 'It may only be read, as a standby is: use the one that takes writes'],
]);

/**
 * Tells whoever starts something on the database what it refused. What is no refusal of the database
 * stays as it is.
 */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StartError) return error;
  const code = codeOf(error);
  const isPassing = isUnavailable(error);
  const isFull = isStorageFull(error);
  if (!isPassing && !isFull && !sqlState.test(code ?? '')) return error;
  const what = isPassing ? 'went away' : isFull ? 'has no space left' : 'refused a statement';
  const help = isPassing
    ? 'Start again once it answers'
    : isFull
      ? 'Free some space on its disk'
      : (advice.get(code ?? '') ?? 'Its own log says more');
  const named = code === null ? '' : ` (${code})`;
  return new StartError(`The database ${what}${named}. ${help}.`, { cause: error });
}

/** PostgreSQL does not let us in. The address may hold a password: only its place is told. */
export function postgresProblem(databaseUrl: string, error: unknown): StartError {
  const { hostname, port, pathname } = new URL(databaseUrl);
  const place = `${hostname}:${port || '5432'}, database ${pathname.slice(1) || 'of the user'}`;
  return new StartError(
    `PostgreSQL cannot be used at ${place} (${codeOf(error) ?? whyOf(error)}). ` +
      'Check that it runs there and that DATABASE_URL has the right user, password and database.',
    { cause: error },
  );
}

/** Of node-postgres' own errors, which have no code. */
function whyOf(error: unknown): string {
  const { message } = error as Error;
  if (message.includes('SSL')) return 'it offers no TLS';
  return /time/.test(message) ? 'no answer in time' : 'what answers is not PostgreSQL';
}

/** The system's or PostgreSQL's name of an error. Of several addresses of a host, the first's. */
export function codeOf(error: unknown): string | null {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? null : codeOf(cause);
}
