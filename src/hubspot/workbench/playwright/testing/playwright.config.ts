import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { patience } from '../../../../../test/patience.ts';
import { findBrowser } from '../../browser/find-browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.pw.ts',
  // Nothing is kept: the test that runs this reads the report.
  outputDir: path.join(tmpdir(), 'hubspot-workbench-playwright'),
  workers: 1,
  reporter: 'json',
  timeout: 3 * patience,
  expect: { timeout: patience },
  use: {
    launchOptions: await findBrowser(),
  },
});
