import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readDatabaseConfiguration } from './configuration.ts';
import { fail } from './fail.ts';
import { StartError } from './model/start-error.ts';
import { readEnvFile } from './read-env-file.ts';
import { codeOf } from './store/start-problems.ts';

const account = z.string().regex(/^[\da-f]{64}$/);

/** As this command prints it, and as a server logs it. */
const deletionSchema = z.union([
  z.object({ account, deletedAt: z.iso.datetime().transform((text) => new Date(text)) }),
  z
    .object({ account, time: z.int().positive(), msg: z.literal('an account was deleted') })
    .transform((line) => ({ account: line.account, deletedAt: new Date(line.time) })),
]);

/**
 * `npm run deletions` prints which accounts were deleted, one JSON object a line; with `-- --replay
 * FILE` it deletes those of such a file again, after a backup was restored.
 */
async function main(): Promise<void> {
  readEnvFile();
  const replayed = readArguments();
  // Before a database is opened, and perhaps made, for nothing.
  const deletions = replayed === undefined ? null : await readDeletions(replayed);
  const configuration = readDatabaseConfiguration(process.env);
  // Loading the rest takes seconds.
  const { openStore } = await import('./store/store.ts');
  const store = await openStore(configuration);
  try {
    if (deletions === null) {
      for (const deletion of await store.deletions.list()) {
        process.stdout.write(`${JSON.stringify(deletion)}\n`);
      }
      return;
    }
    const deleted = await store.deletions.replay(deletions);
    process.stdout.write(`Accounts deleted again: ${deleted}\n`);
  } finally {
    await store.close();
  }
}

/** @returns the file to replay, if any. @throws {StartError} */
function readArguments(): string | undefined {
  try {
    return parseArgs({ options: { replay: { type: 'string' } } }).values.replay;
  } catch (error) {
    throw new StartError(
      'npm run deletions takes nothing, or -- --replay FILE with a file that it printed.',
      { cause: error },
    );
  }
}

/** @throws {StartError} */
async function readDeletions(file: string) {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const why = codeOf(error) ?? 'unknown';
    throw new StartError(`The file ${file} cannot be read (${why}). Give --replay another one.`, {
      cause: error,
    });
  });
  return text.split('\n').flatMap((line, index) => {
    // Where the output of `npm run` goes into a file, npm's own words do too.
    if (line.trim() === '' || line.startsWith('> ')) return [];
    try {
      // What keeps logs may write the process or the time before a line.
      return [deletionSchema.parse(JSON.parse(line.slice(Math.max(0, line.indexOf('{')))))];
    } catch (error) {
      throw new StartError(
        `Line ${index + 1} of ${file} is no deletion. Give --replay a file that npm run deletions printed.`,
        { cause: error },
      );
    }
  });
}

main().catch(fail);
