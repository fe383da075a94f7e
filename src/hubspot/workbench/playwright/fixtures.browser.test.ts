import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patience } from '../../../../test/patience.ts';

/*
 * What the README tells a reader to type, in a folder that looks like the repository; what follows
 * `npx` is found in it.
 */

const root = path.resolve(import.meta.dirname, '../../../..');
const readme = await readFile(path.join(import.meta.dirname, '../README.md'), 'utf8');
const [, block = ''] = /<!-- A test runs these lines. -->\n\n((?: {4}.*\n)+)/.exec(readme) ?? [];
const [init, open, check, playwright, ...others] = block
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));
const [, example = ''] = /<!-- A test runs this example[^]*?```ts\n([^]*?)```/.exec(readme) ?? [];

let clone: string;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  clone = await mkdtemp(path.join(tmpdir(), 'readme-'));
  for (const name of ['src', 'node_modules']) {
    await symlink(path.join(root, name), path.join(clone, name), 'junction');
  }
  const settings = path.join(clone, 'settings');
  await mkdir(settings);
  environment = { ...process.env, XDG_CONFIG_HOME: settings, APPDATA: settings };
});
afterAll(() => rm(clone, { recursive: true }));

/** The line's program and its parameters, as Node starts them. */
function started(line: string[] = []): string[] {
  const [command, ...parameters] = line;
  if (command === 'node') return parameters;
  expect([command, parameters.shift()]).toEqual(['npx', 'playwright']);
  return [createRequire(import.meta.url).resolve('@playwright/test/cli'), ...parameters];
}

function run(line: string[] | undefined, ...more: string[]): Promise<string> {
  const options = { cwd: clone, env: environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [...started(line), ...more], options, (_error, stdout, stderr) =>
      // A failing test is an exit code, and its reason is in the report.
      resolve(stdout + stderr),
    );
  });
}

it('the lines of the README make a project, open, check and test it', async () => {
  expect(others).toEqual([]);
  expect(await run(init)).toContain(open?.join(' '));
  const child = spawn(process.execPath, [...started(open), '--no-open', '--port', '0'], {
    cwd: clone,
    env: environment,
  });
  let said = '';
  try {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    await expect.poll(() => said).toMatch(/http:\/\/localhost:\d+\/\?token=\S+\s/);
    const [address = ''] = /http:\S+/.exec(said) ?? [];
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  } finally {
    child.kill();
  }
  expect(await run(check, '--languages', 'en')).toContain('\n8 pages, 0 findings');
  await writeFile(path.join(clone, 'my-app', 'tests', 'readme.spec.ts'), example);
  const report = await run(playwright, '--reporter', 'json', '--timeout', String(5 * patience));
  const { stats, errors } = JSON.parse(report) as { stats: object; errors: unknown[] };
  expect(errors).toEqual([]);
  expect(stats).toMatchObject({ expected: 6, unexpected: 0, flaky: 0, skipped: 0 });
});
