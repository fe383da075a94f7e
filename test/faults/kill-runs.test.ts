import { describe, expect, it } from 'vitest';
import { startPglite, startPostgres } from '../../src/server/store/test-databases.ts';
import { runKills } from './kill-runs.ts';

describe('a process that is killed in the middle of reading is gone on with where it was', () => {
  it.each([
    { name: 'PostgreSQL', open: startPostgres, seed: 1, kills: 7, accountsOfKill: 30 },
    { name: 'PGlite', open: startPglite, seed: 2, kills: 2, accountsOfKill: 15 },
  ])(
    'on $name, $kills times with $accountsOfKill accounts',
    { timeout: 600_000 },
    async ({ open, ...runs }) => {
      const database = await open();
      try {
        const { struck, wrong } = await runKills({ ...runs, database: database.options });
        expect(wrong).toEqual([]);
        // Most of them in the middle: some had been read before, by chance.
        expect(struck).toBeGreaterThan((runs.kills * runs.accountsOfKill * 5) / 6);
      } finally {
        await database.close();
      }
    },
  );
});
