import type { LogLevel } from '../shared/worker-protocol.ts';

export type LogSource =
  | 'logger'
  | 'console'
  | 'error'
  | 'crash'
  | 'action'
  | 'fetch'
  | 'serverless'
  | 'crm'
  | 'file'
  | 'component'
  | 'build';

export interface LogEntry {
  /** Milliseconds since 1970. */
  time: number;
  /** The extension's uid. */
  extension: string;
  level: LogLevel;
  source: LogSource;
  message: string;
  /** What was sent and answered, as text; absent where there is nothing more to say. */
  details?: string;
}

/** A link that an extension has sent. */
export interface SentLink {
  /** Its text, or of a picture what stands for it. */
  name: string;
  /** Null for a link that leads nowhere. */
  address: string | null;
}

declare global {
  interface Window {
    __workbench: {
      /** For tests: everything that happened since the page was opened, oldest first. */
      log: LogEntry[];
      /** When the last message went between page and a worker, by `performance.now()`. */
      lastMessage: number;
      /** Requests of extensions that are not answered yet. */
      waiting: number;
      /** For `check`: the links of all extensions, of what is closed too. */
      links(): SentLink[];
      /** For tests: shows an address as a new page would, without loading one. */
      open(fragment: string): void;
    };
  }
}

/** A page that stays open for days must not fill the memory. */
const longestLog = 5_000;
/** Characters of one message, and of its details. */
const longestText = 100_000;

window.__workbench = {
  log: [],
  lastMessage: 0,
  waiting: 0,
  links: () => [],
  open: () => undefined,
};

const listeners = new Set<() => void>();
let version = 0;
/** Entries that are no longer kept. */
let dropped = 0;
/** The newest requests that failed: thousands of errors ask for them, each among all entries. */
const failed: LogEntry[] = [];
const mostFailed = 20;

function tell(): void {
  version += 1;
  for (const listener of listeners) listener();
}

export function addToLog(entry: Omit<LogEntry, 'time'>): void {
  const { log } = window.__workbench;
  const { message, details } = entry;
  const added = {
    time: Date.now(),
    ...entry,
    message: shortened(message),
    ...(details === undefined ? {} : { details: shortened(details) }),
  };
  log.push(added);
  if (entry.level !== 'info' && ['fetch', 'serverless', 'crm'].includes(entry.source)) {
    failed.push(added);
    if (failed.length > mostFailed) failed.shift();
  }
  if (log.length > longestLog) {
    log.shift();
    dropped += 1;
  }
  tell();
}

function shortened(text: string): string {
  return text.length <= longestText
    ? text
    : `${text.slice(0, longestText)} … (${text.length - longestText} more characters)`;
}

/**
 * What an extension asked for in vain since a time: often the reason of what it does next.
 *
 * @param kind `answered` leaves out what was not answered at all: that fails by itself, where it was
 * asked for, while a refusal is easily taken for the answer.
 */
export function failedRequests(
  extension: string,
  since: number,
  kind: 'all' | 'answered' = 'all',
): string[] {
  return failed
    .filter(
      (it) =>
        it.extension === extension &&
        it.time >= since &&
        (kind === 'all' || / (\d{3}|ERROR)$/.test(it.message)),
    )
    .map(
      ({ message, details }) => `${message}: ${details?.split('\n').at(-1)?.slice(0, 300) ?? ''}`,
    );
}

export function clearLog(): void {
  window.__workbench.log.length = 0;
  failed.length = 0;
  dropped = 0;
  tell();
}

/** For `useSyncExternalStore`: the log is one array that grows, so its version is what changes. */
export const logStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  version: () => version,
  dropped: () => dropped,
};
