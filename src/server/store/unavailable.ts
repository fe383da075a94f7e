import { DataFolderReplacedError } from './data-folder-lock.ts';
import { StorageFullError } from './guarded-pglite.ts';

/**
 * What PostgreSQL says when it stops, starts, has no connection left, or took too long, and what the
 * system says when nobody is there: all of it passes by itself. Class 08 is "connection exception".
 */
const passing =
  /^(?:08\w{3}|57P0[1-4]|57014|53300|55P03|25P03|ECONN\w+|ETIMEDOUT|EPIPE|E(?:HOST|NET)\w+|EAI_AGAIN|ENOTFOUND)$/;

/** Texts of node-postgres, which gives these errors no code. */
const lost =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|timeout expired)/;

/** Whether a query failed because the database was not there to answer. Drizzle wraps errors. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DataFolderReplacedError) return true;
  if ('code' in error && typeof error.code === 'string' && passing.test(error.code)) return true;
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true;
  return lost.test(error.message) || isUnavailable(error.cause);
}

/** PostgreSQL's code when its disk is full; what was asked was not done. */
const diskFull = '53100';

/** Whether nothing was written, because there is no space left. Drizzle wraps errors. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof StorageFullError) return true;
  return ('code' in error && error.code === diskFull) || isStorageFull(error.cause);
}
