import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { bundleProgram } from '../testing/bundle-program.ts';
import {
  DataFolderInUseError,
  DataFolderReplacedError,
  lockDataFolder,
} from './data-folder-lock.ts';

let folder: string;
beforeEach(async () => {
  // On macOS the temporary folder is below a link.
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'data-folder-lock-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process that takes the folder. @returns what it said about that. */
async function lockInProcess() {
  const program = await bundleProgram(path.join(import.meta.dirname, 'testing/lock-process.ts'));
  const child = spawn(process.execPath, [program, folder]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { child, said };
}

describe('the lock of a data folder', () => {
  it('refuses another process and names the one that has it', async () => {
    const { child, said } = await lockInProcess();
    expect(said).toBe('locked\n');
    const second = await lockInProcess();
    expect(second.said).toContain(
      `The data folder ${folder} is in use by process ${child.pid}. Stop it, or`,
    );
  });

  it('is one for all names of a folder, within a process too', async () => {
    const { unlock } = await lockDataFolder(folder);
    onTestFinished(unlock);
    const link = `${folder}-link`;
    await symlink(folder, link, 'junction');
    onTestFinished(() => rm(link));
    await expect(lockDataFolder(link)).rejects.toThrow(DataFolderInUseError);
  });

  it('ends with a process that was killed', async () => {
    const { child } = await lockInProcess();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await lockInProcess()).said).toBe('locked\n');
  });

  it('ends when it is given back', async () => {
    await (await lockDataFolder(folder)).unlock();
    expect((await lockInProcess()).said).toBe('locked\n');
  });

  it('is not kept by a number that another process has by now', async () => {
    await (await lockDataFolder(folder)).unlock();
    const file = path.join(folder, 'in-use-by.json');
    // This one runs, and has nothing to do with the folder.
    await writeFile(file, JSON.stringify({ pid: process.ppid }));
    onTestFinished((await lockDataFolder(folder)).unlock);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ pid: process.pid });
  });

  it.each(['', '{"pi'])('is not kept by a process that died as it wrote: %j', async (text) => {
    await writeFile(path.join(folder, 'in-use-by.json'), text);
    expect((await lockInProcess()).said).toBe('locked\n');
  });

  it('outlives its file: who deletes that one is still refused', async () => {
    await writeFile(path.join(folder, 'PG_VERSION'), '18');
    const { unlock } = await lockDataFolder(folder);
    onTestFinished(unlock);
    await rm(path.join(folder, 'in-use-by.json'));
    await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderInUseError);
  });

  it.each(['PG_VERSION', 'global/pg_control'])(
    'is known to be worth nothing once another file is in the place of %s',
    async (name) => {
      await mkdir(path.join(folder, 'global'));
      const file = path.join(folder, name);
      for (const each of ['PG_VERSION', 'global/pg_control']) {
        await writeFile(path.join(folder, each), '18');
      }
      const { requireSame, unlock } = await lockDataFolder(folder);
      onTestFinished(unlock);
      // What is written in place, and whoever deletes the lock's own file, changes nothing.
      await writeFile(file, '19');
      await rm(path.join(folder, 'in-use-by.json'));
      requireSame();
      await writeFile(`${file}-restored`, '18');
      await rename(`${file}-restored`, file);
      expect(requireSame).toThrow(DataFolderReplacedError);
      await rm(file);
      expect(requireSame).toThrow(DataFolderReplacedError);
    },
  );

  it('empties no file that its own leads to', async () => {
    const other = path.join(folder, 'other.txt');
    await writeFile(other, 'mine');
    const name = path.join(folder, 'in-use-by.json');
    // On Windows such a link takes rights of its own, and nothing can refuse to follow it.
    if (process.platform === 'win32') return;
    // eslint-disable-next-line platforms/no-trap
    await symlink(other, name);
    await expect(lockDataFolder(folder)).rejects.toThrow('ELOOP');
    expect(await readFile(other, 'utf8')).toBe('mine');
  });

  it('is had by one of six processes that want it at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, lockInProcess));
    const winners = all.filter(({ said }) => said === 'locked\n');
    expect(winners).toHaveLength(1);
    for (const { said } of all.filter((it) => it !== winners[0])) {
      expect(said).toContain(`in use by process ${winners[0]!.child.pid}`);
    }
  });
});
