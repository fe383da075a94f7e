import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecordStore } from './record-store.ts';
import type { SandboxRecord } from './record.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 1e12 }), { maxLength: 60 });

function record(id: number): SandboxRecord {
  const at = '2026-01-01T00:00:00Z';
  return {
    id: String(id),
    properties: {},
    history: {},
    associations: {},
    createdAt: at,
    updatedAt: at,
  };
}

function idsByPage(store: RecordStore, limit: number, archived: boolean): number[] {
  const found: number[] = [];
  for (let after: number | undefined = 0; after !== undefined;) {
    const page = store.page(limit, after, archived);
    found.push(...page.records.map(({ id }) => Number(id)));
    after = page.after === undefined ? undefined : Number(page.after);
  }
  return found;
}

it('pages hold every record once by ascending id, live and deleted ones apart', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 20 }), fc.nat(), (all, limit, choice) => {
      const store = new RecordStore(all.map(record));
      const deleted = all.filter((id) => (id + choice) % 3 === 0);
      for (const id of deleted) store.archive(String(id), '2026-02-02T00:00:00Z');
      const sorted = all.toSorted((a, b) => a - b);
      expect(idsByPage(store, limit, false)).toEqual(sorted.filter((id) => !deleted.includes(id)));
      expect(idsByPage(store, limit, true)).toEqual(sorted.filter((id) => deleted.includes(id)));
      expect(store.size).toBe(all.length - deleted.length);
    }),
  );
});

it('a deleted record is found only among the deleted, and cannot be deleted again', () => {
  const store = new RecordStore([record(1)]);
  store.archive('1', '2026-02-02T00:00:00Z');
  expect(store.get('1')).toBeUndefined();
  expect(store.get('1', true)?.id).toBe('1');
  expect(() => store.archive('1', '2026-02-02T00:00:00Z')).toThrow(RangeError);
  store.restore('1');
  expect(store.get('1')).toBeDefined();
  expect(store.get('1', true)).toBeUndefined();
  expect(() => store.restore('1')).toThrow(RangeError);
});
