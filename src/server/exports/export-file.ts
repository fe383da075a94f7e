import { toSpreadsheetText } from '@partner-tier-points/contract';
import { stringify } from 'csv-stringify/sync';
import type { Rows, StoredExport } from '../store/export-store.ts';

/** The response headers of a file. */
export const contentTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
} as const;

/**
 * The text of an exported table, piece by piece. CSV is RFC 4180 with a byte order mark, without
 * which Excel takes UTF-8 for something else. Every field is quoted, and a text that a spreadsheet
 * would run gets an apostrophe. JSON is a list of objects by column.
 *
 * @param rows reads the rows of one part
 */
export async function* exportFile(
  { format, columns, parts }: Pick<StoredExport, 'format' | 'columns' | 'parts'>,
  rows: (part: number) => Promise<Rows>,
): AsyncGenerator<string> {
  yield format === 'csv' ? `\uFEFF${csvLines([columns])}` : '[';
  let separator = '\n';
  for (let part = 0; part < (parts ?? 0); part += 1) {
    const found = await rows(part);
    if (found.length === 0) continue;
    if (format === 'csv') {
      yield csvLines(found);
    } else {
      const objects = found.map((row) => JSON.stringify(asObject(columns, row)));
      yield `${separator}${objects.join(',\n')}`;
      separator = ',\n';
    }
  }
  if (format === 'json') yield '\n]\n';
}

function csvLines(rows: Rows): string {
  return stringify(rows, {
    quoted: true,
    quoted_empty: true,
    cast: { string: toSpreadsheetText },
    record_delimiter: 'windows',
  });
}

function asObject(columns: readonly string[], row: Rows[number]) {
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
}
