import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (...names: string[]) => readFile(path.join(root, ...names), 'utf8');
const workflow = await textOf('.github', 'workflows', 'ci.yml');
const template = ['src', 'hubspot', 'workbench', 'init', 'template'];
const ofNewProject = await textOf(...template, '.github', 'workflows', 'check.yml');

interface Read {
  problems: string[];
  jobs: { strategy: unknown; steps: { uses?: string; run?: string }[] }[];
}

/** In a separate process: only with tsx does Node load the parser's JSON. */
async function read(contents: string[]): Promise<Read[]> {
  const program = path.join(import.meta.dirname, 'read-workflow.mjs');
  const child = spawn(process.execPath, ['--import', 'tsx', program], { cwd: root });
  child.stdin.end(JSON.stringify(contents));
  return (await json(child.stdout)) as Read[];
}

const mistakes: [right: string, wrong: string][] = [
  ['runs-on:', 'run-on:'],
  ['contents: read', 'contents: some'],
  ['${{ matrix.os }}', '${{ matrix.os }'],
  ['steps:', 'steps'],
  ['- run: npm', '- runs: npm'],
];
let asItIs: Read;
let newProjects: Read;
let mistaken: Read[];
beforeAll(async () => {
  const others = mistakes.map(([right, wrong]) => workflow.replace(right, wrong));
  const all = await read([workflow, ofNewProject, ...others]);
  [asItIs, newProjects, ...mistaken] = all as [Read, Read, ...Read[]];
});

it('GitHub takes the workflow', () => {
  expect(asItIs.problems).toEqual([]);
});

it('GitHub takes the workflow of a new project of the workbench, which runs its scripts', async () => {
  expect(newProjects.problems).toEqual([]);
  const { scripts } = JSON.parse(await textOf(...template, 'package.json')) as {
    scripts: Record<string, string>;
  };
  const run = newProjects.jobs.flatMap(({ steps }) => steps.flatMap((it) => it.run ?? []));
  expect(run).toEqual(['npm install', 'npm run check -- --trust', 'npm test']);
  expect(scripts).toMatchObject({ check: 'hubspot-workbench check .', test: 'playwright test' });
});

it.each(mistakes.map((mistake, at) => [...mistake, at] as const))(
  'GitHub would refuse it with %j as %j',
  (right, _, at) => {
    expect(workflow).toContain(right);
    expect(mistaken[at]?.problems).not.toEqual([]);
  },
);

it("runs the README's test command on every platform and Node, as .ci/run does", async () => {
  const [, command = ''] = /^ {4}(npm .*npm test)$/m.exec(await textOf('README.md')) ?? [];
  const { jobs } = asItIs;
  const commands = jobs.map(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  // What is too long for every run has a job of its own.
  expect(commands).toEqual([
    [command],
    ['npm ci && npm run test:package'],
    ['npm ci && npm run test:largest'],
    ['npm ci && npm run test:deploy'],
  ]);
  const here = (await textOf('.ci', 'run')).replace(' --no-audit --no-fund', '');
  expect(here).toContain(`{ ${command}; }`);

  const chosen = JSON.stringify(jobs[0]?.strategy);
  expect(chosen).toContain('["ubuntu-latest","macos-latest","windows-latest"]');
  expect(chosen).toContain('[20,22,24]');
});
