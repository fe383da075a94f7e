import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hasLibraries } from './install-libraries.ts';

it('finds the libraries where Node would: in the folder, or above it', async () => {
  const above = await mkdtemp(path.join(tmpdir(), 'libraries-'));
  onTestFinished(() => rm(above, { recursive: true }));
  const folder = path.join(above, 'my-app');
  await mkdir(path.join(above, 'node_modules', '@hubspot', 'ui-extensions'), { recursive: true });
  expect(hasLibraries(folder)).toBe(false);
  await mkdir(path.join(folder, 'node_modules', 'react'), { recursive: true });
  expect(hasLibraries(folder)).toBe(true);
});
