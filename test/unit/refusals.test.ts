import { execFile, spawn } from 'node:child_process';
import { PGlite } from '@electric-sql/pglite';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';

const refusal = 'may not start a process';

it('a unit test may start no process, and so no browser, PostgreSQL or esbuild either', async () => {
  expect(() => spawn(process.execPath, ['--version'])).toThrow(refusal);
  expect(() => execFile(process.execPath, ['--version'])).toThrow('*.process.test.ts');
  const launched = chromium.launch({ executablePath: process.execPath });
  await expect(launched).rejects.toThrow(refusal);
  expect(() => build({ stdin: { contents: '' }, write: false })).toThrow(refusal);
});

it('a unit test may start no database', () => {
  expect(() => PGlite.create('memory://')).toThrow('*.database.test.ts');
});
