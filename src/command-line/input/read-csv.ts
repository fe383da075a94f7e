import { fromSpreadsheetText } from '@partner-tier-points/contract';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../input-error.ts';
import type { Io } from '../io.ts';
import type { Column } from './columns.ts';
import { nameOf, readSource } from './read-source.ts';

export interface CsvRow {
  /** Line in the file, counted from 1 as editors do. */
  line: number;
  /** By column name; empty cells are absent. */
  values: ReadonlyMap<string, string>;
}

const mostColumns = 1_000;

/** The separator that occurs most in the header line; spreadsheets write all three. */
function separatorOf(source: string): string {
  const header = source.split(/\r?\n/, 1)[0] ?? '';
  const count = (separator: string) => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/**
 * Reads a CSV file whose first line names its columns, in any order.
 *
 * @throws InputError when it cannot be read, is no CSV, or has a column that is not known
 */
export async function readCsv(file: string, columns: readonly Column[], io: Io): Promise<CsvRow[]> {
  const source = await readSource(file, io);
  const known = columns.map(({ name }) => name);
  try {
    const records = parse(source, {
      bom: true,
      delimiter: separatorOf(source.replace(/^\uFEFF/, '')),
      skip_empty_lines: true,
      trim: true,
      info: true,
      columns: (header: string[]) => {
        // Of more columns than there can be, the first say what is wrong.
        const complaints = header
          .slice(0, mostColumns)
          .flatMap((name, index) =>
            !known.includes(name)
              ? [`unknown column "${name}"; the columns are ${known.join(', ')}`]
              : header.indexOf(name) < index
                ? [`column "${name}" appears twice`]
                : [],
          );
        const missing = known.filter(
          (name) => /^(id|clientId)$/.test(name) && !header.includes(name),
        );
        complaints.push(...missing.map((name) => `column "${name}" is missing`));
        if (complaints.length > 0) {
          throw new InputError(complaints.map((complaint) => `${nameOf(file)}:1: ${complaint}`));
        }
        return header;
      },
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return records.map(({ record, info }) => ({
      line: info.lines,
      values: new Map(
        Object.entries(record).flatMap(([name, value]) =>
          value === '' ? [] : [[name, fromSpreadsheetText(value)]],
        ),
      ),
    }));
  } catch (error) {
    if (error instanceof CsvError) {
      throw new InputError([`${nameOf(file)}: ${error.message}`]);
    }
    throw error;
  }
}
