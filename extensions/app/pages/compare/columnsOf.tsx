import type { ComparisonColumn, ComparisonRow } from '@partner-tier-points/contract';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import type { Column } from '../shared/table/columns.ts';

/** The columns of a table that the server has composed. */
export const columnsOf = (columns: readonly ComparisonColumn[]): Column<ComparisonRow>[] =>
  columns.map(({ isAmount, ...column }, at) => ({
    ...column,
    value: ({ cells }) => cells[at]?.value ?? null,
    ...(isAmount && { shown: ({ cells }) => cells[at]?.shown ?? null }),
    cell: ({ cells }) => {
      const { value = null, text = value ?? '–', client } = cells[at] ?? {};
      return client ? (
        <ViewLink view="client" choices={{ client }}>
          {text}
        </ViewLink>
      ) : (
        text
      );
    },
    note: ({ cells }) => cells[at]?.note,
  }));
