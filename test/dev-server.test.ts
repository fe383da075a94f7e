import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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
/** A copy: the dev server leaves a folder in it, after which the workbench builds everything again. */
let project: string;
let devServer: ChildProcess;
let output = '';
let asked = false;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'tier-points-home-'));
  await mkdir(path.join(home, '.hscli'));
  await writeFile(path.join(home, '.hscli/config.yml'), throwAwayConfiguration);
  project = path.join(home, 'project');
  for (const name of ['hsproject.json', 'extensions']) {
    await cp(path.join(root, name), path.join(project, name), { recursive: true });
  }
  for (const name of ['src', 'node_modules']) {
    await symlink(path.join(root, name), path.join(project, name), 'junction');
  }
  devServer = spawn(
    process.execPath,
    [programOf('@hubspot/ui-extensions-dev-server'), 'dev', project],
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

/**
 * The address that the dev server prints once it listens. It chooses the port itself, long before
 * it listens: a port chosen here could be another process's by then, and it would take the next one.
 */
async function addressOfDevServer(): Promise<string> {
  for (;;) {
    const [, port] = /Listening at http:\/\/[^:/]+:(\d+)\/extensions/.exec(output) ?? [];
    if (port !== undefined) return `http://localhost:${port}`;
    if (devServer.exitCode !== null) throw new Error(`uie dev ended:\n${output}`);
    await wait(200);
  }
}

describe("HubSpot's dev server", () => {
  it('starts on the project, serves every extension and maps the server to localhost', async () => {
    const address = await addressOfDevServer();
    const { extensions, capabilities } = (await (
      await fetch(`${address}/extensions`)
    ).json()) as Extensions;
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
