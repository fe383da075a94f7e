import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './options.ts';

/**
 * The server's structured log. Nothing is logged that could hold a secret or personal data: no
 * query strings (HubSpot puts the user's e-mail address there), no headers, no bodies. Of an error,
 * only what its class declares safe; messages of libraries may quote requests and rows.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: { error: describeError },
    // The last line of defence, should someone log an object that holds one of these.
    redact: {
      paths: ['accessToken', 'clientSecret', 'authorization', 'signature', 'userEmail'].flatMap(
        (key) => [key, `*.${key}`, `*.*.${key}`],
      ),
      censor: '[redacted]',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** An error whose `details` may be logged as they are. */
export interface LoggableError extends Error {
  readonly details: Record<string, unknown>;
}

function isLoggable(error: Error): error is LoggableError {
  return 'details' in error && typeof error.details === 'object';
}

/** Class, code, place in the source and causes of an error, without any message but our own. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    ...(isLoggable(error) ? { message: error.message, details: error.details } : {}),
    at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
