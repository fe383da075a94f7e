import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readDatabaseConfiguration } from './configuration.ts';
import { fail } from './fail.ts';
import { openStore } from './store/store.ts';

const deletionSchema = z.object({
  account: z.string().regex(/^[\da-f]{64}$/),
  deletedAt: z.iso.datetime().transform((text) => new Date(text)),
});

/**
 * `npm run deletions` prints which accounts were deleted, one JSON object a line; with `-- --replay
 * FILE` it deletes those of such a file again, after a backup was restored.
 */
async function main(): Promise<void> {
  // Variables that are set already win over the file's.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { values } = parseArgs({ options: { replay: { type: 'string' } } });
  const store = await openStore(readDatabaseConfiguration(process.env));
  try {
    if (values.replay === undefined) {
      for (const deletion of await store.deletions.list()) {
        process.stdout.write(`${JSON.stringify(deletion)}\n`);
      }
      return;
    }
    const lines = (await readFile(values.replay, 'utf8')).split('\n').filter(Boolean);
    const deletions = lines.map((line) => deletionSchema.parse(JSON.parse(line)));
    const deleted = await store.deletions.replay(deletions);
    process.stdout.write(`Accounts deleted again: ${deleted}\n`);
  } finally {
    await store.close();
  }
}

main().catch(fail);
