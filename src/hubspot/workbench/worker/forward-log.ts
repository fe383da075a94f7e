import type { RemoteCallable } from '@remote-ui/rpc';
import type { LogLevel, LogLine, PageApi } from '../shared/worker-protocol.ts';
import { asLine, asText } from './log-text.ts';

const consoleLevels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' };

export interface WorkerLog {
  /** @returns how many lines the task has written with this one. */
  write(level: LogLevel, source: LogLine['source'], message: string): number;
  /** At once, for what follows on the page. */
  send(): void;
}

/** As many as the page keeps. */
const mostLines = 5_000;
/** Milliseconds between two messages: one for each of thousands of tasks would keep the page busy. */
const between = 50;
/** Of the worker's own, whatever the extension puts in its place. */
const { setTimeout } = globalThis;

/**
 * Lines go to the page together, the first ones at once: a message each takes longer than to write
 * them.
 *
 * @param shorten leaves out of a text what says nothing of the extension.
 */
export function createLog(
  page: Pick<RemoteCallable<PageApi>, 'log'>,
  shorten: (text: string) => string,
  wait: (then: () => void, milliseconds: number) => unknown = setTimeout,
): WorkerLog {
  let lines: LogLine[] = [];
  let written = 0;
  let isWaiting = false;

  function sendAfter(milliseconds: number): void {
    isWaiting = true;
    wait(() => {
      isWaiting = false;
      if (written === 0) return;
      send();
      sendAfter(between);
    }, milliseconds);
  }

  function send(): void {
    if (written === 0) return;
    const last = lines.slice(-mostLines);
    void page.log(last, written - last.length);
    lines = [];
    written = 0;
  }

  return {
    write(level, source, message) {
      if (!isWaiting) sendAfter(0);
      written += 1;
      if (lines.length === 2 * mostLines) lines = lines.slice(mostLines);
      lines.push({ level, source, message: shorten(message) });
      return written;
    },
    send,
  };
}

/* eslint-disable no-console -- the console is this file's subject: it wraps the extension's own */

/** Shows what an extension writes to its console on the page's log too, where tests can read it. */
export function forwardConsole(log: WorkerLog): void {
  for (const [method, level] of Object.entries(consoleLevels)) {
    const name = method as keyof typeof consoleLevels;
    const original = console[name].bind(console);
    console[name] = (...values: unknown[]) => {
      const written = log.write(level as LogLevel, 'console', asLine(values));
      // A browser that somebody listens to takes seconds for more.
      if (written <= mostLines) original(...values);
    };
  }
}

/**
 * Leaves the workbench out of an error: the frames of its script, with which the stacks of React end
 * too, and what React says of its boundary.
 */
export function withoutOwn(text: string, own: { path: string; boundary: string }): string {
  const said = `using the error boundary you provided, ${own.boundary}.`;
  const lines = text.split('\n');
  const kept = lines.filter((line) => !line.includes(own.path) && !line.endsWith(said));
  return kept.length === lines.length ? text : kept.join('\n').trimEnd();
}

/** Errors outside rendering do not end an extension; they are logged. */
export function forwardErrors(log: WorkerLog): void {
  self.addEventListener('error', (event) => {
    // Handled: otherwise it would also reach the page, which would take it for the end of the
    // worker.
    event.preventDefault();
    log.write('error', 'error', asText(event.error ?? event.message));
  });
  self.addEventListener('unhandledrejection', (event) => {
    log.write('error', 'error', `Unhandled rejection: ${asText(event.reason)}`);
  });
}
