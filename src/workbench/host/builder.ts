import { fork } from 'node:child_process';
import type { BuildProblem } from '../shared/description.ts';
import type { BuildAnswer, BuildOrder } from './build-orders.ts';
import { loaderArguments, ownFiles } from './own-files.ts';

type WithoutId<Order> = Order extends unknown ? Omit<Order, 'id'> : never;

export interface Builder {
  /**
   * Resolves to null when the build went well, to what is wrong otherwise. Never rejects, and never
   * settles when the builder is closed meanwhile.
   */
  build(order: WithoutId<BuildOrder>): Promise<BuildProblem | null>;
  /** Resolves when the process has ended, and so writes nothing any more. */
  close(): Promise<void>;
}

/** Starts the process that builds; see `build-process.ts` for why it is one of its own. */
export function startBuilder(
  log?: (line: string) => void,
  react: 'production' | 'development' = 'production',
): Builder {
  const child = fork(ownFiles.buildProcess, [], {
    execArgv: loaderArguments(),
    env: { ...process.env, NODE_ENV: react },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const waiting = new Map<number, (problem: BuildProblem | null) => void>();
  let lastId = 0;
  let closed = false;

  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim() !== '') log?.(`build: ${line}`);
    });
  }
  child.on('message', (answer: BuildAnswer) => {
    waiting.get(answer.id)?.(answer.problem);
    waiting.delete(answer.id);
  });
  child.on('exit', (code) => {
    closed = true;
    for (const settle of waiting.values()) settle(stopped(code));
    waiting.clear();
  });

  return {
    build: (order) =>
      new Promise((resolve) => {
        if (closed) {
          resolve(stopped(child.exitCode));
          return;
        }
        lastId += 1;
        waiting.set(lastId, resolve);
        child.send({ ...order, id: lastId });
      }),
    close() {
      closed = true;
      // Nobody waits any more: a build that is cut off is no failure to report.
      waiting.clear();
      const running = child.exitCode === null && child.signalCode === null;
      return running
        ? new Promise((resolve) => {
            child.once('exit', () => resolve());
            child.kill();
          })
        : Promise.resolve();
    },
  };
}

function stopped(code: number | null): BuildProblem {
  const message = `The build process stopped (exit code ${code ?? 'none'})`;
  return { message, file: null, line: null, column: null, frame: null };
}
