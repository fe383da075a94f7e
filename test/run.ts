/**
 * `npm test`: every check of the project, the fast ones in parallel with the tests, and one closing
 * line that counts them. A check that is no test suite (lint, types, format) counts as one test.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programOf } from './programs.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = await mkdtemp(path.join(tmpdir(), 'partner-tier-points-'));

function run(packageName: string, parameters: string[]): Promise<number> {
  return new Promise((resolve) => {
    const program = programOf(packageName);
    const child = spawn(process.execPath, [program, ...parameters], { stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function check(name: string, packageName: string, ...parameters: string[]): Promise<Count> {
  const code = await run(packageName, parameters);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${name}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function tests(): Promise<Count> {
  const report = path.join(reports, 'tests.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run('vitest', ['run', ...reporters]);
  try {
    const counts = JSON.parse(await readFile(report, 'utf8')) as Record<string, number>;
    const failed = counts['numFailedTests'] ?? 0;
    return {
      passed: counts['numPassedTests'] ?? 0,
      // A file that does not load, or an error outside of every test, fails the run too.
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: (counts['numPendingTests'] ?? 0) + (counts['numTodoTests'] ?? 0),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** One after the other: the tests have their own processes meanwhile. */
async function quickChecks(): Promise<Count[]> {
  return [
    // Several checkers would each check the shared types: a third more work, and no core is idle.
    await check('types', 'typescript-native', '-p', '.', '--singleThreaded'),
    await check('lint: borders and HubSpot', 'eslint', '.'),
    await check('lint: circles, names and mistakes', 'oxlint'),
    await check('format', 'oxfmt', '--check'),
  ];
}

const started = performance.now();
// Many tests wait for a browser or a process: the quick checks have something to do meanwhile.
const counts = (await Promise.all([quickChecks(), tests()])).flat();
await rm(reports, { recursive: true, force: true });

const sum = (field: keyof Count) => counts.reduce((total, count) => total + count[field], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} s.`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
