import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const endWithParent = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.mjs')).href;
/** Those that are running: one that is stopped does not notice that this process ends. */
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A process that answers every message with one. */
export class Child {
  readonly #process: ChildProcess;

  /** @param program its file in this folder */
  constructor(program: string) {
    this.#process = fork(path.join(import.meta.dirname, program), {
      // A profile is wanted of what is measured, too.
      execArgv: [
        '--import',
        'tsx',
        '--import',
        endWithParent,
        ...process.execArgv.filter((flag) => flag.startsWith('--cpu-prof')),
      ],
    });
    running.add(this.#process);
    this.#process.once('exit', () => running.delete(this.#process));
  }

  /** @throws when the process ends without an answer. */
  ask<Answer>(message: object | string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('The process ended without a response.'));
      this.#process.once('exit', ended);
      this.#process.once('message', (answer) => {
        this.#process.off('exit', ended);
        resolve(answer as Answer);
      });
      this.#process.send(message);
    });
  }

  /** Sends a signal; it may have ended already. */
  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  /** @returns when it has ended. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    await ended;
  }
}
