import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** A process that answers every message with one. */
export class Child {
  readonly #process: ChildProcess;

  /** @param program its file in this folder */
  constructor(program: string) {
    this.#process = fork(path.join(import.meta.dirname, program), {
      execArgv: ['--import', 'tsx'],
    });
  }

  /** @throws when the process ends without an answer. */
  ask<Answer>(message: object): Promise<Answer> {
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

  end(): void {
    this.#process.kill();
  }
}
