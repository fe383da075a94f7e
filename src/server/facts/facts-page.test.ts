import { describe, expect, test } from 'vitest';
import type { FactsStore, PositionedFacts } from '../store/facts-store.ts';
import { fillPage, pageBytes, readCursor, writeCursor } from './facts-page.ts';

const sync = {
  syncId: '11111111-2222-3333-4444-555555555555',
  startedAt: new Date('2026-11-20T12:00:00Z'),
  totalClients: 0,
  setAside: 0,
};

/** A store with clients of these sizes. */
function storeOf(sizes: readonly number[]) {
  const rows = sizes.map((bytes, position): PositionedFacts => ({
    position,
    bytes,
    facts: { id: String(position) },
  }));
  const asked: object[] = [];
  const facts = {
    clients: async (portalId, syncId, options) => {
      asked.push({ portalId, syncId, ...options });
      const { from, limit } = options;
      return rows.filter(({ position }) => position >= from).slice(0, limit);
    },
  } satisfies Partial<FactsStore> as unknown as FactsStore;
  return { facts, asked };
}
const idsOf = (clients: readonly { id: string }[]) => clients.map(({ id }) => Number(id));
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

describe('a page of facts', () => {
  test('has as many clients as fit, a byte between two of them, and says where the next begins', async () => {
    const size = pageBytes / 4;
    const exactly = storeOf([size - 1, size - 1, size - 1, size - 1, 10]);
    const page = await fillPage(exactly.facts, '100', sync, { from: 0 });
    expect(idsOf(page.clients)).toEqual([0, 1, 2, 3]);
    expect(page.next).toBe(4);
    const tooMuch = storeOf([size - 1, size - 1, size - 1, size, 10]);
    const shorter = await fillPage(tooMuch.facts, '100', sync, { from: 0 });
    expect(idsOf(shorter.clients)).toEqual([0, 1, 2]);
    expect(shorter.next).toBe(3);
  });

  test('has one client at least, so that paging gets on', async () => {
    const { facts } = storeOf([2 * pageBytes, 10]);
    const page = await fillPage(facts, '100', sync, { from: 0 });
    expect(idsOf(page.clients)).toEqual([0]);
    expect(page.next).toBe(1);
  });

  test('continues from its position to the last client, step by step', async () => {
    const { facts, asked } = storeOf(numbers(0, 1_203).map(() => 10));
    const page = await fillPage(facts, '100', sync, { from: 3, companyId: '7' });
    expect(idsOf(page.clients)).toEqual(numbers(3, 1_203));
    expect(page.next).toBeNull();
    const whole = { portalId: '100', syncId: sync.syncId, limit: 500, companyId: '7' };
    expect(asked).toEqual([3, 503, 1_003].map((from) => ({ ...whole, from })));
  });

  test('of an account whose clients are exactly some steps ends with them', async () => {
    const { facts } = storeOf(numbers(0, 500).map(() => 10));
    expect(await fillPage(facts, '100', sync, { from: 0 })).toMatchObject({ next: null });
  });
});

describe('the place where a page begins', () => {
  test('is read as it was written', () => {
    const cursor = { syncId: sync.syncId, from: 123_456_789 };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  test.each([
    '',
    sync.syncId,
    `${sync.syncId}.`,
    `${sync.syncId}.-1`,
    `${sync.syncId}.1234567890`,
    `${sync.syncId}.1x`,
    `x${sync.syncId}.1`,
    'partial.4.512',
  ])('is not %j', (text) => {
    expect(readCursor(text)).toBeUndefined();
  });
});
