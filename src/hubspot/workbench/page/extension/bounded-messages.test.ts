import { expect, it } from 'vitest';
import { boundMessages, weigh } from './bounded-messages.ts';

const twice = (levels: number) => {
  let list: unknown = ['x'];
  for (let level = 0; level < levels; level += 1) list = [list, list];
  return list;
};
const within: unknown[] = [];
within.push({ within });
const nested = (levels: number) => {
  let list: unknown = 'x';
  for (let level = 0; level < levels; level += 1) list = [list];
  return list;
};

it.each([
  ['lists that hold the next one twice', twice(60)],
  ['a list within itself', within],
  ['a list that is long and holds nothing', Object.assign([], { length: 2 ** 32 - 1 })],
  [
    'an object of very many keys',
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [at, at])),
  ],
  ['what is nested deep', nested(20_000)],
])('refuses %s, and no other listener hears of it', (_, data) => {
  const worker = new EventTarget();
  const told: string[] = [];
  let heard = 0;
  boundMessages(worker, (reason) => told.push(reason));
  worker.addEventListener('message', () => (heard += 1));
  worker.dispatchEvent(new MessageEvent('message', { data }));
  expect(told).toEqual([expect.stringContaining('more at once than can be drawn')]);
  expect(heard).toBe(0);
  worker.dispatchEvent(new MessageEvent('message', { data: [0, ['id', 'log', [[], 0]]] }));
  expect(heard).toBe(1);
});

it('lets through a table of ten thousand rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    id: at,
    name: 'x',
    values: [1, 2, 3],
  }));
  expect(weigh([0, [rows]])).toBeLessThan(200_000);
});
