import { startWorkbench, type Workbench, type WorkbenchOptions } from '../index.ts';
import type { WorkbenchDescription } from '../shared/description.ts';
import { listenForKeys, type KeyInput } from './keys.ts';
import { requestLine, servedLines } from './lines.ts';
import { printable } from './printable.ts';

export interface Terminal {
  input: KeyInput;
  print(line: string): void;
  clear(): void;
  openBrowser(url: string): void;
  /** Ends the program at once. */
  kill(): void;
}

export interface RunningWorkbench {
  /** Opens it in a browser. */
  open(): void;
  /** Resolves when it was quit. */
  ended: Promise<void>;
  /** Ends it in order; called once more, later, at once. */
  quit(): void;
}

/** Milliseconds: Ctrl-C comes from the terminal, and again from npm, which passes it on. */
const sameRequest = 1_000;

const help = 'Press o to open it in a browser, r to restart, c to clear, q to quit.';

/**
 * Runs a workbench in a terminal: says what is served where, then a line for each request, and obeys
 * keys. A restart reads the project again and keeps address and token, so that an open page goes on.
 *
 * @throws {ProjectError} when the project cannot be read at first.
 */
export async function runWorkbench(
  options: WorkbenchOptions,
  terminal: Terminal,
  now = () => performance.now(),
): Promise<RunningWorkbench> {
  /** What this program asks the workbench itself is nobody's request. */
  let isOwn = false;
  const onRequest = (request: Parameters<typeof requestLine>[0]) => {
    if (!isOwn) terminal.print(requestLine(request));
  };
  let workbench: Workbench | null = await startWorkbench({ ...options, onRequest });
  const address = new URL(workbench.addressOf('/'));
  await greet(workbench);
  let work: Promise<void> = Promise.resolve();
  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });

  async function greet(running: Workbench): Promise<void> {
    terminal.print(`Workbench ready: ${running.addressOf('/')}`);
    isOwn = true;
    const answer = await running.fetch('/api/description');
    const description = (await answer.json()) as WorkbenchDescription;
    isOwn = false;
    const lines = servedLines(description, running.url);
    for (const line of lines) terminal.print(line);
    if (terminal.input.isTTY) terminal.print(help);
  }

  async function restart(): Promise<void> {
    await workbench?.close();
    workbench = null;
    terminal.print('Restarting');
    try {
      workbench = await startWorkbench({
        ...options,
        onRequest,
        port: Number(address.port),
        token: address.searchParams.get('token') ?? '',
      });
      await greet(workbench);
    } catch (error) {
      // What is wrong with the project is mended in the editor, and tried again with the same key.
      terminal.print(printable(`${(error as Error).message}\nPress r when it is mended.`));
    }
  }

  async function end(): Promise<void> {
    await workbench?.close();
    finish();
  }

  /** One after the other: a key that is pressed twice would close what is starting. */
  const next = (task: () => Promise<void>) => {
    work = work.then(task);
  };
  const open = () => terminal.openBrowser(address.href);
  let askedAt: number | null = null;
  const quit = () => {
    if (askedAt !== null) {
      if (now() - askedAt > sameRequest) terminal.kill();
      return;
    }
    askedAt = now();
    // At once: the next Ctrl-C is a signal again, also while something takes its time.
    stopListening();
    next(end);
  };
  const stopListening = listenForKeys(
    terminal.input,
    {
      o: open,
      r: () => next(restart),
      c: () => terminal.clear(),
      q: quit,
    },
    quit,
  );
  return { open, ended, quit };
}
