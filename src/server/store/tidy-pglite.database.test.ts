import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startPgliteOnDisk } from '../testing/test-databases.ts';
import { publishSync } from './facts-store.ts';
import { openStore, type Store } from './store.ts';

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = names.map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const lease = { portalId: '1', owner: 'test', lasts: 600_000 };
const note = 'x'.repeat(200);

/** A sync in which something changed: every client is written, those of the one before last go. */
async function sync(store: Store, number: number, clients: number): Promise<void> {
  const syncId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const rows = Array.from({ length: clients }, (_, id) => ({
    facts: { id: String(id), name: `${note} ${number} ${id}` },
    companyIds: [String(id)],
  }));
  await store.facts.addClients(lease.portalId, syncId, 0, rows);
  const at = new Date(Date.UTC(2026, 0, 1, number));
  const done = { syncId, startedAt: at, totalClients: clients, setAside: 0 };
  await store.sync.save(lease, {}, publishSync(lease.portalId, done, at));
}

test('after many syncs the folder of PGlite is at most twice as large as after the first', async () => {
  const { options, close } = await startPgliteOnDisk();
  onTestFinished(close);
  const store = await openStore(options);
  onTestFinished(() => store.close());
  await store.sync.acquire(lease);
  await sync(store, 1, 6_000);
  await store.tidy();
  const first = await sizeOf(options.dataFolder!);
  for (let number = 2; number <= 25; number += 1) {
    await sync(store, number, 6_000);
    await store.tidy();
  }
  expect(await sizeOf(options.dataFolder!)).toBeLessThan(2 * first);
  expect((await store.facts.latest(lease.portalId))?.totalClients).toBe(6_000);
});
