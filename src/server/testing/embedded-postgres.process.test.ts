import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

test.each([
  ['that failed', 'process.exitCode = 3', 3],
  ['in which nothing went wrong', '', 0],
])('a process %s ends with its own exit code', (_what, statement, code) => {
  const file = pathToFileURL(join(import.meta.dirname, 'embedded-postgres.ts')).href;
  const program = `await import(${JSON.stringify(file)}); ${statement}`;
  const { status } = spawnSync(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    program,
  ]);
  expect(status).toBe(code);
});
