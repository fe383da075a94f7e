import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { refusal } from './refusal.ts';

/** A browser, PostgreSQL and esbuild are processes as well. */
function refuse(): never {
  throw refusal('a process', 'process');
}

const starting = { exec: refuse, execFile: refuse, execFileSync: refuse, execSync: refuse };
Object.assign(childProcess, starting, { fork: refuse, spawn: refuse, spawnSync: refuse });
// What was or will be imported by name is refused too.
syncBuiltinESMExports();
