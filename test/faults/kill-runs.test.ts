import { describe, expect, it } from 'vitest';
import { createPostgres } from '../../src/server/testing/shared-postgres.ts';
import { startPgliteOnDisk } from '../../src/server/testing/test-databases.ts';
import { runKills } from './kill-runs.ts';
import { runWriteKills } from './write-kills.ts';

describe('a sync whose process is killed continues where it was', () => {
  it.each([
    {
      name: 'PostgreSQL',
      open: createPostgres,
      seed: 1,
      kills: 1,
      accountsOfKill: 30,
      atLeast: 20,
    },
    { name: 'PGlite', open: startPgliteOnDisk, seed: 2, kills: 1, accountsOfKill: 15, atLeast: 5 },
  ])('on $name, in at least $atLeast of the accounts', async ({ open, atLeast, ...runs }) => {
    const database = await open();
    try {
      const { struck, wrong } = await runKills({ ...runs, database: database.options });
      expect(wrong).toEqual([]);
      // Some were synced before their process was killed, by chance.
      expect(struck).toBeGreaterThanOrEqual(atLeast);
    } finally {
      await database.close();
    }
  });
});

// `npm run attack` kills 200 servers, on PGlite too.
it('what a server has acknowledged is there after it was killed, and nothing is half done', async () => {
  const database = await createPostgres();
  try {
    const { acknowledged, wrong } = await runWriteKills({
      seed: 1,
      kills: 3,
      database: database.options,
      writes: { least: 60, most: 80 },
    });
    expect(wrong).toEqual([]);
    const kinds = Object.values(acknowledged);
    expect(kinds.filter((count) => count > 0).length).toBeGreaterThan(kinds.length / 2);
  } finally {
    await database.close();
  }
});
