import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hasLibraries, lineToInstall, packageTool } from './install-libraries.ts';

it('finds the libraries where Node would: in the folder, or above it', async () => {
  const above = await mkdtemp(path.join(tmpdir(), 'libraries-'));
  onTestFinished(() => rm(above, { recursive: true }));
  const folder = path.join(above, 'my-app');
  await mkdir(path.join(above, 'node_modules', '@hubspot', 'ui-extensions'), { recursive: true });
  expect(hasLibraries(folder)).toBe(false);
  await mkdir(path.join(folder, 'node_modules', 'react'), { recursive: true });
  expect(hasLibraries(folder)).toBe(true);
});

it.each([
  ['npm/11.19.1 node/v20.20.2 linux x64 workspaces/false', 'npm install --prefix "a b"'],
  ['pnpm/12.21.0 npm/? node/? linux x64', 'pnpm --dir "a b" install'],
  ['yarn/1.22.22 npm/? node/v20.20.2 linux x64', 'yarn --cwd "a b" install'],
  ['', 'npm install --prefix "a b"'],
])('installs with the tool that ran it: %s', (agent, line) => {
  expect(lineToInstall(packageTool(agent), 'a b')).toBe(line);
});
