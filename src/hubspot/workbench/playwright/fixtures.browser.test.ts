import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';

it("opens extensions in Playwright's own runner", async () => {
  const runner = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const config = path.join(import.meta.dirname, 'testing/playwright.config.ts');
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [runner, 'test', '--config', config],
      {},
      // A failing test is an exit code, and its reason is in the report.
      (_error, stdout, stderr) => resolve(stdout || stderr),
    );
  });
  expect(output).toContain('"stats"');
  const { stats, errors } = JSON.parse(output) as { stats: object; errors: unknown[] };
  expect(errors).toEqual([]);
  expect(stats).toMatchObject({ expected: 3, unexpected: 0, flaky: 0, skipped: 0 });
});
