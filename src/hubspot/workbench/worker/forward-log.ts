import type { RemoteCallable } from '@remote-ui/rpc';
import type { LogLevel, PageApi } from '../shared/worker-protocol.ts';

const consoleLevels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' };

/* eslint-disable no-console -- the console is this file's subject: it wraps the extension's own */

/** Shows what an extension writes to its console on the page's log too, where tests can read it. */
export function forwardConsole(page: RemoteCallable<PageApi>): void {
  for (const [method, level] of Object.entries(consoleLevels)) {
    const name = method as keyof typeof consoleLevels;
    const original = console[name].bind(console);
    console[name] = (...values: unknown[]) => {
      original(...values);
      void page.log(level as LogLevel, 'console', asLine(values));
    };
  }
}

/** Errors outside rendering do not end an extension; they are logged. */
export function forwardErrors(page: RemoteCallable<PageApi>): void {
  self.addEventListener('error', (event) => {
    // Handled: otherwise it would also reach the page, which would take it for the end of the
    // worker.
    event.preventDefault();
    void page.log('error', 'error', asText(event.error ?? event.message));
  });
  self.addEventListener('unhandledrejection', (event) => {
    void page.log('error', 'error', `Unhandled rejection: ${asText(event.reason)}`);
  });
}

/** As a console writes it: the first value may say where the others belong. */
function asLine([first, ...others]: unknown[]): string {
  const begin = asText(first).replace(/%[sdifoOc]/g, (place) =>
    others.length === 0 ? place : place === '%c' ? (others.shift(), '') : asText(others.shift()),
  );
  return [begin, ...others.map(asText)].join(' ');
}

/** A value as text: to write it never fails, as in a browser's console, whatever the value does. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  // Each fails for some values: circular ones, a BigInt, getters and methods that throw.
  return (
    attempt(() => (value instanceof Error ? `${value.stack ?? value.message}` : undefined)) ??
    attempt(() => JSON.stringify(value)) ??
    attempt(() => String(value)) ??
    `an unreadable ${typeof value}`
  );
}

function attempt(write: () => string | undefined): string | undefined {
  try {
    return write();
  } catch {
    return undefined;
  }
}
