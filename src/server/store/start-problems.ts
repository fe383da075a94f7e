import { StartError } from '../model/start-error.ts';

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

/** PGlite's folder cannot be used. */
export function folderProblem(folder: string, error: unknown): StartError {
  const code = codeOf(error);
  const advice =
    code === 'ENOSPC'
      ? 'Free some space on its disk'
      : code === null
        ? 'What is in it may be damaged: put a backup in its place'
        : 'Let the user that runs the server write there';
  const why = code === null ? 'does not open as a database' : `cannot be used (${code})`;
  return new StartError(`The data folder ${folder} ${why}. ${advice}, or set DATA_FOLDER.`, {
    cause: error,
  });
}

/** PostgreSQL does not let us in. The address may hold a password: only its place is told. */
export function postgresProblem(databaseUrl: string, error: unknown): StartError {
  const { hostname, port, pathname } = new URL(databaseUrl);
  const place = `${hostname}:${port || '5432'}, database ${pathname.slice(1) || 'of the user'}`;
  return new StartError(
    `PostgreSQL cannot be used at ${place} (${codeOf(error) ?? 'no answer in time'}). ` +
      'Check that it runs there and that DATABASE_URL has the right user, password and database.',
    { cause: error },
  );
}

/** The system's or PostgreSQL's name of an error. Of several addresses of a host, the first's. */
export function codeOf(error: unknown): string | null {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? null : codeOf(cause);
}
