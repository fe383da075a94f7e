import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createAccount, startSandbox } from 'hubspot-sandbox';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { lockDataFolder } from './store/data-folder-lock.ts';
import { hashOf } from './store/deletion-store.ts';
import { openStore } from './store/store.ts';
import { bundleProgram } from './testing/bundle-program.ts';
import { startPgliteOnDisk } from './testing/test-databases.ts';

const account = createAccount({ seed: 1, clients: 0 });
let apiUrl: string;
let close: () => Promise<void>;
beforeAll(async () => ({ url: apiUrl, close } = await startSandbox({ accounts: [account] })));
afterAll(() => close());

/** `npm run server` or another command, with these variables and no others. */
function run(
  environment: Record<string, string>,
  command = 'server',
  given: string[] = [],
  // The folder of the tests has no .env file.
  cwd = import.meta.dirname,
  program = join(import.meta.dirname, 'bin', `npm-run-${command}.mjs`),
) {
  const child = spawn(process.execPath, [program, ...given], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  const output = { out: '', error: '' };
  child.stdout.on('data', (chunk) => (output.out += String(chunk)));
  child.stderr.on('data', (chunk) => (output.error += String(chunk)));
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(output.out);
      if (found) return found[1] ?? '';
      await once(child.stdout, 'data');
    }
  };
  return { child, output, printed, exited: once(child, 'exit') };
}

/** The same without translating the source, where all of it is loaded: most of the work of a start. */
async function runBundled(
  environment: Record<string, string>,
  source: 'main' | 'migrate' | 'deletions' = 'main',
  given: string[] = [],
) {
  const program = await bundleProgram(join(import.meta.dirname, `${source}.ts`));
  return run(environment, source, given, import.meta.dirname, program);
}

describe('npm run server', () => {
  test('starts on the tables that npm run migrate made, finds out which account it is for, answers, and stops cleanly', async () => {
    const database = await startPgliteOnDisk();
    onTestFinished(database.close);
    const DATA_FOLDER = database.options.dataFolder!;
    const migrated = await runBundled({ DATA_FOLDER }, 'migrate');
    expect(await migrated.exited).toEqual([0, null]);
    expect(migrated.output).toEqual({ out: 'The tables are up to date.\n', error: '' });

    const { child, output, printed, exited } = run({
      HUBSPOT_ACCESS_TOKEN: account.accessToken,
      HUBSPOT_CLIENT_SECRET: 'secret-of-the-app',
      HUBSPOT_API_URL: apiUrl,
      PORT: '0',
      DATA_FOLDER,
      MIGRATE: 'no',
    });
    const url = await printed(/^Server ready: (\S+)$/m);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(account.requestCount).toBe(1);
    // Windows ends a process at once, whatever the signal.
    for (const signal of ['SIGHUP', 'SIGTERM', 'SIGTERM'] as const) child.kill(signal);
    expect(await exited).toEqual(process.platform === 'win32' ? [null, 'SIGHUP'] : [0, null]);
    expect(output.out + output.error).not.toContain(account.accessToken);

    const folder = await mkdtemp(join(tmpdir(), 'deletions-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const deletion = { account: hashOf(account.portalId), deletedAt: new Date() };
    // As `npm run deletions > FILE` writes it, and a line of a server's log.
    const other = { level: 30, time: 1, account: hashOf('1'), msg: 'an account was deleted' };
    const lines = ['', '> partner-tier-points@0.1.0 deletions', '> node bin', '', deletion, other];
    // As a container engine shows it, with the name of the process.
    const shown = `work-1  | ${JSON.stringify({ ...other, account: hashOf('2') })}`;
    const written = [...lines, shown].map((line) =>
      typeof line === 'string' ? line : JSON.stringify(line),
    );
    await writeFile(join(folder, 'deletions'), `${written.join('\n')}\n`);
    const replay = ['--replay', join(folder, 'deletions')];
    const replayed = await runBundled({ DATA_FOLDER }, 'deletions', replay);
    expect(await replayed.exited).toEqual([0, null]);
    expect(replayed.output).toEqual({ out: 'Accounts deleted again: 1\n', error: '' });
  });

  test.skipIf(process.platform === 'win32')(
    'stops also while something holds it that cannot be taken back, as a silent name server does',
    async () => {
      const database = await startPgliteOnDisk();
      onTestFinished(database.close);
      const { child, printed, exited } = await runBundled({
        HUBSPOT_ACCESS_TOKEN: account.accessToken,
        HUBSPOT_CLIENT_SECRET: 'secret-of-the-app',
        HUBSPOT_API_URL: apiUrl,
        PORT: '0',
        DATA_FOLDER: database.options.dataFolder!,
        NODE_OPTIONS: '--import=data:text/javascript,setInterval(()=>0,1000)',
      });
      await printed(/^Server ready: (\S+)$/m);
      // eslint-disable-next-line platforms/no-trap
      child.kill('SIGTERM');
      expect(await exited).toEqual([null, 'SIGKILL']);
      // All was closed before.
      await (await openStore(database.options)).close();
    },
  );

  test('leaves files alone that were put in the place of its own, answers nothing from them, and says so', async () => {
    const database = await startPgliteOnDisk();
    onTestFinished(database.close);
    const DATA_FOLDER = database.options.dataFolder!;
    const backup = `${DATA_FOLDER}-backup`;
    await cp(DATA_FOLDER, backup, { recursive: true });
    onTestFinished(() => rm(backup, { recursive: true, force: true }));
    const { child, output, printed, exited } = await runBundled({
      HUBSPOT_ACCESS_TOKEN: account.accessToken,
      HUBSPOT_CLIENT_SECRET: 'secret-of-the-app',
      HUBSPOT_API_URL: apiUrl,
      PORT: '0',
      DATA_FOLDER,
    });
    const url = await printed(/^Server ready: (\S+)$/m);
    // Windows does not let go of files that are open.
    if (process.platform === 'win32') return;
    for (const name of await readdir(DATA_FOLDER)) {
      await rm(join(DATA_FOLDER, name), { recursive: true, force: true });
    }
    await cp(backup, DATA_FOLDER, { recursive: true });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    // eslint-disable-next-line platforms/no-trap
    child.kill('SIGTERM');
    expect(await exited).toEqual([1, null]);
    expect(output.error).toContain('were replaced while the server ran. Nothing more is read or');
    const contents = async (folder: string) => {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const read = files
        // The server may be trying for space as its files are replaced.
        .filter((file) => file.isFile() && file.name !== 'write-test.tmp')
        .map(async ({ parentPath, name }) => {
          const at = join(parentPath, name);
          return [relative(folder, at), await readFile(at, 'base64')] as const;
        });
      return new Map(await Promise.all(read));
    };
    const [there, before] = [await contents(DATA_FOLDER), await contents(backup)];
    const changed = [...there].filter(([name, content]) => before.get(name) !== content);
    expect(changed.map(([name]) => name)).toEqual([]);
  });

  test('says what is wrong with its environment, and with its token', async () => {
    const unset = run({ PORT: 'x' });
    expect(await unset.exited).toEqual([1, null]);
    for (const name of ['HUBSPOT_ACCESS_TOKEN', 'HUBSPOT_CLIENT_SECRET', 'PORT']) {
      expect(unset.output.error).toContain(`\n- ${name} is `);
    }

    const refused = await runBundled({
      HUBSPOT_ACCESS_TOKEN: 'wrong-token',
      HUBSPOT_CLIENT_SECRET: 'secret-of-the-app',
      HUBSPOT_API_URL: apiUrl,
      DATA_FOLDER: 'memory://',
    });
    expect(await refused.exited).toEqual([1, null]);
    expect(refused.output.error).toContain('unauthorized');
    expect(refused.output.error).not.toMatch(/wrong-token|secret-of-the-app/);
  });

  test('refuses the data folder of another process', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'data-in-use-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    onTestFinished((await lockDataFolder(folder)).unlock);
    const refused = await runBundled({
      HUBSPOT_ACCESS_TOKEN: account.accessToken,
      HUBSPOT_CLIENT_SECRET: 'secret-of-the-app',
      HUBSPOT_API_URL: apiUrl,
      PORT: '0',
      DATA_FOLDER: folder,
    });
    expect(await refused.exited).toEqual([1, null]);
    expect(refused.output.error).toBe(
      `The data folder ${folder} is in use by process ${process.pid}. ` +
        'Stop it, or set DATA_FOLDER to another folder.\n',
    );
  });
});

describe('a command says in one line', () => {
  const said = async ({ exited, output }: ReturnType<typeof run>) => {
    expect(await exited).toEqual([1, null]);
    expect(output.out).toBe('');
    expect(output.error.trimEnd().split('\n')).toHaveLength(1);
    return output.error;
  };

  test('that .env cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'env-file-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await mkdir(join(folder, '.env'));
    for (const command of ['server', 'migrate', 'deletions', 'reseal']) {
      expect(await said(run({}, command, [], folder))).toContain('The file .env in this folder');
    }
  });

  test('that it takes no arguments, before it changes anything', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-arguments-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const DATA_FOLDER = join(folder, 'database');
    for (const command of ['server', 'migrate', 'reseal']) {
      for (const given of ['--help', 'prot=1']) {
        expect(await said(run({ DATA_FOLDER }, command, [given]))).toContain(`"${given}"`);
      }
    }
    expect(existsSync(DATA_FOLDER)).toBe(false);
  });

  test('which deletions cannot be replayed, before it opens a database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deletions-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const DATA_FOLDER = join(folder, 'database');
    const file = join(folder, 'deletions');
    const replay = (...given: string[]) => said(run({ DATA_FOLDER }, 'deletions', given));
    expect(await replay('--replay', file)).toContain(`${file} cannot be read (ENOENT)`);
    const deletion = { account: hashOf('1'), deletedAt: new Date() };
    await writeFile(file, `${JSON.stringify(deletion)}\n\n{"account": "1"}\n`);
    expect(await replay('--replay', file)).toContain(`Line 3 of ${file} is no deletion`);
    expect(await replay('--replay')).toContain('--replay FILE');
    expect(await replay('--undo')).toContain('--replay FILE');
    expect(existsSync(DATA_FOLDER)).toBe(false);
  });
});
