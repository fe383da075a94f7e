import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Of both projects: they inherit nothing. */
const common = {
  exclude: ['**/node_modules/**', '**/dist/**', '**/examples/**'],
  // Loading the modules anew for each file would take a third of the time.
  isolate: false,
  // Most of what a test makes is soon done with: with more room the collector runs less.
  execArgv: ['--max-semi-space-size=64'],
};

/**
 * After this a test is taken to hang. No test is about how fast the machine is, so it is far above
 * what any of them takes on two cores with eight other busy processes.
 */
const hangs = 300_000;

/** Those that take longest begin first, so that none is left alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const unit = ['check-project', 'accessibility', 'facts', 'changes'];
    const whole = ['kill-runs', 'dashboard', 'fault-runs', 'main-job', 'workbench-package'];
    const longest = [...unit, ...whole];
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(path.basename(moduleId, '.test.ts'));
      return at < 0 ? longest.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    globalSetup: ['test/unpack-browser.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'extensions/**/*.test.{ts,tsx}'],
          ...common,
          sequence: { groupOrder: 0 },
          // One more than the cores of CI: many wait for a browser, a database or a process.
          maxWorkers: 3,
          testTimeout: hangs,
          hookTimeout: hangs,
        },
      },
      {
        // What crosses the rooms: browser, upload, HubSpot's dev server, whole processes. Slower, so later.
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          ...common,
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 2 * hangs,
          hookTimeout: 2 * hangs,
        },
      },
    ],
  },
});
