import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createAccount, startSandbox } from 'hubspot-sandbox';
import manifest from '../package.json' with { type: 'json' };
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startPgliteOnDisk, type TestDatabase } from '../src/server/testing/test-databases.ts';

const root = path.resolve(import.meta.dirname, '..');
const children: ChildProcess[] = [];

/** A folder with a PGlite, for one test after the other: to make one takes seconds of work. */
let prepared: TestDatabase;
let preparedFolder: string;
beforeAll(async () => {
  prepared = await startPgliteOnDisk();
  preparedFolder = prepared.options.dataFolder!;
});
afterAll(() => prepared.close());

/**
 * What `npm start -- ...` runs, without npm in between: the shell that npm puts around it ends by
 * the signal itself, and its exit code would hide ours.
 */
function npmStart(parameters: string[], environment: Record<string, string> = {}) {
  const [, ...program] = manifest.scripts.start.split(' ');
  const child = spawn(process.execPath, [...program, ...parameters], {
    cwd: root,
    env: { ...process.env, HUBSPOT_ACCESS_TOKEN: '', ...environment },
    // A separate process group, so that Ctrl-C reaches all of it, as in a terminal.
    detached: process.platform !== 'win32',
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const errors = errorsOf(child);
  for await (const line of createInterface(child.stdout!)) return line;
  throw new Error(`It ended without a line:\n${errors.text}`);
}

/** What it says on standard error, as far as it has come. */
function errorsOf(child: ChildProcess): { text: string } {
  const errors = { text: '' };
  child.stderr?.on('data', (text: Buffer) => (errors.text += text.toString()));
  return errors;
}

/**
 * To all of its group, as a terminal does. Windows has no groups and ends a process at any signal.
 */
function send(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): void {
  if (process.platform === 'win32') child.kill(signal);
  // eslint-disable-next-line platforms/no-trap -- see above
  else process.kill(-child.pid!, signal);
}

/** The exit code after Ctrl-C of what stops in order. */
const inOrder = process.platform === 'win32' ? null : 0;

async function pressControlC(child: ChildProcess): Promise<number | null> {
  send(child, 'SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

afterEach(() => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) send(child, 'SIGKILL');
  }
});

describe('npm start', () => {
  it('says where the workbench is with one line, and stops on Ctrl-C', async () => {
    // As the first start: with a folder that is not there yet.
    const folder = await mkdtemp(path.join(tmpdir(), 'start-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const DATA_FOLDER = path.join(folder, 'data');
    const child = npmStart(['--port', '0', '--no-open'], { DATA_FOLDER });
    const errors = errorsOf(child);
    const line = await firstLine(child);
    expect(line).toMatch(/^Workbench ready: http:\/\/localhost:\d+\/\?token=[\w-]{32}$/);
    const url = line.replace('Workbench ready: ', '');
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(new URL(url).origin)).status).toBe(401);
    expect(errors.text).toBe(
      'Starting Partner Tier Points. Press Ctrl-C to stop.\n' +
        'Opening the database and building the extensions. The first start takes longest.\n',
    );
    expect(await pressControlC(child)).toBe(inOrder);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('reads the account of HUBSPOT_ACCESS_TOKEN instead of the sandbox', async () => {
    const account = createAccount({ seed: 7, clients: 3, portalId: '77000007' });
    const hubspot = await startSandbox({ accounts: [account] });
    const child = npmStart(['--port', '0', '--no-open'], {
      HUBSPOT_ACCESS_TOKEN: account.accessToken,
      HUBSPOT_API_URL: hubspot.url,
      DATA_FOLDER: preparedFolder,
    });
    await firstLine(child);
    expect(account.requestCount).toBeGreaterThan(0);
    expect(await pressControlC(child)).toBe(inOrder);
    await hubspot.close();
  });

  it('refuses a port that is none, and says what it takes', async () => {
    const child = npmStart(['--port', 'high']);
    const errors = errorsOf(child);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(1);
    expect(errors.text).toContain(
      "argument 'high' is invalid. Give a whole number from 0 to 65535.",
    );
  });

  it('stops on Ctrl-C while it is still starting', async () => {
    const child = npmStart(['--port', '0', '--no-open'], { DATA_FOLDER: preparedFolder });
    const errors = errorsOf(child);
    // The second line comes from what was loaded, which takes care of the signal by then.
    await expect.poll(() => errors.text).toContain('Opening the database');
    expect(await pressControlC(child)).toBe(inOrder);
  });

  it('refuses the data folder of another one, until that is gone', async () => {
    const folder = preparedFolder;
    const begin = () => npmStart(['--port', '0', '--no-open', '--data-folder', folder]);
    const first = begin();
    await firstLine(first);

    const second = begin();
    const errors = errorsOf(second);
    expect(await once(second, 'close')).toEqual([2, null]);
    expect(errors.text).toContain(`${folder} is in use by process ${first.pid}.`);
    expect(errors.text).toMatch(/npm start -- --port \d+ --data-folder \S+\n$/);

    send(first, 'SIGKILL');
    await once(first, 'exit');
    expect(await firstLine(begin())).toContain('Workbench ready');
  });

  it('advises a port that is free when its own is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const child = npmStart(['--port', String(port), '--no-open']);
    const errors = errorsOf(child);
    expect(await once(child, 'close')).toEqual([2, null]);
    const advised = /Port (\d+) is in use\. Use: npm start -- --port (\d+)/.exec(errors.text);
    expect(advised?.[1]).toBe(String(port));
    expect(advised?.[2]).not.toBe(String(port));
    // At once: nobody waits for a database that is of no use then.
    expect(errors.text).not.toContain('Opening the database');
  });
});
