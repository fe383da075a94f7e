/**
 * `npm run test:node24`: all of `npm test` with Node 24, whatever Node is installed. The first run
 * brings it, by the npm package `node`; parameters go to it in place of the tests.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { npmProgram, programOf } from './programs.ts';
import { dependencies } from './node24/package.json' with { type: 'json' };

const cache = path.resolve(import.meta.dirname, '../node_modules/.cache/partner-tier-points');
const place = path.join(cache, `node-${dependencies.node}`);

const manifests = path.join(import.meta.dirname, 'node24');

async function run(program: string, parameters: string[], options: object): Promise<number> {
  const child = spawn(program, parameters, { stdio: 'inherit', ...options });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

/** Installed aside and renamed: what is stopped on the way is never taken for a whole. */
async function install(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(`${place}.`);
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await copyFile(path.join(manifests, file), path.join(aside, file));
    }
    const parameters = [npmProgram(), 'ci', '--no-audit', '--no-fund'];
    const code = await run(process.execPath, parameters, { cwd: aside });
    if (code !== 0) throw new Error(`Node ${dependencies.node} could not be installed.`);
    await rename(aside, place);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function installed(): string | null {
  try {
    return programOf('node', place);
  } catch {
    return null;
  }
}

if (installed() === null) await install();
const node = programOf('node', place);
const [first = 'test/run.mjs', ...rest] = process.argv.slice(2);
// Its folder comes first: a library that looks for `node` on the path finds this one.
const searched = [path.dirname(node), process.env['PATH']].join(path.delimiter);
process.exitCode = await run(node, [first, ...rest], {
  env: { ...process.env, PATH: searched },
});
