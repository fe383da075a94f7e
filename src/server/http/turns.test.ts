import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

const flooding = { portalId: '100', userId: '1' };
const other = { portalId: '100', userId: '2' };

/** Work that lasts until it is let go. */
function slowWork() {
  let letGo = () => undefined as void;
  const end = new Promise<void>((resolve) => (letGo = resolve));
  let begun = 0;
  const work = () => {
    begun += 1;
    return end;
  };
  return { work, letGo: () => letGo(), begun: () => begun };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a flood of one user waits in their own line, and another user is served at once', async () => {
  const turns = new Turns();
  const { work, letGo, begun } = slowWork();
  const flood = Array.from({ length: 44 }, () => turns.run(flooding, work));
  await settle();
  expect(begun()).toBe(4);
  let served = false;
  await turns.run(other, async () => void (served = true));
  expect(served).toBe(true);
  await expect(turns.run(flooding, work)).rejects.toMatchObject({ code: 'limit.reached' });
  letGo();
  await Promise.all(flood);
  expect(begun()).toBe(44);
});

test('many users of one account leave room for another account', async () => {
  const turns = new Turns();
  const { work, letGo, begun } = slowWork();
  const crowd = Array.from({ length: 40 }, (_, user) =>
    turns.run({ portalId: '100', userId: String(user) }, work),
  );
  await settle();
  expect(begun()).toBe(16);
  let served = false;
  await turns.run({ portalId: '101', userId: '1' }, async () => void (served = true));
  expect(served).toBe(true);
  letGo();
  await Promise.all(crowd);
});

test('lines of users who are gone are forgotten, those of others are not', async () => {
  const turns = new Turns();
  const { work, letGo, begun } = slowWork();
  const waiting = Array.from({ length: 5 }, () => turns.run(flooding, work));
  for (let user = 0; user < 1_500; user += 1) {
    await turns.run({ portalId: '101', userId: String(user) }, async () => {});
  }
  expect(turns.lines).toBeLessThanOrEqual(1_000);
  const late = turns.run(flooding, work);
  await settle();
  expect(begun()).toBe(4);
  letGo();
  await Promise.all([...waiting, late]);
});
