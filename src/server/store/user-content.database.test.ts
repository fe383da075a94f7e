import type { Change } from '@partner-tier-points/points';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredExport } from './export-store.ts';
import { openStore, type Store } from './store.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import { startPglite, type TestDatabase } from '../testing/test-databases.ts';

const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number));
const table = (changed: Partial<StoredExport> = {}): StoredExport => ({
  createdBy: '1',
  name: 'Points',
  format: 'csv',
  columns: ['Client', 'Points'],
  parts: null,
  expiresAt: minute(10),
  ...changed,
});
const room = { user: 1_000, account: 2_000 };
const limits = { count: 9, bytes: 1_000 };
const lost: Change[] = [{ kind: 'lostClient', clientId: '1' }];

describe.each([
  ['PGlite', startPglite],
  ['PostgreSQL', createPostgres],
])('what users leave in the store on %s', (_name, start) => {
  let running: TestDatabase;
  let store: Store;
  let accounts = 0;
  /** An account that no other test uses. */
  const newAccount = () => String((accounts += 1));

  beforeAll(async () => {
    running = await start();
    store = await openStore(running.options);
  });
  afterAll(async () => {
    await store?.close();
    await running?.close();
  });

  test('preferences belong to one user of one account; the last ones hold', async () => {
    const [portalId, other] = [newAccount(), newAccount()];
    const choice = fc.record({
      ruleSet: fc.option(fc.string({ unit: 'grapheme' })),
      goalTier: fc.option(fc.constant('Gold')),
      language: fc.option(fc.constant('sv')),
    });
    await fc.assert(
      fc.asyncProperty(choice, choice, async (first, last) => {
        await store.preferences.save({ portalId, userId: '1' }, first);
        await store.preferences.save({ portalId, userId: '1' }, last);
        expect(await store.preferences.find({ portalId, userId: '1' })).toEqual(last);
      }),
      { numRuns: 20 },
    );
    const none = { ruleSet: null, goalTier: null, language: null };
    expect(await store.preferences.find({ portalId, userId: '2' })).toEqual(none);
    expect(await store.preferences.find({ portalId: other, userId: '1' })).toEqual(none);
  });

  test('scenarios are the account’s, by name, and the last one of a name wins', async () => {
    const [portalId, other] = [newAccount(), newAccount()];
    await store.scenarios.save({ portalId, userId: '1' }, 'ö', [], minute(1), limits);
    await store.scenarios.save({ portalId, userId: '1' }, 'a', [], minute(1), limits);
    await store.scenarios.save({ portalId, userId: '2' }, 'a', lost, minute(2), limits);
    await store.scenarios.save({ portalId: other, userId: '3' }, 'b', [], minute(1), limits);
    expect(await store.scenarios.findAll(portalId)).toEqual([
      { name: 'a', changes: lost, savedBy: '2', savedAt: minute(2) },
      { name: 'ö', changes: [], savedBy: '1', savedAt: minute(1) },
    ]);
    const one = { count: 1, bytes: 1_000 };
    const who = { portalId, userId: '1' };
    expect(await store.scenarios.save(who, 'a', lost, minute(3), one)).toBe('tooMany');
    const small = { count: 9, bytes: 20 };
    expect(await store.scenarios.save(who, 'a', lost, minute(3), small)).toBe('tooLarge');
    expect(await store.scenarios.findAll(portalId)).toMatchObject([{ savedAt: minute(2) }, {}]);
    await store.scenarios.remove(other, 'a');
    expect(await store.scenarios.findAll(portalId)).toHaveLength(2);
    await store.scenarios.remove(portalId, 'a');
    expect((await store.scenarios.findAll(portalId)).map(({ name }) => name)).toEqual(['ö']);
  });

  test('what waits of exports is bounded by user and by account, also when much comes at once', async () => {
    const portalId = newAccount();
    await store.exports.create(portalId, 'mine', table());
    await store.exports.create(portalId, 'later', table({ expiresAt: minute(12) }));
    await store.exports.create(portalId, 'other', table({ createdBy: '2' }));
    await store.exports.create(newAccount(), 'mine', table());
    const rows = [['x'.repeat(94)]];
    const small = { user: 500, account: 700 };
    const add = (id: string, part: number) =>
      store.exports.addPart(portalId, id, part, rows, false, small);
    const both = await Promise.all(
      ['mine', 'later'].flatMap((id) => [0, 1, 2, 3].map((part) => add(id, part))),
    );
    // Five of 100 bytes have room.
    expect(both.filter((roomAt) => roomAt === null)).toHaveLength(5);
    expect(both.filter((roomAt) => roomAt?.getTime() === minute(10).getTime())).toHaveLength(3);
    expect([await add('other', 0), await add('other', 1)]).toEqual([null, null]);
    expect(await add('other', 2)).toEqual(minute(10));
    // A repeated part takes no room, and there is some again when a table has expired.
    expect(await add('other', 1)).toBeNull();
    await store.exports.removeExpired(minute(11));
    expect(await add('later', 9)).toBeNull();
  });

  test('an export grows part by part, and a repeated part changes nothing', async () => {
    const portalId = newAccount();
    await store.exports.create(portalId, 'x', table());
    await store.exports.addPart(portalId, 'x', 0, [['A', 1.5]], false, room);
    await store.exports.addPart(portalId, 'x', 0, [['other', null]], false, room);
    expect(await store.exports.countParts(portalId, 'x')).toBe(1);
    expect(await store.exports.find(portalId, 'x')).toEqual(table());
    await store.exports.addPart(portalId, 'x', 1, [['B', null]], true, room);
    expect(await store.exports.find(portalId, 'x')).toEqual(table({ parts: 2 }));
    // Complete: nothing is the last part any more.
    await store.exports.addPart(portalId, 'x', 0, [], true, room);
    expect(await store.exports.find(portalId, 'x')).toEqual(table({ parts: 2 }));
    expect(await store.exports.rows(portalId, 'x', 0)).toEqual([['A', 1.5]]);
    expect(await store.exports.rows(portalId, 'x', 1)).toEqual([['B', null]]);
  });

  test('exports go with their rows when they expire; another account sees neither', async () => {
    const [portalId, other] = [newAccount(), newAccount()];
    await store.exports.create(portalId, 'old', table({ expiresAt: minute(1) }));
    await store.exports.addPart(portalId, 'old', 0, [['A', 1]], true, room);
    await store.exports.create(portalId, 'new', table({ expiresAt: minute(2) }));
    expect(await store.exports.find(other, 'old')).toBeNull();
    expect(await store.exports.rows(other, 'old', 0)).toEqual([]);
    await store.exports.removeExpired(minute(1));
    expect(await store.exports.find(portalId, 'old')).toBeNull();
    expect(await store.exports.rows(portalId, 'old', 0)).toEqual([]);
    expect(await store.exports.find(portalId, 'new')).not.toBeNull();
    await expect(store.exports.addPart(portalId, 'old', 1, [], false, room)).rejects.toThrow();
  });

  test('the list of a name is remembered by account', async () => {
    const [portalId, other] = [newAccount(), newAccount()];
    await store.lists.save(portalId, 'At risk', '11');
    await store.lists.save(portalId, 'At risk', '12');
    expect(await store.lists.find(portalId, 'At risk')).toBe('12');
    expect(await store.lists.find(portalId, 'at risk')).toBeNull();
    expect(await store.lists.find(other, 'At risk')).toBeNull();
    expect(await store.lists.isOurs(portalId, '12')).toBe(true);
    expect(await store.lists.isOurs(portalId, '11')).toBe(false);
    expect(await store.lists.isOurs(other, '12')).toBe(false);
  });

  test('everyone who accepted or left is found, the last acceptance first', async () => {
    const [portalId, other] = [newAccount(), newAccount()];
    await store.enrolments.acceptForUser({ portalId, userId: '1' }, 'v1', minute(1));
    await store.enrolments.acceptForAccount({ portalId, userId: '2' }, 'v1', minute(2));
    await store.enrolments.acceptForUser({ portalId, userId: '1' }, 'v2', minute(3));
    await store.enrolments.leaveAsUser({ portalId, userId: '3' });
    await store.enrolments.acceptForUser({ portalId: other, userId: '4' }, 'v2', minute(4));
    expect(await store.enrolments.findAll(portalId)).toEqual({
      account: { termsVersion: 'v1', acceptedBy: '2', acceptedAt: minute(2) },
      users: [
        {
          userId: '1',
          choice: { enrolled: true, termsVersion: 'v2', acceptedAt: minute(3) },
          accepted: { termsVersion: 'v2', acceptedAt: minute(3) },
        },
        { userId: '2', choice: null, accepted: { termsVersion: 'v1', acceptedAt: minute(2) } },
        { userId: '3', choice: { enrolled: false }, accepted: null },
      ],
    });
  });
});
