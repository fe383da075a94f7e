import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { patience } from './test/patience.ts';

/**
 * A test that waits for several things may need it several times; after that it is taken to hang.
 */
const hangs = 5 * patience;

/** Those that take longest begin first, and those that mostly wait, so that no core is ever idle. */
const first = ['workbench-package', 'upload', 'main-job', 'dashboard', 'fault-runs', 'start']
  .concat(['postgres.database', 'check-project.browser', 'fixtures.browser', 'looks.browser'])
  .concat(['kill-runs', 'main.process', 'dev-server', 'records.browser', 'any-prop.browser'])
  .concat(['connections.database', 'deliver-alerts.process', 'changes.database'])
  .concat(['quotas.database', 'fill-back.database', 'scenarios.database', 'migration-kills'])
  .concat(['foreign-names.database', 'filled-to-limits.database', 'tidy-pglite.database']);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = first.indexOf(path.basename(moduleId, '.test.ts'));
      return at < 0 ? first.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}

/** A project inherits nothing: this is the same in all of them. */
function projectOf(name: string, include: string[], exclude: string[] = []) {
  return {
    name,
    include,
    exclude: ['**/node_modules/**', '**/dist/**', '**/examples/**', ...exclude],
    // Loading the modules again for each file would take a third of the time.
    isolate: false,
    // Most of what a test makes is soon done with: with more room the collector runs less.
    execArgv: ['--max-semi-space-size=64'],
    // Twice the cores of CI: many wait for a browser, a database or a process.
    maxWorkers: 4,
    testTimeout: hangs,
    hookTimeout: hangs,
    expect: { poll: { timeout: patience } },
  };
}

const refusedPglite = path.join(import.meta.dirname, 'test/unit/refused-pglite.ts');
/** What a test file starts is in its name, for example `store.database.test.ts`. */
const starts = '**/*.{database,browser,process}.test.{ts,tsx}';
const unit = projectOf(
  'unit',
  ['{src,extensions,lint}/**/*.test.{ts,tsx}', 'test/unit/*.test.ts'],
  [starts],
);
/** With those that cross the rooms: browser, upload, HubSpot's dev server, whole processes. */
const integration = projectOf(
  'integration',
  [`{src,extensions,lint}/${starts}`, 'test/**/*.test.{ts,tsx}'],
  ['test/unit/**'],
);

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias: { '@electric-sql/pglite': refusedPglite } },
        test: {
          ...unit,
          setupFiles: ['test/unit/refuse-processes.ts'],
          // None of them waits for anything: more than there are cores only load more modules.
          maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
          // Vitest asks for it where the numbers differ: after the others.
          sequence: { groupOrder: 1 },
        },
      },
      // One project, as a process is reused for files of the same project alone.
      {
        test: {
          ...integration,
          globalSetup: ['test/unpack-browser.ts', 'test/prepare.ts', 'test/share-postgres.ts'],
        },
      },
    ],
  },
});
