import { type ChildProcess, fork } from 'node:child_process';
import type { BuildAnswer, BuildOrder, BuildResult } from './build-orders.ts';
import { ownFiles } from './own-files.ts';

/** Megabytes; with Node's own 16 a quarter of a large build is spent on collecting garbage. */
const youngGeneration = '--max-semi-space-size=64';

type WithoutId<Order> = Order extends unknown ? Omit<Order, 'id'> : never;

export interface Builder {
  /** Never rejects, and never settles when the builder is closed meanwhile. */
  build(order: WithoutId<BuildOrder>): Promise<BuildResult>;
  /** Starts its process before the first build does. */
  warmUp(): void;
  /** Resolves when the process has ended, and so writes nothing any more. */
  close(): Promise<void>;
}

/**
 * A process that builds, started with the first build; see `build-process.ts` for why it is one of
 * its own.
 */
export function createBuilder(
  log?: (line: string) => void,
  react: 'production' | 'development' = 'production',
): Builder {
  const waiting = new Map<number, (result: BuildResult) => void>();
  let child: ChildProcess | null = null;
  let lastId = 0;
  let closed = false;

  function start(): ChildProcess {
    const started = fork(ownFiles.buildProcess, [], {
      execArgv: [youngGeneration],
      env: { ...ownEnvironment(), NODE_ENV: react },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [started.stdout, started.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n')) if (line.trim() !== '') log?.(`build: ${line}`);
      });
    }
    started.on('message', ({ id, ...result }: BuildAnswer) => {
      waiting.get(id)?.(result);
      waiting.delete(id);
    });
    started.on('exit', (code) => {
      closed = true;
      for (const settle of waiting.values()) settle(stopped(code));
      waiting.clear();
    });
    return started;
  }

  return {
    build: (order) =>
      new Promise((resolve) => {
        if (closed) {
          resolve(stopped(child?.exitCode ?? null));
          return;
        }
        lastId += 1;
        waiting.set(lastId, resolve);
        child ??= start();
        child.send({ ...order, id: lastId });
      }),
    warmUp() {
      if (!closed) child ??= start();
    },
    close() {
      closed = true;
      // Nobody waits any more: a build that is cut off is no failure to report.
      waiting.clear();
      const running = child;
      if (running === null || running.exitCode !== null || running.signalCode !== null) {
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        running.once('exit', () => resolve());
        running.kill();
      });
    },
  };
}

/** Settings of Node and its tools, of Vite, and of the machine: no token has such a name. */
const needed =
  /^(?:NODE_(?:ENV|OPTIONS|PATH|EXTRA_CA_CERTS|V8_COVERAGE)|VITE_\w+|LD_LIBRARY_PATH|PATH|PATHEXT|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SystemRoot|ComSpec|TEMP|TMP|TMPDIR|LANG|LC_\w+|TZ)$/i;

/**
 * A `.env` beside an extension may name any variable of the process, as `VITE_A=$NPM_TOKEN` does, and
 * what it comes to is in the bundle. HubSpot's builder has none of the user's variables either.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.test(name)));
}

function stopped(code: number | null): BuildResult {
  const message = `The build process stopped (exit code ${code ?? 'none'})`;
  return { problem: { message, file: null, line: null, column: null, frame: null }, inputs: [] };
}
