import { defineConfig } from '@playwright/test';
import { findBrowser } from 'hubspot-workbench/playwright';

export default defineConfig({
  testDir: 'tests',
  // The first build and the first call of a function take a while.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // An installed Chrome or Edge will do: nothing need be downloaded.
    launchOptions: await findBrowser(),
  },
});
