import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleProgram } from '../testing/bundle-program.ts';
import { fileSizeLimit, requireWritable } from './require-writable.ts';
import { folderProblem } from './start-problems.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'data-folder-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a process whose files may not grow says so in a sentence, and begins no database', async () => {
  // Windows has no such limit.
  if (process.platform === 'win32') return;
  const DATA_FOLDER = await makeFolder();
  const program = await bundleProgram(join(import.meta.dirname, '../migrate.ts'));
  // eslint-disable-next-line platforms/no-trap
  const child = spawn(
    '/bin/sh',
    ['-c', 'ulimit -f 8192; exec "$0" "$@"', process.execPath, program],
    { cwd: import.meta.dirname, env: { PATH: process.env['PATH'] ?? '', DATA_FOLDER } },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(said).toBe(
    `The data folder ${DATA_FOLDER} cannot be used (EFBIG). ` +
      'Lift the limit on the size of files (ulimit -f), or set DATA_FOLDER.\n',
  );
  expect(await readdir(DATA_FOLDER)).toEqual(['in-use-by.json']);
  await requireWritable(DATA_FOLDER);
  expect(await readdir(DATA_FOLDER)).toEqual(['in-use-by.json']);
});

test('the limit is the one that holds now', () => {
  const line = (soft: string) =>
    `Max cpu time              unlimited            unlimited            seconds\n` +
    `Max file size             ${soft}            unlimited            bytes\n`;
  expect(fileSizeLimit(line('4194304'))).toBe(4_194_304);
  expect(fileSizeLimit(line('unlimited'))).toBeNull();
  expect(fileSizeLimit('')).toBeNull();
});

test.each([
  ['EDQUOT', 'Raise the quota of its user'],
  ['EFBIG', 'Lift the limit on the size of files'],
  ['ENOSPC', 'Free some space on its disk'],
  ['EROFS', 'Its disk may only be read: let it be written to'],
  ['EACCES', 'Let the user that runs the server write there'],
  ['EEXIST', 'Something that is no folder is there'],
  ['ENOTDIR', 'Something that is no folder is there'],
  ['ENAMETOOLONG', 'Its name is too long'],
])('what helps against %s is said', (code, advice) => {
  const { message } = folderProblem('/data', Object.assign(new Error(), { code }));
  expect(message).toContain(`cannot be used (${code}). ${advice}`);
});
