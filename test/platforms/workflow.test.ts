import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (...names: string[]) => readFile(path.join(root, ...names), 'utf8');
const workflow = await textOf('.github', 'workflows', 'ci.yml');

interface Read {
  problems: string[];
  jobs: { strategy: unknown; steps: { uses?: string; run?: string }[] }[];
}

/** In a separate process: only with tsx does Node load the parser's JSON. */
async function read(content: string): Promise<Read> {
  const program = path.join(import.meta.dirname, 'read-workflow.mjs');
  const child = spawn(process.execPath, ['--import', 'tsx', program], { cwd: root });
  child.stdin.end(content);
  return (await json(child.stdout)) as Read;
}

it('GitHub takes the workflow', async () => {
  expect((await read(workflow)).problems).toEqual([]);
});

it.each([
  ['runs-on:', 'run-on:'],
  ['contents: read', 'contents: some'],
  ['${{ matrix.os }}', '${{ matrix.os }'],
  ['steps:', 'steps'],
  ['- run: npm', '- runs: npm'],
])('GitHub would refuse it with %j as %j', async (right, wrong) => {
  expect(workflow).toContain(right);
  expect((await read(workflow.replace(right, wrong))).problems).not.toEqual([]);
});

it("runs the README's test command on every platform and Node, as .ci/run does", async () => {
  const [, command = ''] = /^ {4}(npm .*npm test)$/m.exec(await textOf('README.md')) ?? [];
  const { jobs } = await read(workflow);
  const commands = jobs.map(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  // What is too long for every run has a job of its own.
  expect(commands).toEqual([[command], ['npm ci && npm run test:package']]);
  const here = (await textOf('.ci', 'run')).replace(' --no-audit --no-fund', '');
  expect(here).toContain(`{ ${command}; }`);

  const chosen = JSON.stringify(jobs[0]?.strategy);
  expect(chosen).toContain('["ubuntu-latest","macos-latest","windows-latest"]');
  expect(chosen).toContain('[20,22,24]');
});
