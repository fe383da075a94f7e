import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { createPostgres } from '../testing/shared-postgres.ts';
import { queryDatabase, startPglite } from '../testing/test-databases.ts';
import { deletedAtOnce } from './deleted-at-once.ts';
import { publishSync } from './facts-store.ts';
import { openStore } from './store.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const portalId = '100';
const turn = { portalId, fence: 'test' };
/** As full parts and one that is not. */
const clients = 2 * deletedAtOnce + 1;

test.each([
  ['PGlite', startPglite],
  ['PostgreSQL', createPostgres],
])('what a sync or an account leaves is deleted in parts on %s', async (_name, start) => {
  const { options, close } = await start();
  onTestFinished(close);
  const store = await openStore(options);
  onTestFinished(() => store.close());
  const query = (statement: string) => queryDatabase(options, statement);
  onTestFinished(async () => {
    await query('drop function note_deleted() cascade');
    await query('drop table noted_deletes');
  });
  await query('create table noted_deletes (rows integer)');
  await query(`create function note_deleted() returns trigger language plpgsql as
    $$ begin insert into noted_deletes select count(*) from gone; return null; end $$`);
  for (const table of ['clients', 'set_aside']) {
    await query(`create trigger note_deleted after delete on ${table}
      referencing old table as gone for each statement execute function note_deleted()`);
  }
  const deleted = async () => {
    const [noted] = await query(`select max(rows) as "most", sum(rows)::integer as "all"
      from noted_deletes`);
    await query('delete from noted_deletes');
    return noted;
  };
  const left = async () => {
    const [counted] = await query(`select (select count(*)::integer from clients) as clients,
      (select count(*)::integer from set_aside) as "setAside",
      (select count(*)::integer from syncs) as syncs`);
    return counted;
  };

  await store.sync.begin(turn);
  const add = async (syncId: string) => {
    const ids = Array.from({ length: clients }, (_, index) => String(index));
    await store.facts.addClients(
      turn,
      syncId,
      0,
      ids.map((id) => ({ facts: { id }, companyIds: [id] })),
    );
    await store.facts.addSetAside(
      turn,
      syncId,
      0,
      ids.map((objectId) => ({
        objectType: 'partner_clients' as const,
        objectId,
        property: null,
        reason: 'x',
        value: null,
      })),
    );
  };
  const publish = async (number: number) => {
    const syncId = randomUUID();
    await add(syncId);
    const sync = { syncId, startedAt: day(number), totalClients: clients, setAside: clients };
    await store.sync.save(turn, {}, publishSync(portalId, sync, day(number)));
  };
  // One that is cut short, and one whose rows a process left that was killed before it forgot them.
  await add(randomUUID());
  for (const number of [1, 2, 3]) await publish(number);
  expect(await left()).toEqual({ clients: 4 * clients, setAside: 4 * clients, syncs: 2 });

  await store.facts.forget({ portalId, fence: 'earlier' });
  expect(await left()).toMatchObject({ clients: 4 * clients });
  await deleted();
  await store.facts.forget(turn);
  expect(await left()).toEqual({ clients: 2 * clients, setAside: 2 * clients, syncs: 2 });
  expect(await deleted()).toEqual({ most: deletedAtOnce, all: 4 * clients });

  await query(`insert into accounts (portal_id, status, purge_after, changed_at)
    values ('${portalId}', 'uninstalled', '2026-01-01', '2026-01-01')`);
  expect(await store.deletions.removeDue(portalId, day(4))).not.toBeNull();
  expect(await left()).toEqual({ clients: 0, setAside: 0, syncs: 0 });
  expect(await deleted()).toEqual({ most: deletedAtOnce, all: 4 * clients });
});
