import type { ExportRequest } from '@partner-tier-points/contract';
import type { CellValue, Column } from './columns.ts';

export interface Exported {
  columns: string[];
  rows: CellValue[][];
}

/**
 * The whole table as it is filtered and sorted, not only the page that is shown. Amounts are those
 * that the page shows, each with the exact one in a column that says so.
 */
export function exportedOf<Row>(
  given: readonly Column<Row>[],
  rows: readonly Row[],
  exact: (title: string) => string,
): Exported {
  const columns = given.flatMap(({ title, value, shown }) => [
    { title, of: shown ?? value },
    ...(shown ? [{ title: exact(title), of: value }] : []),
  ]);
  return {
    columns: uniqueNames(columns.map(({ title }) => title)),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}

/** A file has no two columns of one name: names from settings may be equal. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  return names.map((name, at) => {
    if (names.indexOf(name) === at) return name;
    let number = 2;
    while (taken.has(`${name} (${number})`)) number += 1;
    const unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
}

/**
 * For the clipboard: the name that a file has, which says by which rules, and one object for each row,
 * named by the columns.
 */
export function toJson(name: string, { columns, rows }: Exported): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((title, at) => [title, row[at] ?? null])),
  );
  return JSON.stringify({ name, rows: objects }, null, 2);
}

/** Rows in one message: HubSpot lets 1 MB through. */
const bytesPerPart = 600_000;

/** Parts of a table that each fit into a message; at least one, even when there are no rows. */
export function partsOf({ rows }: Exported): ExportRequest['rows'][] {
  const parts: ExportRequest['rows'][] = [[]];
  let size = 0;
  for (const row of rows) {
    // A character of a name takes up to three bytes, and escapes come on top.
    const bytes = row.reduce<number>((sum, value) => sum + 8 + 3 * String(value).length, 0);
    if (size > 0 && size + bytes > bytesPerPart) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(row);
    size += bytes;
  }
  return parts;
}
