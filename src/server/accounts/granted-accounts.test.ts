import { expect, test } from 'vitest';
import type { AccountStanding } from '../model/account-status.ts';
import type { AccountStore, StoredAccount } from '../store/account-store.ts';
import { connectInProcess } from '../testing/in-process-hubspot.ts';
import { createGrantedAccounts } from './granted-accounts.ts';

function prepare() {
  const clock = { now: Date.parse('2026-11-20T12:00:00Z') };
  const statuses = new Map<string, AccountStanding>([['100', 'active']]);
  const done: string[] = [];
  const accounts = createGrantedAccounts({
    store: {
      find: async (portalId: string) => {
        done.push(`read ${portalId}`);
        const standing = statuses.get(portalId);
        if (standing === undefined) return null;
        const status = standing === 'leaving' ? 'uninstalled' : standing;
        const deletionAskedBy = standing === 'leaving' ? '1' : null;
        return { portalId, status, deletionAskedBy } as StoredAccount;
      },
    } as AccountStore,
    connectTo: (portalId) => {
      done.push(`connected to ${portalId}`);
      const close = () => void done.push(`closed ${portalId}`);
      return { ...connectInProcess(() => ({})), close };
    },
    now: () => new Date(clock.now),
    close: () => void done.push('closed'),
  });
  return { accounts, clock, statuses, done };
}

test('an account has one connection, and its row is read every other second', async () => {
  const { accounts, clock, done } = prepare();
  const first = await accounts.find('100');
  clock.now += 1_999;
  expect(await accounts.find('100')).toEqual(first);
  expect(done).toEqual(['read 100', 'connected to 100']);
  clock.now += 1;
  await accounts.find('100');
  expect(done).toEqual(['read 100', 'connected to 100', 'read 100']);
});

test('an account that nobody installed, that was removed or revoked has none', async () => {
  const { accounts, clock, statuses } = prepare();
  expect(await accounts.find('101')).toEqual({ status: 'unknown' });
  statuses.set('101', 'active');
  expect(await accounts.find('101')).toMatchObject({ status: 'active' });
  for (const status of ['revoked', 'uninstalled'] as const) {
    statuses.set('101', status);
    clock.now += 2_000;
    expect(await accounts.find('101')).toEqual({ status });
  }
  // For the question whether a user may take that back.
  statuses.set('101', 'leaving');
  clock.now += 2_000;
  expect(await accounts.find('101')).toMatchObject({ status: 'leaving', connection: {} });
  statuses.set('101', 'active');
  accounts.forget('101');
  expect(await accounts.find('101')).toMatchObject({ status: 'active' });
});

test('connections that nobody uses are let go, and all of them at the end', async () => {
  const { accounts, clock, statuses, done } = prepare();
  statuses.set('101', 'active');
  await accounts.find('100');
  clock.now += 3 * 60_000;
  await accounts.find('101');
  clock.now += 3 * 60_000;
  await accounts.find('101');
  expect(done.filter((what) => what.startsWith('closed'))).toEqual(['closed 100']);
  accounts.close();
  expect(done.slice(-2)).toEqual(['closed 101', 'closed']);
});
