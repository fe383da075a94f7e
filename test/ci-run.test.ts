import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = path.resolve(import.meta.dirname, '../.ci/run');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ci-run-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs it with an npm that does these lines of a shell script for `ci` and for `test`. */
async function runWith(ci: string, test: string): Promise<{ code: unknown; lines: string[] }> {
  const npm = `#!/bin/sh\ncase "$1" in\nci) ${ci};;\ntest) ${test};;\nesac\n`;
  await writeFile(path.join(folder, 'npm'), npm, { mode: 0o755 });
  const PATH = [folder, process.env['PATH']].join(path.delimiter);
  return new Promise((resolve) => {
    const child = execFile(program, { env: { ...process.env, PATH } }, (_error, stdout) =>
      resolve({ code: child.exitCode, lines: stdout.trimEnd().split('\n') }),
    );
  });
}

function describeScript(): void {
  it.each([
    ['the installation fails', 'exit 7', 'echo never', 7, '0 passed, 1 failed'],
    ['the run crashes', ':', 'echo begun; exit 134', 134, '0 passed, 1 failed'],
    ['the run counts nothing', ':', 'echo begun', 1, '0 passed, 1 failed'],
    ['tests fail', ':', 'echo "3 passed, 2 failed"; exit 1', 1, '3 passed, 2 failed'],
    [
      'npm speaks after the count',
      ':',
      'echo "3 passed, 2 failed"; echo npm error >&2; exit 1',
      1,
      '3 passed, 2 failed',
    ],
    [
      'it crashes after a count without a failure',
      ':',
      'echo "5 passed, 0 failed"; exit 3',
      3,
      '0 passed, 1 failed',
    ],
  ])('ends with a count when %s', async (_when, ci, test, code, last) => {
    const ended = await runWith(ci, test);
    expect({ code: ended.code, last: ended.lines.at(-1) }).toEqual({ code, last });
  });

  it('says what npm says, and the count once', async () => {
    const test = 'echo begun; echo "10 passed, 0 failed, 1 skipped"';
    expect(await runWith('echo installed', test)).toEqual({
      code: 0,
      lines: ['installed', 'begun', '10 passed, 0 failed, 1 skipped'],
    });
  });
}

if (process.platform === 'win32') {
  it('is a shell script, which Windows cannot start', async () => {
    expect(await readFile(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env bash\n/);
  });
} else {
  describe('.ci/run', describeScript);
}
