import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createAccount, startSandbox } from 'hubspot-sandbox';
import manifest from '../package.json' with { type: 'json' };
import { lockDataFolder } from '../src/server/store/data-folder-lock.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const children: ChildProcess[] = [];

/** Made by the first start, and used by those that come later: to make one takes seconds of work. */
let folder: string;
let dataFolder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'start-'));
  dataFolder = path.join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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
function send(child: ChildProcess, signal: 'SIGINT' | 'SIGHUP' | 'SIGKILL'): void {
  if (process.platform === 'win32') child.kill(signal);
  // eslint-disable-next-line platforms/no-trap -- see above
  else process.kill(-child.pid!, signal);
}

/** The exit code after Ctrl-C of what stops in order. */
const inOrder = process.platform === 'win32' ? null : 0;

const pressControlC = (child: ChildProcess) => stopBy('SIGINT', child);

async function stopBy(signal: 'SIGINT' | 'SIGHUP', child: ChildProcess): Promise<number | null> {
  send(child, signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

afterEach(() => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) send(child, 'SIGKILL');
  }
});

const ready = /^Workbench ready: http:\/\/localhost:\d+\/\?token=[\w-]{32}$/;

describe('npm start', () => {
  it('says where the workbench is, keeps its data folder until it is gone, and stops on Ctrl-C', async () => {
    // As the first start: with a folder that is not there yet.
    const first = npmStart(['--port', '0', '--no-open'], { DATA_FOLDER: dataFolder });
    const errors = errorsOf(first);
    expect(await firstLine(first)).toMatch(ready);
    expect(errors.text).toBe(
      'Starting Partner Tier Points. Press Ctrl-C to stop.\n' +
        'Opening the database and building the extensions. The first start takes longest.\n',
    );

    const begin = () => npmStart(['--port', '0', '--no-open', '--data-folder', dataFolder]);
    const second = begin();
    const refusal = errorsOf(second);
    expect(await once(second, 'close')).toEqual([2, null]);
    expect(refusal.text).toContain(`${dataFolder} is in use by process ${first.pid}.`);
    expect(refusal.text).toMatch(/npm start -- --port \d+ --data-folder \S+\n$/);

    send(first, 'SIGKILL');
    await once(first, 'exit');
    const third = begin();
    const line = await firstLine(third);
    expect(line).toMatch(ready);
    const url = line.replace('Workbench ready: ', '');
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(new URL(url).origin)).status).toBe(401);
    expect(await pressControlC(third)).toBe(inOrder);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('reads the account of HUBSPOT_ACCESS_TOKEN instead of the sandbox', async () => {
    const account = createAccount({ seed: 7, clients: 3, portalId: '77000007' });
    const hubspot = await startSandbox({ accounts: [account] });
    const child = npmStart(['--port', '0', '--no-open'], {
      HUBSPOT_ACCESS_TOKEN: account.accessToken,
      HUBSPOT_API_URL: hubspot.url,
      DATA_FOLDER: dataFolder,
    });
    await firstLine(child);
    expect(account.requestCount).toBeGreaterThan(0);
    await hubspot.close();
    // As when its terminal is closed.
    expect(await stopBy('SIGHUP', child)).toBe(inOrder);
    const lock = await lockDataFolder(dataFolder);
    await lock.unlock();
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
    const child = npmStart(['--port', '0', '--no-open'], { DATA_FOLDER: dataFolder });
    const errors = errorsOf(child);
    // The second line comes from what was loaded, which takes care of the signal by then.
    await expect.poll(() => errors.text).toContain('Opening the database');
    send(child, 'SIGINT');
    // Nothing is open yet that has to be closed.
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  });

  it('advises a port that is free when its own is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const child = npmStart(['--port', String(port), '--no-open']);
    const errors = errorsOf(child);
    expect(await once(child, 'close')).toEqual([2, null]);
    const advised = /Port (\d+) is in use\. Use: npm start "?--"? --port (\d+)/.exec(errors.text);
    expect(advised?.[1]).toBe(String(port));
    expect(advised?.[2]).not.toBe(String(port));
    // At once: nobody waits for a database that is of no use then.
    expect(errors.text).not.toContain('Opening the database');
  });
});
