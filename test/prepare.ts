import path from 'node:path';
import { buildAll } from '../src/hubspot/workbench/testing/build-all.ts';
import { startWorkbench } from '../src/hubspot/workbench/index.ts';
import { preparedPglite } from '../src/server/testing/prepared-pglite.ts';

/**
 * In a fresh clone, before any test process starts: what those that start at once would each make.
 * All of it is kept, so that later runs find it. Where it fails, the tests that need it say why.
 */
export default async function prepare(): Promise<void> {
  await Promise.allSettled([preparedPglite(), buildExtensions()]);
}

/** The workbench's page and our own extensions, as `npm start` shows them. */
async function buildExtensions(): Promise<void> {
  const project = path.resolve(import.meta.dirname, '..');
  const workbench = await startWorkbench({ project, accounts: [] });
  await buildAll(workbench).finally(() => workbench.close());
}
