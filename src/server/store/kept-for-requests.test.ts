import { expect, test } from 'vitest';
import { keepForRequests } from './kept-for-requests.ts';

const who = { portalId: '1', userId: '2' };
const stored = { enrolled: true };

/** What was read, and by whom; `state` is the time, and the writes that have ended. */
function counted(read = async () => stored) {
  const state = { at: 0, writes: 0, reads: 0 };
  const recall = keepForRequests(
    () => {
      state.reads += 1;
      return read();
    },
    () => state.writes,
    () => state.at,
  );
  return { state, recall };
}

test('reads once for the requests of a second, and for each user', async () => {
  const { state, recall } = counted();
  expect(await recall(who)).toBe(stored);
  state.at = 999;
  await Promise.all([recall(who), recall(who)]);
  expect(state.reads).toBe(1);
  await recall({ ...who, userId: '3' });
  await recall({ ...who, portalId: '3' });
  expect(state.reads).toBe(3);
  state.at = 1_000;
  await recall(who);
  expect(state.reads).toBe(4);
});

test('reads anew once a write has ended, also one that ends meanwhile', async () => {
  const { state, recall } = counted();
  const before = recall(who);
  state.writes += 1;
  await Promise.all([before, recall(who)]);
  expect(state.reads).toBe(2);
  await recall(who);
  expect(state.reads).toBe(2);
});

test('keeps no failure', async () => {
  const { state, recall } = counted(() => Promise.reject(new Error('away')));
  await expect(recall(who)).rejects.toThrow('away');
  await expect(recall(who)).rejects.toThrow('away');
  expect(state.reads).toBe(2);
});
