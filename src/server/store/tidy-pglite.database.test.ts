import { expect, onTestFinished, test } from 'vitest';
import { changedSync, turn, sizeOf } from '../testing/changed-sync.ts';
import { startPgliteOnDisk } from '../testing/test-databases.ts';
import { openStore } from './store.ts';

test('after many syncs the folder of PGlite is at most twice as large as after the first', async () => {
  const { options, close } = await startPgliteOnDisk();
  onTestFinished(close);
  const store = await openStore(options);
  onTestFinished(() => store.close());
  await store.sync.begin(turn);
  await changedSync(store, 1, 2_000);
  await store.tidy();
  const first = await sizeOf(options.dataFolder!);
  for (let number = 2; number <= 9; number += 1) {
    await changedSync(store, number, 2_000);
    await store.tidy();
  }
  expect(await sizeOf(options.dataFolder!)).toBeLessThan(2 * first);
  expect((await store.facts.latest(turn.portalId))?.totalClients).toBe(2_000);
});
