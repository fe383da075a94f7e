import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrationsFolder } from '../store/schema-version.ts';

const tag = '0099_later';

/** A folder of today's migrations and one more, as a later version has; for as long as a test. */
export async function addMigration(statements: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'partner-tier-points-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(migrationsFolder, folder, { recursive: true });
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(journalFile, 'utf8')) as { entries: unknown[] };
  journal.entries.push({ idx: 99, version: '7', when: 9999999999999, tag });
  await writeFile(journalFile, JSON.stringify(journal));
  await writeFile(join(folder, `${tag}.sql`), statements);
  return folder;
}
