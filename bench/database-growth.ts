import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/server/store/store.ts';
import { changedSync, turn, sizeOf } from '../src/server/testing/changed-sync.ts';

/**
 * How PGlite's folder grows over syncs in each of which something changed: `node --import tsx
 * bench/database-growth.ts 200 5000`, with as many syncs and clients.
 */
const [syncs = 200, clients = 5_000] = process.argv.slice(2).map(Number);
const dataFolder = await mkdtemp(join(tmpdir(), 'database-growth-'));
const store = await openStore({ dataFolder });
try {
  await store.sync.begin(turn);
  let [first, largest] = [0, 0];
  for (let number = 1; number <= syncs; number += 1) {
    await changedSync(store, number, clients);
    await store.tidy();
    const size = await sizeOf(dataFolder);
    if (number === 1) first = size;
    largest = Math.max(largest, size);
  }
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  const ratio = (largest / first).toFixed(2);
  console.log(
    `${syncs} syncs of ${clients} clients: ${megabytes(first)} MB after the first, ` +
      `${megabytes(largest)} MB at most (${ratio} times)`,
  );
} finally {
  await store.close();
  await rm(dataFolder, { recursive: true });
}
