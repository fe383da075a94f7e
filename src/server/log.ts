import { pino, type DestinationStream, type Logger } from 'pino';
import { LoggableError } from './model/loggable-error.ts';
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

/** Class, code, place in the source and causes of an error, without any message but our own. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: matching(error.name, /^[A-Z][A-Za-z]{1,60}$/),
    ...('code' in error ? { code: matching(error.code, /^[A-Z\d_]{1,60}$/) } : {}),
    ...(error instanceof LoggableError ? { message: error.message, details: error.details } : {}),
    at: placesOf(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** A name of a class, or a code such as `23505` or `ECONNRESET`; anything else could be a text. */
function matching(value: unknown, pattern: RegExp): string | null {
  return typeof value === 'string' && pattern.test(value) ? value : null;
}

/**
 * The places in a stack. It begins with name and message, of which a line can look like a place: where
 * those were changed since, nothing can be told from it.
 */
function placesOf({ message, stack = '' }: Error): string[] {
  const [name] = /^[A-Za-z]{1,60}(?: \[[A-Z\d_]+\])?(?:: )?/.exec(stack) ?? [];
  if (name === undefined || !stack.startsWith(message, name.length)) return [];
  const after = stack.slice(name.length + message.length);
  return after.split('\n').filter((line) => /^ {4}at \S/.test(line));
}
