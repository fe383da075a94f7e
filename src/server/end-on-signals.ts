import { constants } from 'node:os';

/** By these a process is asked to end; by the last when its terminal is closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds: Ctrl-C comes from the terminal, and again from npm, which passes it on. */
const sameRequest = 1_000;

/**
 * Lets a process end whenever it is asked to: at once while it starts, where a container's first
 * process would not end by itself, and in order once it can. Whoever asks again, later, does not want
 * to wait.
 *
 * @returns takes what ends it in order
 */
export function endOnSignals(
  host: Pick<NodeJS.Process, 'on' | 'removeAllListeners' | 'kill' | 'pid' | 'exit'> = process,
  now = () => performance.now(),
): (inOrder: () => void) => void {
  let end: (() => void) | null = null;
  let askedAt: number | null = null;
  for (const signal of signals) {
    host.on(signal, () => {
      if (end === null || (askedAt !== null && now() - askedAt > sameRequest)) {
        // As if nobody listened: `exit` waits for a name server that does not answer.
        host.removeAllListeners(signal);
        host.kill(host.pid, signal);
        // A container's first process does not end by a signal that nobody listens to.
        return host.exit(128 + constants.signals[signal]);
      }
      if (askedAt !== null) return;
      askedAt = now();
      end();
    });
  }
  return (inOrder) => void (end = inOrder);
}

/** Milliseconds; for what goes on although all is closed. */
const heldFor = 5_000;

/**
 * Lets a process end of which all is closed, also where something holds it that cannot be taken back:
 * a name server that does not answer is waited for as long as the system likes, by `process.exit` too.
 */
export function endEvenIfHeld(host: Pick<NodeJS.Process, 'kill' | 'pid'> = process): void {
  setTimeout(() => host.kill(host.pid, 'SIGKILL'), heldFor).unref();
}

/** The same for a process in which more than what was closed may be left, and which ends at once else. */
export function exitEvenIfHeld(
  host: Pick<NodeJS.Process, 'kill' | 'pid' | 'exit' | 'getActiveResourcesInfo'> = process,
): void {
  if (!host.getActiveResourcesInfo().includes('GetAddrInfoReqWrap')) host.exit(0);
  endEvenIfHeld(host);
}
