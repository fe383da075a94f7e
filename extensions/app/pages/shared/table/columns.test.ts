import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortRows, type Column } from './columns.ts';

interface Row {
  at: number;
  points: number | null;
  name: string;
}

const columns: Column<Row>[] = [
  { title: 'points', value: ({ points }) => points },
  { title: 'name', value: ({ name }) => name },
  { title: 'ranked', value: ({ name }) => name, rank: ({ at }) => at },
];
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const rows = fc
  .array(fc.record({ points: fc.option(fc.integer()), name: fc.string() }))
  .map((all) => all.map((row, at): Row => ({ ...row, at })));

test('rows are in order both ways, equal ones as they were, those without a value last', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('ascending', 'descending'), (given, direction) => {
      const sorted = sortRows(given, columns, { column: 'points', direction }, compare);
      expect(new Set(sorted)).toEqual(new Set(given));
      const sign = direction === 'ascending' ? 1 : -1;
      for (const [at, row] of sorted.slice(1).entries()) {
        const before = sorted[at]!;
        if (row.points === null) continue;
        expect(before.points).not.toBeNull();
        const step = sign * (row.points - before.points!);
        expect(step > 0 || (step === 0 && row.at > before.at)).toBe(true);
      }
    }),
  );
});

test('a known rank goes before the text, and an unknown column changes nothing', () => {
  const given = ['b', 'a'].map((name, at): Row => ({ at, name, points: 0 }));
  const names = (column: string) =>
    sortRows(given, columns, { column, direction: 'ascending' }, compare).map(({ name }) => name);
  expect(names('name')).toEqual(['a', 'b']);
  expect(names('ranked')).toEqual(['b', 'a']);
  expect(names('nothing')).toEqual(['b', 'a']);
});

test('asked for the first few, it gives those that are first among all', () => {
  const some = fc.array(fc.record({ points: fc.integer({ max: 9 }), name: fc.string() }), {
    maxLength: 80,
  });
  const column = fc.constantFrom('points', 'name', 'ranked');
  fc.assert(
    fc.property(
      ...[some, column, fc.constantFrom('ascending', 'descending'), fc.nat(80)],
      (records, chosen, direction, count) => {
        const given = records.map((row, at): Row => ({ ...row, at }));
        const sorting = { column: chosen, direction };
        const all = sortRows(given, columns, sorting, compare);
        const first = sortRows(given, columns, sorting, compare, count);
        expect(first.slice(0, count)).toEqual(all.slice(0, count));
      },
    ),
  );
});
