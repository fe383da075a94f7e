import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

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
        ...process.execArgv.filter((flag) => flag.startsWith('--cpu-prof')),
      ],
    });
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
