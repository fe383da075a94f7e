import { Stryker } from '@stryker-mutator/core';
import { isRoomName, rooms } from './rooms.ts';

/**
 * `npm run mutation -- server`: changes a room in thousands of small ways and runs its tests on each
 * one. `npm run mutation -- server src/server/sync/list-slice.ts` changes one file alone.
 */
const [name = 'points', ...files] = process.argv.slice(2);
if (!isRoomName(name)) {
  console.error(`There is no room "${name}": choose one of ${Object.keys(rooms).join(', ')}.`);
  process.exit(2);
}
const { mutate, atLeast } = rooms[name];
// The processes that run the tests read it from there.
process.env['MUTATED_ROOM'] = name;

const reports = `reports/mutation/${name}`;
await new Stryker({
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: [...(files.length > 0 ? files : mutate), '!**/*.test.{ts,tsx}'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  ignorePatterns: ['/docs', '/.data', '/reports', '/extensions', '/src/hubspot'],
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${reports}/mutation.json` },
  htmlReporter: { fileName: `${reports}/index.html` },
  thresholds: { high: 95, low: atLeast, break: atLeast },
}).runMutationTest();
