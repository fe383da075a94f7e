import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programOf } from './programs.ts';

const root = path.resolve(import.meta.dirname, '..');

/** An account that exists nowhere: the dev server wants one in the CLI's configuration. */
const throwAwayConfiguration = `defaultAccount: 12345
accounts:
  - name: throw-away
    accountId: 12345
    env: prod
    authType: personalaccesskey
    accountType: STANDARD
    personalAccessKey: throw-away
`;

interface Extensions {
  capabilities: string[];
  extensions: { callback: string; sourceId: string }[];
}

let home: string;
let devServer: ChildProcess;
let address: string;
let output = '';
let asked = false;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'tier-points-home-'));
  await mkdir(path.join(home, '.hscli'));
  await writeFile(path.join(home, '.hscli/config.yml'), throwAwayConfiguration);
  const port = await freePort();
  address = `http://localhost:${port}`;
  devServer = spawn(
    process.execPath,
    [programOf('@hubspot/ui-extensions-dev-server'), 'dev', root, '--port', String(port)],
    { env: { PATH: process.env['PATH'], HOME: home, USERPROFILE: home } },
  );
  devServer.stdout?.on('data', (text) => {
    output += text;
    if (!asked && output.includes('Which extension(s)')) {
      asked = true;
      // Its question is a list of check boxes: `a` takes all of them, Enter ends it.
      devServer.stdin?.write('a');
      setTimeout(() => devServer.stdin?.write('\r'), 200);
    }
  });
  devServer.stderr?.on('data', (text) => (output += text));
});

afterAll(async () => {
  if (devServer.exitCode === null) {
    devServer.kill('SIGKILL');
    await once(devServer, 'exit');
  }
  await rm(home, { recursive: true, force: true });
});

async function readExtensions(): Promise<Extensions> {
  for (;;) {
    if (devServer.exitCode !== null) throw new Error(`uie dev ended:\n${output}`);
    try {
      const answer = await fetch(`${address}/extensions`);
      if (answer.ok) return (await answer.json()) as Extensions;
    } catch {
      // Not listening yet.
    }
    await wait(200);
  }
}

describe("HubSpot's dev server", () => {
  it('starts on the project, serves every extension and maps the server to localhost', async () => {
    const { extensions, capabilities } = await readExtensions();
    expect(capabilities).toContain('app-backend-proxy-server');
    expect(extensions.map((extension) => path.basename(extension.callback)).sort()).toEqual([
      'ClientCard.js',
      'PartnerSettings.js',
      'TierPage.js',
    ]);
    for (const { callback } of extensions) {
      const answer = await fetch(`${address}${new URL(callback).pathname}`);
      expect(answer.status, `${callback}\n${output}`).toBe(200);
      expect(await answer.text()).toContain('extend_V2');
    }
  });
});
