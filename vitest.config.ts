import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const exclude = ['**/node_modules/**', '**/dist/**', '**/examples/**'];

/**
 * Fast first: the tests beside the code, then the whole ones. The fault runs come last: they keep every
 * core busy with processes of their own.
 */
class FastFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = [
      /\/src\/|\/extensions\//,
      /\/dashboard\./,
      /\/test\/[^/]*$/,
      /kill-runs/,
      /fault-runs/,
    ];
    const place = ({ moduleId }: TestSpecification) =>
      places.findIndex((pattern) => pattern.test(moduleId));
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    // One more than the two cores of CI: many tests wait for a browser, a database or a process.
    maxWorkers: 3,
    // Most of what a test makes is soon done with: with more room the collector runs less.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: FastFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'extensions/**/*.test.{ts,tsx}'],
          exclude,
          // Loading the modules anew for each file would take a third of the time.
          isolate: false,
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
