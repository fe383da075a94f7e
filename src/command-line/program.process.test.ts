import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { templateOf } from './commands/template.ts';

test('the program itself runs as it is installed', async () => {
  const program = fileURLToPath(new URL('bin/tier-points.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'template', 'facts']);
  expect(stdout).toBe(templateOf('facts'));
});
