import { expect, it } from 'vitest';
import { createPostgres } from '../../src/server/testing/shared-postgres.ts';
import { runMigrationKills } from './migration-kills.ts';

// `npm run attack` kills the migrations of all earlier versions, on PGlite too.
it('a migration that is killed loses no row of the first version, and the next one finishes it', async () => {
  const { options, close } = await createPostgres();
  const { databaseUrl } = options;
  const outcome = await runMigrationKills({ seed: 1, kills: 2, databaseUrl, versions: [1] });
  await close();
  expect(outcome.wrong).toEqual([]);
});
