import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortFiles } from './file-rules.ts';
import { fileSize } from './file-size.ts';

const file = (name: string, size = 1) => ({ name, size });
const rules = { extensions: ['.PDF', 'csv'], largest: 10, room: 2 };

it.each([
  ['report.pdf', 1, undefined],
  ['REPORT.Csv', 10, undefined],
  ['report.pdf.exe', 1, 'extension'],
  ['report', 1, 'extension'],
  ['pdf', 1, 'extension'],
  ['report.pdf', 11, 'size'],
])('%s of %i bytes is refused for its %s', (name, size, reason) => {
  const { accepted, refused } = sortFiles([file(name, size)], rules);
  expect(refused.map((it) => it.reason)).toEqual(reason === undefined ? [] : [reason]);
  expect(accepted).toHaveLength(reason === undefined ? 1 : 0);
});

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [1_550, '1.6 kB'],
  [20_000_000, '20 MB'],
  [3e12, '3,000 GB'],
])('%i bytes are %s', (bytes, expected) => {
  expect(fileSize(bytes, 'en-US')).toBe(expected);
});

it('every file is taken or refused, in order, as long as there is room', () => {
  const name = fc.constantFrom('a.pdf', 'b.CSV', 'c.exe', 'd');
  const files = fc.array(fc.record({ name, size: fc.nat(20) }), { maxLength: 12 });
  fc.assert(
    fc.property(files, fc.nat(5), fc.boolean(), (all, room, any) => {
      const extensions = any ? [] : rules.extensions;
      const { accepted, refused } = sortFiles(all, { extensions, largest: 10, room });
      const kept = all.filter((it) => accepted.includes(it));
      expect(kept).toEqual(accepted);
      expect(accepted.length + refused.length).toBe(all.length);
      const fits = all.filter((it) => it.size <= 10 && (any || /\.(pdf|csv)$/i.test(it.name)));
      expect(accepted).toHaveLength(Math.min(room, fits.length));
      expect(refused.filter((it) => it.reason === 'limit')).toHaveLength(
        fits.length - accepted.length,
      );
    }),
  );
});
