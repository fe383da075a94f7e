import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { patience } from './patience.ts';

/**
 * `npm run test:largest`: the stories of a large account, with 20,000 clients instead of 5,000, and axe
 * on every view in every language at every width.
 */
export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: ['test/dashboard.test.ts'],
    testNamePattern: /^a large account |(in any width and language|in every language)$/,
    env: { LARGEST_ACCOUNT: 'true' },
    globalSetup: ['test/unpack-browser.ts', 'test/share-postgres.ts'],
    testTimeout: 5 * patience,
    hookTimeout: 5 * patience,
    expect: { poll: { timeout: patience } },
  },
});
