import { expect, it, vi } from 'vitest';
import type { LogEntry } from '../log.ts';

// The log puts itself on the page.
vi.stubGlobal('window', {});
const { currentProblems } = await import('./problem-overlay.tsx');
// Test files share a process: React takes one with a window for a browser.
vi.unstubAllGlobals();

const entry = (message: string, more: Partial<LogEntry> = {}): LogEntry => ({
  time: 0,
  extension: 'card',
  level: 'error',
  source: 'error',
  message,
  ...more,
});

it('counts a problem once, however often and by whomever it is reported', () => {
  const log = [
    entry('Unhandled rejection: TypeError: no'),
    entry('TypeError: no'),
    entry('TypeError: no', { extension: 'page' }),
    entry('TypeError: other'),
  ];
  expect(currentProblems(log)).toEqual(log.slice(1));
});

it('leaves out what is no error, and what came before the last build', () => {
  const log = [
    entry('before'),
    entry('ready', { source: 'build', level: 'info' }),
    entry('warned', { level: 'warn' }),
  ];
  expect(currentProblems(log)).toEqual([]);
});
