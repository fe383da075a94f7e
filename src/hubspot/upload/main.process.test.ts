import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const command = path.join(import.meta.dirname, 'bin/npm-run-upload-prepare.mjs');

test.each([['--help'], ['--variant'], ['a', 'b', 'c']])(
  'what it does not take is answered with what it takes: %s',
  async (...parameters) => {
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, [command, ...parameters], (_error, stdout, stderr) =>
        resolve(stdout + stderr),
      );
    });
    expect(said).toBe(
      'Use: npm run upload:prepare -- [--variant <name>] [<project folder> [<output folder>]]\n',
    );
  },
);
