import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test.skipIf(process.platform === 'win32')(
  'a process that something holds which cannot be taken back ends at once all the same',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'held-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const pipe = path.join(folder, 'pipe');
    // eslint-disable-next-line platforms/no-trap
    execFileSync('mkfifo', [pipe]);
    // Nobody writes to it, so a thread waits for ever, as for a name server that does not answer.
    const program = `
      import { open } from 'node:fs';
      import { endOnSignals } from ${JSON.stringify(path.join(import.meta.dirname, 'end-on-signals.ts'))};
      endOnSignals();
      open(${JSON.stringify(pipe)}, 'r', () => undefined);
      setInterval(() => undefined, 1_000);
      setTimeout(() => console.log('held'), 100);`;
    const child = spawn(process.execPath, ['--import=tsx', '--input-type=module'], {
      cwd: import.meta.dirname,
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stdin.end(program);
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    // eslint-disable-next-line platforms/no-trap
    child.kill('SIGTERM');
    expect(await exited).toEqual([null, 'SIGTERM']);
  },
);
