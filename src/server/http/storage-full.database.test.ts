import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { enoughToDelete, freeSpaceOf, reserve, withinQuota } from '../store/guarded-pglite.ts';
import { openStore } from '../store/store.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import { queryDatabase, startPglite, startPgliteOnDisk } from '../testing/test-databases.ts';
import { startTestService } from '../testing/test-service.ts';

let free: number;
beforeEach(() => {
  free = 2 * reserve;
});
const freeSpace = async () => free;
const preferences = (goalTier: string) => ({ ruleSet: null, goalTier, language: null });

test('on a full disk nothing is stored, everything can be read, and writing goes on after it', async () => {
  const service = await startTestService([3], { freeSpace }, { startDatabase: startPglite });
  onTestFinished(() => service.close());
  await service.allFacts();
  const save = (goalTier: string) =>
    service.ask('/v1/preferences', { method: 'PUT', body: preferences(goalTier) });
  expect((await save('Gold')).status).toBe(200);

  const kept = { method: 'PUT', body: { changes: [] } };
  expect((await service.ask('/v1/scenarios/kept', kept)).status).toBe(200);

  free = reserve - 1;
  expect(await save('Elite')).toMatchObject({ status: 507, body: { code: 'storage.full' } });
  const scenario = { method: 'PUT', body: { changes: [] } };
  expect((await service.ask('/v1/scenarios/a', scenario)).status).toBe(507);
  expect((await service.ask('/v1/preferences')).body).toEqual(preferences('Gold'));
  expect((await service.allFacts()).flatMap(({ clients }) => clients)).toHaveLength(3);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);

  // What makes room is done: on a full disk nobody could otherwise mend it from here.
  const remove = () => service.ask('/v1/scenarios/kept', { method: 'DELETE' });
  expect(await remove()).toMatchObject({ status: 200, body: { scenarios: [] } });
  free = enoughToDelete - 1;
  expect((await remove()).status).toBe(507);

  free = reserve;
  expect((await save('Elite')).status).toBe(200);
  expect((await service.ask('/v1/preferences')).body).toEqual(preferences('Elite'));
});

test('a PostgreSQL whose disk is full is told from one that fails', async () => {
  const database = await createPostgres();
  const service = await startTestService([0], {}, { startDatabase: async () => database });
  onTestFinished(() => service.close());
  await service.allFacts();
  const save = (goalTier: string) =>
    service.ask('/v1/preferences', { method: 'PUT', body: preferences(goalTier) });
  expect((await save('Gold')).status).toBe(200);
  const { options } = database;
  await queryDatabase(
    options,
    `create function refuse_for_space() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`,
  );
  onTestFinished(
    async () => void (await queryDatabase(options, 'drop function refuse_for_space() cascade')),
  );
  await queryDatabase(
    options,
    `create trigger full_disk before insert or update on preferences
      execute function refuse_for_space()`,
  );
  expect(await save('Elite')).toMatchObject({ status: 507, body: { code: 'storage.full' } });
  expect((await service.ask('/v1/preferences')).body).toEqual(preferences('Gold'));
  await queryDatabase(options, 'drop trigger full_disk on preferences');
  expect((await save('Elite')).status).toBe(200);
});

test.each([
  { files: 1_000, ffree: 64, room: 8 * reserve },
  { files: 1_000, ffree: 63, room: enoughToDelete },
  { files: 1_000, ffree: 0, room: enoughToDelete },
  // As file systems say that have no table of files.
  { files: 0, ffree: 0, room: 8 * reserve },
])('a disk with room for $ffree of $files files has $room bytes', async ({ room, ...files }) => {
  const read = async () => ({ bavail: 8 * 1024, bsize: reserve / 1024, ...files });
  expect(await freeSpaceOf('anywhere', read)()).toBe(room);
});

test('a quota that is full counts as a full disk, until something can be written again', async () => {
  let time = 0;
  let tries = 0;
  let isFull = true;
  const tryToWrite = async () => {
    tries += 1;
    if (isFull) throw Object.assign(new Error(), { code: 'EDQUOT' });
  };
  const room = withinQuota(freeSpace, tryToWrite, () => time);
  expect(await Promise.all([room(), room()])).toEqual([0, 0]);
  isFull = false;
  expect(await room()).toBe(0);
  time += 1_000;
  expect(await Promise.all([room(), room()])).toEqual([free, free]);
  expect(tries).toBe(2);
  // Of a disk that is known to be nearly full nothing is taken.
  free = reserve - 1;
  time += 1_000;
  expect(await room()).toBe(free);
  expect(tries).toBe(2);
});

describe('a folder of PGlite on a full disk', () => {
  test('is left when the server ends, with all that was stored', async () => {
    const { options, close } = await startPgliteOnDisk();
    onTestFinished(close);
    const who = { portalId: '1', userId: '1' };
    const store = await openStore({ ...options, freeSpace });
    await store.preferences.save(who, preferences('Gold'));
    free = 0;
    await expect(store.preferences.save(who, preferences('Elite'))).rejects.toThrow();
    await store.close();

    await expect(openStore({ ...options, freeSpace })).rejects.toThrow(
      `The data folder ${options.dataFolder} cannot be used (ENOSPC). Free some space on its disk`,
    );
    free = reserve;
    const again = await openStore({ ...options, freeSpace });
    onTestFinished(() => again.close());
    expect(await again.preferences.find(who)).toEqual(preferences('Gold'));
  });
});
