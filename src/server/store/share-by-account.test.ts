import { expect, test } from 'vitest';
import { isUnavailable } from './unavailable.ts';
import { shareByAccount } from './share-by-account.ts';

/** A store whose answers are given by hand. */
function slowStore(longestWait = 60_000) {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const ask = (whose: string) => {
    asked.push(whose);
    return new Promise<void>((resolve) => answers.push(resolve));
  };
  const store = {
    things: {
      find: (portalId: string) => ask(portalId),
      save: ({ portalId }: { portalId: string }) => ask(portalId),
      due: (_: Date) => ask('all'),
    },
    check: () => ask('check'),
  };
  return { asked, answers, ...shareByAccount(store, 2, longestWait) };
}

test('lets an account ask so many questions at once, and others theirs', async () => {
  const { asked, answers, things, check } = slowStore();
  const all = [
    things.find('1'),
    things.save({ portalId: '1' }),
    things.find('1'),
    things.find('1'),
  ];
  all.push(things.find('2'), things.due(new Date()), check());
  await expect.poll(() => asked.toSorted()).toEqual(['1', '1', '2', 'all', 'check']);
  answers[asked.indexOf('1')]?.();
  await expect.poll(() => asked.slice(5)).toEqual(['1']);
  for (let next = 0; next < all.length; next += 1) {
    await expect.poll(() => answers.length).toBeGreaterThan(next);
    answers[next]?.();
  }
  await Promise.all(all);
});

test('ends the waiting as for any connection, and does not ask what nobody waits for', async () => {
  const { asked, answers, things } = slowStore(1);
  const first = [things.find('1'), things.find('1')];
  const late = await things.find('1').catch((error: unknown) => error);
  expect(isUnavailable(late)).toBe(true);
  answers.forEach((answer) => answer());
  await Promise.all(first);
  expect(asked).toEqual(['1', '1']);
  const again = things.find('1');
  await expect.poll(() => answers.length).toBe(3);
  answers[2]?.();
  await again;
});
