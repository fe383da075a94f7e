import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { patience } from '../patience.ts';

/** `npm run test:package`: what downloads hundreds of packages, and is no part of `npm test`. */
export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '../..'),
    include: ['test/package/from-registry.ts'],
    globalSetup: ['test/unpack-browser.ts'],
    testTimeout: 10 * patience,
  },
});
