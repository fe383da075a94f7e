import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it.each(['SIGTERM', 'SIGKILL'] as const)(
  'a process of a benchmark ends when %s ends the benchmark',
  async (signal) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-child-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const program = path.join(folder, 'program.mjs');
    await writeFile(program, `process.on('message', () => {}); console.log(process.pid);`);
    const relative = path.relative(path.join(root, 'bench'), program);
    const parent = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', '--input-type=module', '--eval'],
        `import { Child } from './bench/child.ts'; new Child(${JSON.stringify(relative)});`,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void parent.kill('SIGKILL'));
    const lines = createInterface(parent.stdout)[Symbol.asyncIterator]();
    const pid = Number((await lines.next()).value);
    expect(isRunning(pid)).toBe(true);
    parent.kill(signal);
    try {
      await expect.poll(() => isRunning(pid)).toBe(false);
    } finally {
      if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    }
  },
);
