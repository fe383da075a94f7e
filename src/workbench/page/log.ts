import type { LogLevel } from '../shared/worker-protocol.ts';

export type LogSource =
  'logger' | 'console' | 'error' | 'crash' | 'action' | 'fetch' | 'component' | 'build';

export interface LogEntry {
  /** Milliseconds since 1970. */
  time: number;
  /** The extension's uid. */
  extension: string;
  level: LogLevel;
  source: LogSource;
  message: string;
}

declare global {
  interface Window {
    /** For tests: everything that happened since the page was opened, oldest first. */
    __workbench: { log: LogEntry[] };
  }
}

/** A page that stays open for days must not fill the memory. */
const longestLog = 5_000;

window.__workbench = { log: [] };

export function addToLog(entry: Omit<LogEntry, 'time'>): void {
  const { log } = window.__workbench;
  log.push({ time: Date.now(), ...entry });
  if (log.length > longestLog) log.splice(0, log.length - longestLog);
}
