import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { patience } from './test/patience.ts';

/** What a test file starts is in its name, for example `store.database.test.ts`. */
const needs = ['database', 'browser', 'process'] as const;

/**
 * A test that waits for several things may need it several times; after that it is taken to hang.
 */
const hangs = 5 * patience;

/** Those that take longest begin first, so that none is left alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // A process is reused for files of the same project alone, so those stay together.
    const projects = ['whole', 'browser', 'process', 'database', 'unit'];
    const longest = ['workbench-package', 'dashboard', 'main-job', 'upload', 'start', 'fault-runs']
      .concat(['check-project.browser', 'fixtures.browser', 'any-prop.browser'])
      .concat(['records.browser', 'facts.database', 'changes.database']);
    const place = ({ project, moduleId }: TestSpecification) => {
      const at = longest.indexOf(path.basename(moduleId, '.test.ts'));
      return projects.indexOf(project.name) * 100 + (at < 0 ? longest.length : at);
    };
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}

/** What is made once for all files of a project. */
const setups: Record<string, string[]> = {
  database: ['test/share-postgres.ts'],
  process: ['test/unpack-browser.ts'],
  browser: ['test/unpack-browser.ts', 'test/prepare.ts'],
  whole: ['test/unpack-browser.ts', 'test/prepare.ts', 'test/share-postgres.ts'],
};

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
    globalSetup: setups[name] ?? [],
  };
}

const refusedPglite = path.join(import.meta.dirname, 'test/unit/refused-pglite.ts');
const unit = projectOf(
  'unit',
  ['{src,extensions,lint}/**/*.test.{ts,tsx}', 'test/unit/*.test.ts'],
  [`**/*.{${needs.join(',')}}.test.{ts,tsx}`],
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
          // Vitest asks for it where the numbers differ: after the others, as LongestFirst has it.
          sequence: { groupOrder: 1 },
        },
      },
      ...needs.map((need) => ({
        test: projectOf(need, [`{src,extensions,lint}/**/*.${need}.test.{ts,tsx}`]),
      })),
      // What crosses the rooms: browser, upload, HubSpot's dev server, whole processes.
      { test: projectOf('whole', ['test/**/*.test.{ts,tsx}'], ['test/unit/**']) },
    ],
  },
});
