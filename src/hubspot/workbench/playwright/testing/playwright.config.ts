import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.pw.ts',
  // Nothing is kept: the test that runs this reads the report.
  outputDir: path.join(tmpdir(), 'hubspot-workbench-playwright'),
  workers: 1,
  reporter: 'json',
  timeout: 60_000,
  use: {
    launchOptions: {
      ...(process.env['CHROME_PATH'] ? { executablePath: process.env['CHROME_PATH'] } : {}),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      ignoreDefaultArgs: ['--headless=new', '--headless=old'],
    },
  },
});
