import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { publishSync } from '../store/facts-store.ts';
import type { Store } from '../store/store.ts';

/** Bytes of every file in a folder. */
export async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = names.map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The turn under which `changedSync` writes. */
export const turn = { portalId: '1', fence: 'test' };
const note = 'x'.repeat(1800);

/** A sync in which something changed: every client is written, those of the one before last go. */
export async function changedSync(store: Store, number: number, clients: number): Promise<void> {
  const syncId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const rows = Array.from({ length: clients }, (_, id) => ({
    facts: { id: String(id), name: `${note} ${number} ${id}` },
    companyIds: [String(id)],
  }));
  await store.facts.addClients(turn, syncId, 0, rows);
  const at = new Date(Date.UTC(2026, 0, 1, number));
  const done = { syncId, startedAt: at, totalClients: clients, setAside: 0 };
  await store.sync.save(turn, {}, publishSync(turn.portalId, done, at));
  await store.facts.forget(turn);
}
