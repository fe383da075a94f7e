import { toSpreadsheetText } from '@partner-tier-points/contract';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rows } from '../store/export-store.ts';
import { exportFile } from './export-file.ts';

async function textOf(format: 'csv' | 'json', columns: string[], parts: Rows[]): Promise<string> {
  const texts = [];
  const table = { format, columns, parts: parts.length };
  for await (const text of exportFile(table, async (part) => parts[part] ?? [])) texts.push(text);
  return texts.join('');
}

const columns = ['Client', 'Points', '__proto__'];
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const anyParts = fc.array(fc.array(fc.tuple(cell, cell, cell)), { maxLength: 4 });

test('whatever is in the rows, a CSV reader finds it again, and nothing that would be run', async () => {
  await fc.assert(
    fc.asyncProperty(anyParts, async (parts) => {
      const text = await textOf('csv', columns, parts);
      const read = parse(text, { bom: true, relax_column_count: false }) as string[][];
      const written = (value: string | number | null) =>
        typeof value === 'string' ? toSpreadsheetText(value) : String(value ?? '');
      expect(read.slice(1)).toEqual(parts.flat().map((row) => row.map(written)));
    }),
  );
});

test('whatever is in the rows, JSON has an object for each, by column', async () => {
  await fc.assert(
    fc.asyncProperty(anyParts, async (parts) => {
      const read = JSON.parse(await textOf('json', columns, parts)) as Record<string, unknown>[];
      const jsonOf = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
      expect(read.map((row) => Object.entries(row))).toEqual(
        jsonOf(parts.flat().map((row) => columns.map((column, at) => [column, row[at]]))),
      );
    }),
  );
});

test('a spreadsheet reads the letters as they are, and the first line as the names', async () => {
  expect(await textOf('csv', ['Kund', 'Poäng'], [[['Å "AB"', 1.5]], [['=1+1', null]]])).toBe(
    '\uFEFF"Kund","Poäng"\r\n"Å ""AB""","1.5"\r\n"\'=1+1",""\r\n',
  );
});

test('a spreadsheet that splits at semicolons finds no formula in a name', async () => {
  const names = ['=1;=2', 'Nord; @SUM(A1)', 'Nord\n\u200B-1', 'Nord;"=1', '\t=1'];
  const text = await textOf('csv', ['Client', 'Points'], [names.map((name) => [name, -1.5])]);
  for (const cell of text.split(/[;\r\n]/)) {
    expect(cell).not.toMatch(/^["\s\u200B\uFEFF]*[=+\-@]/);
  }
});
