import { expect, test } from 'vitest';
import type { FactsStore } from '../store/facts-store.ts';
import { SetAsideWriter } from './set-aside-writer.ts';

const bad = (reason: string) => ({ property: 'hs_mrr', reason });

/** A writer, and where each of its batches began and ended. */
function writerOf() {
  const batches: [from: number, to: number][] = [];
  const facts = {
    addSetAside: async (_turn, _syncId, position, rows) => {
      batches.push([position, position + rows.length]);
    },
  } satisfies Partial<FactsStore> as unknown as FactsStore;
  return { writer: new SetAsideWriter(facts, { portalId: '100', fence: '' }, 'sync'), batches };
}

test('rows are written whenever there are 500 of them, and the rest in the end', async () => {
  const { writer, batches } = writerOf();
  for (let id = 1; id <= 1_001; id += 1) await writer.add('deals', String(id), [bad('notNumeric')]);
  expect(batches).toEqual([
    [0, 500],
    [500, 1_000],
  ]);
  expect(await writer.end()).toBe(1_001);
  expect(batches.at(-1)).toEqual([1_000, 1_001]);
});

test('a record counts once, however often something of it is set aside', async () => {
  const { writer } = writerOf();
  await writer.add('deals', '7', [bad('notNumeric'), bad('missing')]);
  await writer.add('deals', '7', [bad('tooManySales')]);
  await writer.add('deals', '8', []);
  expect(await writer.end()).toBe(1);
});
