import fc from 'fast-check';
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { patience } from '../../../test/patience.ts';
import { oauthScopes } from '../hubspot/scopes.ts';
import { scheduleAccount } from '../store/account-store.ts';
import { portalIds, startFollowedJournal } from '../testing/followed-journal.ts';
import {
  entriesPath,
  filesPath,
  journalScript,
  playJournalScript,
} from '../testing/journal-script.ts';
import { publicUrl, startInstallableService } from '../testing/installable-service.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const journal = await startFollowedJournal();
afterAll(() => journal.close());
beforeEach(() => journal.reset());

const { hubspot, store, follow, pass, failNext } = journal;
const statuses = () => Promise.all(portalIds.map((portalId) => journal.accountOf(portalId)));
const due = async () => (await statuses()).map(({ isDue }) => isDue);
const cursor = async () => (await journal.query('select * from journal_cursor'))[0]!;

test('an account in which something changed is due, and nobody else', async () => {
  journal.change('101');
  await follow();
  expect(await due()).toEqual([false, true, false]);
  expect(journal.outcomes).toEqual(['end', 'entry', 'end']);
  // However much happens, syncs keep their distance.
  await journal.sync('101');
  pass(minute);
  journal.change('101');
  await follow();
  expect(await due()).toEqual([false, false, false]);
  pass(4 * minute);
  expect(await due()).toEqual([false, true, false]);
});

test('a turn that ends does not put off what the journal has said meanwhile', async () => {
  const turn = { portalId: '100', fence: 'x' };
  await store.sync.begin(turn);
  const { journalAt } = (await store.accounts.find('100'))!;
  journal.change('100');
  await follow();
  const nextHour = new Date(journal.now().getTime() + hour);
  await store.sync.save(turn, {}, scheduleAccount('100', nextHour, journalAt));
  expect(await due()).toEqual([true, false, false]);
  const said = (await store.accounts.find('100'))!.journalAt;
  await store.sync.save(turn, {}, scheduleAccount('100', nextHour, said));
  expect(await due()).toEqual([false, false, false]);
});

test('an account that removes the app stops at once, and its data is deleted after 30 days', async () => {
  await store.sync.begin({ portalId: '100', fence: 'x' });
  hubspot.uninstall('100');
  await follow();
  expect(await journal.accountOf('100')).toEqual({
    status: 'revoked',
    isDue: false,
    purgeAfter: new Date(journal.now().getTime() + 30 * day),
  });
  expect(await journal.query("select fence from sync_states where portal_id = '100'")).toEqual([
    { fence: null },
  ]);
  // HubSpot is asked once a day whether it is true, as of every grant that it has called revoked.
  expect(await store.grants.revokedBefore(journal.now(), journal.now(), 9)).toEqual([]);
  pass(day);
  expect(await store.grants.revokedBefore(journal.now(), journal.now(), 9)).toEqual(['100']);
  pass(29 * day);
  expect(await store.deletions.due(journal.now())).toEqual([]);
  await journal.query(`update grants set failure = jsonb_set(failure, '{at}',
    to_jsonb('${journal.now().toISOString()}'::text)) where portal_id = '100'`);
  expect(await store.deletions.due(journal.now())).toEqual(['100']);
});

test('what was told before an account installed the app again does not end it', async () => {
  hubspot.uninstall('100');
  pass(10 * minute);
  await journal.install('100');
  await follow();
  pass(10 * minute);
  hubspot.journal.repeat(9);
  await follow();
  expect((await journal.accountOf('100')).status).toBe('active');
});

test('after a gap every account is synced, and the journal is followed from there', async () => {
  journal.change('100');
  await follow();
  for (const portalId of portalIds) await journal.sync(portalId);
  hubspot.journal.lose();
  hubspot.uninstall('102');
  pass(10 * minute);
  await follow();
  expect(journal.outcomes.slice(-3)).toEqual(['gone', 'entry', 'end']);
  expect((await statuses()).map(({ status }) => status)).toEqual(['active', 'active', 'revoked']);
  expect((await due()).slice(0, 2)).toEqual([true, true]);
});

test('where HubSpot refuses the journal, accounts are polled, and it is asked seldom', async () => {
  failNext(entriesPath, 403, 9);
  journal.change('100');
  await follow();
  const { length } = hubspot.journal.answers;
  await follow();
  pass(59 * minute);
  await follow();
  expect(hubspot.journal.answers).toHaveLength(length);
  expect(await due()).toEqual([false, false, false]);
  expect(await cursor()).toMatchObject({ refusal: { reason: 'MISSING_SCOPES', times: 1 } });
  hubspot.journal.faults.clear();
  pass(minute);
  await follow();
  expect(await due()).toEqual([true, false, false]);
  expect(await cursor()).toMatchObject({ refusal: null, rests_until: null });
  expect(journal.logged()).toContain('MISSING_SCOPES');
});

test.each([
  [
    'the app’s secret is wrong',
    () => hubspot.faults.add({ effect: { kind: 'refusal', status: 400 } }),
    30,
  ],
  ['HubSpot fails for a moment', () => failNext(entriesPath, 500), 0],
])('nothing is lost when %s', async (_what, fail, minutes) => {
  pass(minutes * minute);
  fail();
  journal.change('100');
  await follow();
  expect(await due()).toEqual([false, false, false]);
  pass(2 * hour);
  await follow();
  expect(await due()).toEqual([true, false, false]);
});

test.each([
  ['NUL', 'a\0b'],
  ['half of a surrogate pair', 'a\ud800'],
])(
  'an entry whose offset has %s is not asked for again and again: accounts are polled until HubSpot has another place',
  async (_what, offset) => {
    journal.change('100');
    await follow();
    await journal.sync('100');
    journal.change('100');
    const next = vi.spyOn(hubspot.journal, 'next');
    onTestFinished(() => next.mockRestore());
    next.mockReturnValue({ offset, publishedAt: journal.now().getTime(), events: [] });
    await follow();
    await follow();
    expect(next).toHaveBeenCalledTimes(1);
    expect(await cursor()).toMatchObject({ refusal: { reason: 'UNUSABLE_ENTRY', times: 1 } });
    expect(journal.logged()).toContain('UNUSABLE_ENTRY');
    pass(day);
    await follow();
    expect(next).toHaveBeenCalledTimes(2);
    // HubSpot keeps nothing for more than three days.
    next.mockReturnValue('unknown');
    pass(day);
    await follow();
    expect(await cursor()).toMatchObject({ refusal: null });
    expect(await due()).toEqual([true, true, true]);
  },
);

test('an entry that nobody can download is left out in the end, and everybody is synced', async () => {
  failNext(filesPath, 403, 20);
  journal.change('100');
  for (let attempt = 1; attempt < 20; attempt += 1) await follow();
  expect(await due()).toEqual([false, false, false]);
  await follow();
  expect(await due()).toEqual([true, true, true]);
  await follow();
  expect(journal.outcomes.slice(-2)).toEqual(['unreadable', 'end']);
});

test('a file may name more accounts than a statement has parameters, and than there are', async () => {
  const many = Array.from({ length: 70_000 }, (_, index) => String(1_000_000 + index));
  const at = new Date(journal.now().getTime());
  const files = [{ offset: 'one', url: 'http://127.0.0.1/' }, null];
  await follow({
    client: {
      ...journal.parts.client,
      next: async () => files.shift() ?? null,
      read: async () => ({
        changed: [...many, '100'],
        uninstalled: [...many, '101'].map((portalId) => ({ portalId, at })),
        unreadable: 0,
      }),
    },
  });
  expect(await cursor()).toMatchObject({ offset: 'one' });
  expect((await statuses()).map(({ status, isDue }) => [status, isDue])).toEqual([
    ['active', true],
    ['revoked', false],
    ['active', false],
  ]);
});

test('what one process has read is not kept once another follows the journal', async () => {
  journal.change('100');
  let stalled = true;
  const client = {
    ...journal.parts.client,
    async read(...parameters: Parameters<typeof journal.parts.client.read>) {
      const read = await journal.parts.client.read(...parameters);
      if (!stalled) return read;
      stalled = false;
      // Another process is at it, until this one is given up.
      await follow();
      expect(journal.outcomes).toEqual(['end']);
      pass(3 * minute);
      await follow();
      await journal.sync('100');
      journal.change('101');
      await follow();
      return read;
    },
  };
  await follow({ client });
  expect(journal.outcomes).toEqual(['end', 'entry', 'end', 'entry', 'end']);
  expect(await due()).toEqual([false, true, false]);
});

test('a server shows a change before the hour is over, and leaves who removed the app or wants it to', async () => {
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const service = await startInstallableService(
    { now },
    { now: () => new Date(now()), lookEvery: 50, housekeepEvery: 50 },
    { journal: true },
  );
  onTestFinished(service.close);
  const scopes = [...oauthScopes];
  const returnUrl = encodeURIComponent('https://app.hubspot.com/');
  async function install(portalId: string) {
    const code = service.hubspot.codeFor({ portalId, userId: '48210011', scopes });
    const address = `${publicUrl}/install?code=${code}&returnUrl=${returnUrl}`;
    expect((await service.get(address)).status).toBe(302);
  }
  await install('100');
  const until = (what: () => unknown) => expect.poll(what, { timeout: patience });
  await until(() => service.hubspot.journal.subscriptions).toMatchObject([
    { eventTypeId: '4-1916193' },
    { portalId: 100, objectTypeId: '0-145', properties: expect.arrayContaining(['hs_country']) },
    { portalId: 100, objectTypeId: '0-3', properties: expect.arrayContaining(['hs_mrr']) },
  ]);

  service.accounts[0]!.change({ kind: 'addClient', seed: 1 });
  clock.ahead += 6 * minute;
  const clients = 'select total_clients from syncs order by completed_at desc limit 1';
  await until(() => service.query(clients)).toEqual([{ total_clients: 1 }]);

  clock.ahead += 6 * minute;
  service.hubspot.uninstall('100');
  await until(() => service.query('select status from accounts')).toEqual([{ status: 'revoked' }]);

  // As a super admin's wish to have the data deleted, whose time has come.
  await install('101');
  await service.query(`update accounts set status = 'uninstalled', purge_after = now(),
    deletion_asked_by = '48210011' where portal_id = '101'`);
  await until(() => service.hubspot.isInstalled('101')).toBe(false);
  expect(await service.query('select portal_id from accounts')).toEqual([{ portal_id: '100' }]);
});

test('whatever happens on the way, what is followed is what polling would find', async () => {
  await fc.assert(
    fc.asyncProperty(journalScript, async (script) => {
      await journal.reset();
      const { expected, gap } = await playJournalScript(journal, script);
      hubspot.journal.faults.clear();
      // As long as a refusal rests, but not so long that entries expire.
      pass(25 * hour);
      do {
        await follow();
        pass(2 * hour);
      } while (journal.outcomes.at(-1) !== 'end');
      for (const [index, { status, isDue }] of (await statuses()).entries()) {
        const { installed, dirty, touched } = expected[index]!;
        const what = `${portalIds[index]} is ${status}`;
        if (installed) expect(status, what).toBe('active');
        if (installed && dirty) expect(isDue, `${what}, and due`).toBe(true);
        if (!installed && !gap) expect(status, what).toBe('revoked');
        // After a gap HubSpot's refusal is what tells.
        if (!installed) expect(status === 'revoked' || isDue, `${what}, or due`).toBe(true);
        if (!touched && !gap) expect(isDue, `${what}, not due`).toBe(false);
      }
    }),
    { numRuns: 30 },
  );
});
