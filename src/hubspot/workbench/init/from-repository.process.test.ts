import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const command = fileURLToPath(new URL('../bin/hubspot-workbench.mjs', import.meta.url));

it('says what installs the workbench outside of the repository, and asks no registry for it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'init-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  // What it remembers goes into that folder too.
  const env = { ...process.env, XDG_CONFIG_HOME: folder, APPDATA: folder };
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [command, 'init', 'new-app'],
    {
      cwd: folder,
      env,
    },
  );
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^ {4}npm run package --prefix .+\n {4}npm pack .+package.* --pack-destination .+\n {4}npm install --prefix new-app --save-dev .+hubspot-workbench-.+\.tgz.*$/m,
  );
});
