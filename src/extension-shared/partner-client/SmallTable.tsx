import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';

interface SmallTableProps {
  /** The titles of the columns. */
  titles: readonly string[];
  /** Indexes of the columns that hold figures, which are aligned right. */
  figures: readonly number[];
  /** The cells of each row. */
  rows: readonly (readonly ReactNode[])[];
  /** With as little room as possible around the cells. */
  compact?: boolean;
}

/** A few rows that nobody sorts, pages or exports. */
export function SmallTable({ titles, figures, rows, compact = false }: SmallTableProps) {
  const align = (at: number) => (figures.includes(at) ? 'right' : 'left');
  return (
    <Table density={compact ? 'compact' : 'condensed'} flush>
      <TableHead>
        <TableRow>
          {titles.map((title, at) => (
            <TableHeader key={at} align={align(at)}>
              {title}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((cells, row) => (
          <TableRow key={row}>
            {cells.map((cell, at) => (
              <TableCell key={at} align={align(at)}>
                {cell}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
