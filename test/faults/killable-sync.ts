import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { bundleProgram } from '../../src/server/testing/bundle-program.ts';
import type { Command, Report, Start } from './sync-process.ts';

/** A separate process that syncs accounts and can be killed while it does. */
export class KillableSync {
  readonly #child: ChildProcess;
  readonly #done = new Set<string>();
  readonly #errors: string[] = [];
  #allDone: () => void = () => undefined;

  static async start(start: Start): Promise<KillableSync> {
    return new KillableSync(
      await bundleProgram(path.join(import.meta.dirname, 'sync-process.ts')),
      start,
    );
  }

  private constructor(program: string, start: Start) {
    this.#child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stderr!.on('data', (text: Buffer) => this.#errors.push(text.toString()));
    // Whoever is killed hears no more.
    this.#child.stdin!.on('error', () => undefined);
    createInterface(this.#child.stdout!).on('line', (line) => {
      const { done } = JSON.parse(line) as Report;
      if (done === null) this.#allDone();
      else this.#done.add(done);
    });
    this.#write(start);
  }

  /** Accounts that it reported as synced. */
  get done(): ReadonlySet<string> {
    return this.#done;
  }

  /** Begins to sync; resolves when all accounts are synced, or the process has ended. */
  async sync(command: Command): Promise<void> {
    const allDone = new Promise<void>((resolve) => (this.#allDone = resolve));
    this.#write(command);
    await Promise.race([allDone, this.#exit()]);
  }

  /** SIGKILL: the process has no chance to put anything in order. */
  async kill(): Promise<void> {
    const exit = this.#exit();
    this.#child.kill('SIGKILL');
    await exit;
  }

  /** @throws when it did not end well. */
  async end(): Promise<void> {
    const exit = this.#exit();
    this.#child.stdin!.end();
    await exit;
    if (this.#child.exitCode !== 0) {
      throw new Error(`The sync process failed:\n${this.#errors.join('')}`);
    }
  }

  async #exit(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    await once(this.#child, 'exit');
  }

  #write(line: Start | Command): void {
    this.#child.stdin!.write(`${JSON.stringify(line)}\n`);
  }
}
