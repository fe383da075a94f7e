import { describe, expect, it } from 'vitest';
import { startPgliteOnDisk, startPostgres } from '../../src/server/testing/test-databases.ts';
import { runKills } from './kill-runs.ts';

describe('a sync whose process is killed continues where it was', () => {
  it.each([
    {
      name: 'PostgreSQL',
      open: startPostgres,
      seed: 1,
      kills: 2,
      accountsOfKill: 30,
      atLeast: 40,
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
