import { defineConfig } from 'vitest/config';

/** The scoring module's tests as mutation testing runs them: once for every mutant. */
export default defineConfig({
  test: {
    include: ['src/points/**/*.test.ts'],
    // Measures the bundle, which every mutant changes.
    exclude: ['src/points/portable.test.ts'],
    setupFiles: ['src/points/testing/fewer-runs.ts'],
  },
});
