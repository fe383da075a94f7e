import { expect, test } from 'vitest';
import { RequestLines, weightOf } from './request-lines.ts';

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
const settle = async () => {
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

test('a flood of one user waits in their own line, and another user is served at once', async () => {
  const lines = new RequestLines();
  const { work, letGo, begun } = slowWork();
  const flood = Array.from({ length: 20 }, () => lines.run(flooding, work));
  await settle();
  expect(begun()).toBe(4);
  let served = false;
  await lines.run(other, async () => void (served = true));
  expect(served).toBe(true);
  await expect(lines.run(flooding, work)).rejects.toMatchObject({ code: 'limit.reached' });
  letGo();
  await Promise.all(flood);
  expect(begun()).toBe(20);
});

test('many users of one account leave room for another account', async () => {
  const lines = new RequestLines();
  const { work, letGo, begun } = slowWork();
  const crowd = Array.from({ length: 40 }, (_, user) =>
    lines.run({ portalId: '100', userId: String(user) }, work),
  );
  await settle();
  expect(begun()).toBe(16);
  let served = false;
  await lines.run({ portalId: '101', userId: '1' }, async () => void (served = true));
  expect(served).toBe(true);
  letGo();
  await Promise.all(crowd);
});

test('lines of users who are gone are forgotten, those of others are not', async () => {
  const lines = new RequestLines();
  const { work, letGo, begun } = slowWork();
  const waiting = Array.from({ length: 5 }, () => lines.run(flooding, work));
  for (let user = 0; user < 1_500; user += 1) {
    await lines.run({ portalId: '101', userId: String(user) }, async () => {});
  }
  expect(lines.size).toBeLessThanOrEqual(1_000);
  const late = lines.run(flooding, work);
  await settle();
  expect(begun()).toBe(4);
  letGo();
  await Promise.all([...waiting, late]);
});

/** Runs a request that takes some milliseconds after another; what the second one waited for. */
async function waitAfterOne(lines: RequestLines): Promise<number> {
  let began = 0;
  let ended = 0;
  await Promise.all([
    lines.run(flooding, async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      ended = performance.now();
    }),
    lines.run(flooding, async () => void (began = performance.now())),
  ]);
  return began - ended;
}

test('whoever goes on asking is served one after the other with pauses, while others are there', async () => {
  const lines = new RequestLines(3);
  const ask = () => lines.run(flooding, async () => {});
  for (let count = 0; count < 3; count += 1) await ask();
  // Alone, one after the other, with none.
  const alone = await waitAfterOne(lines);
  expect(alone).toBeGreaterThanOrEqual(0);
  await lines.run(other, async () => {});
  // Twenty times as long as the one before took, which timers make longer, never shorter.
  expect(await waitAfterOne(lines)).toBeGreaterThan(150);
});

/** Sends requests, so many at a time; how many of four slow ones afterwards are worked on at once. */
async function atOnceAfter(requests: number, atATime: number): Promise<number> {
  const lines = new RequestLines();
  let sent = 0;
  const oneAfterTheOther = async () => {
    while (sent < requests) {
      sent += 1;
      await lines.run(flooding, settle);
    }
  };
  await Promise.all(Array.from({ length: atATime }, oneAfterTheOther));
  const { work, letGo, begun } = slowWork();
  const slow = Array.from({ length: 4 }, () => lines.run(flooding, work));
  await settle();
  const found = begun();
  letGo();
  await Promise.all(slow);
  return found;
}

test('who keeps five requests under way is paced after some forty, a page in three tabs or one request after the other is not', async () => {
  expect(await atOnceAfter(40, 5)).toBe(1);
  // As they open, each sends three requests at once, and three more once those are answered: the most
  // of any version of the page.
  expect(await atOnceAfter(18, 9)).toBe(4);
  // The pages of a large account's facts.
  expect(await atOnceAfter(140, 1)).toBe(4);
});

test('a large body counts as several requests, and what is no number as one', () => {
  expect([undefined, '0', '199999', '200000', '1000000', 'x'].map(weightOf)).toEqual([
    1, 1, 1, 2, 6, 1,
  ]);
});
