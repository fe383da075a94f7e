import type { ComparisonColumn, ComparisonRow } from '@partner-tier-points/contract';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import type { Column } from '../shared/table/columns.ts';

/** The columns of a table that the server has composed. */
export const columnsOf = (columns: readonly ComparisonColumn[]): Column<ComparisonRow>[] =>
  columns.map(({ isAmount, ...column }, at) => {
    const cellOf = ({ cells }: ComparisonRow): ComparisonRow['cells'][number] =>
      cells[at] ?? { value: null };
    return {
      ...column,
      value: (row) => cellOf(row).value,
      ...(isAmount && { shown: (row) => cellOf(row).shown ?? null }),
      cell: (row) => {
        const { value, text = value ?? '–', client } = cellOf(row);
        return client ? (
          <ViewLink view="client" choices={{ client }}>
            {text}
          </ViewLink>
        ) : (
          text
        );
      },
      note: (row) => cellOf(row).note,
    };
  });
