import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

test.each(['bench/run.ts', 'test/faults/soak.ts', 'test/attack/main.ts'])(
  '%s says which options it has when it is given another, without a stack',
  (file) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import=tsx', file, '--no-such-option'],
      { cwd: root, encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--no-such-option'.*\nOptions: --\w.*\n$/);
  },
);
