import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', '**/dist/**', '**/examples/**'];

export default defineConfig({
  test: {
    // Every core: vitest keeps one for itself, which on two is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'extensions/**/*.test.{ts,tsx}'],
          exclude,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What crosses the rooms: browser, upload, HubSpot's dev server, whole processes.
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
