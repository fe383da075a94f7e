import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createAccount, startSandbox } from 'hubspot-sandbox';
import manifest from '../package.json' with { type: 'json' };
import { afterEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const children: ChildProcess[] = [];

/**
 * What `npm start -- ...` runs, without npm in between: the shell that npm puts around it ends by the
 * signal itself, and its exit code would hide ours.
 */
function npmStart(parameters: string[], environment: Record<string, string> = {}) {
  const [program, ...rest] = manifest.scripts.start.split(' ');
  const child = spawn(program!, [...rest, ...parameters], {
    cwd: root,
    env: { ...process.env, HUBSPOT_ACCESS_TOKEN: '', ...environment },
    // A group of its own, so that Ctrl-C reaches all of it, as in a terminal.
    detached: true,
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const errors: string[] = [];
  child.stderr?.on('data', (text: Buffer) => errors.push(text.toString()));
  for await (const line of createInterface(child.stdout!)) return line;
  throw new Error(`It ended without a line:\n${errors.join('')}`);
}

async function pressControlC(child: ChildProcess): Promise<number | null> {
  process.kill(-child.pid!, 'SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

afterEach(() => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
  }
});

describe('npm start', () => {
  it('says where the workbench is with one line, and stops on Ctrl-C', async () => {
    const child = npmStart(['--port', '0', '--no-open'], { DATA_FOLDER: 'memory://' });
    const line = await firstLine(child);
    expect(line).toMatch(/^Workbench ready: http:\/\/localhost:\d+$/);
    const url = line.replace('Workbench ready: ', '');
    expect((await fetch(url)).status).toBe(200);
    expect(await pressControlC(child)).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('reads the account of HUBSPOT_ACCESS_TOKEN instead of the sandbox', async () => {
    const account = createAccount({ seed: 7, clients: 3, portalId: '77000007' });
    const hubspot = await startSandbox({ accounts: [account] });
    const child = npmStart(['--port', '0', '--no-open'], {
      HUBSPOT_ACCESS_TOKEN: account.accessToken,
      HUBSPOT_API_URL: hubspot.url,
      DATA_FOLDER: 'memory://',
    });
    await firstLine(child);
    expect(account.requestCount).toBeGreaterThan(0);
    expect(await pressControlC(child)).toBe(0);
    await hubspot.close();
  });

  it('refuses a port that is none, and says what it takes', async () => {
    const child = npmStart(['--port', 'high']);
    let said = '';
    child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(2);
    expect(said).toContain('--port takes a number from 0 to 65535, not "high"');
  });
});
