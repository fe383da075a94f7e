import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { exampleAccounts } from '../src/hubspot/workbench/examples/accounts.ts';
import { buildAll } from '../src/hubspot/workbench/testing/build-all.ts';
import { startWorkbench } from '../src/hubspot/workbench/index.ts';
import { preparedPglite, preparedPgliteFolder } from '../src/server/testing/prepared-pglite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What could not be prepared, and why. */
    unprepared: string[];
  }
}

/**
 * In a fresh clone, before any test process starts: what those that start at once would each make.
 * All of it is kept, so that later runs find it. Where it fails, the tests that need it make their
 * own or say why, and `prepare.test.ts` fails.
 */
export default async function prepare({ provide }: TestProject): Promise<void> {
  const prepared = await Promise.allSettled([
    preparedPglite(),
    preparedPgliteFolder(),
    buildExtensions(),
  ]);
  const failed = prepared.filter((it) => it.status === 'rejected');
  provide(
    'unprepared',
    failed.map(({ reason }) => String(reason)),
  );
}

/** The workbench's page and our own extensions, as `npm start` shows them. */
async function buildExtensions(): Promise<void> {
  const project = path.resolve(import.meta.dirname, '..');
  // Builds are of the project alone: any accounts will do, but without one it does not start.
  const workbench = await startWorkbench({ project, accounts: exampleAccounts });
  await buildAll(workbench).finally(() => workbench.close());
}
