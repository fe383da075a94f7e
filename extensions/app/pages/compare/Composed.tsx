import { Flex, Heading, Select, Text } from '@hubspot/ui-extensions';
import type { Comparison, ComparisonQuery } from '@partner-tier-points/contract';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { DataTable } from '../shared/table/DataTable.tsx';
import { ExportMenu } from '../shared/table/ExportMenu.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { columnsOf } from './columnsOf.tsx';
import { readComparison } from './readComparison.ts';

interface ComposedProps {
  comparison: Comparison;
  /** What it answers. */
  query: ComparisonQuery;
}

/** A comparison that the server has composed. */
export function Composed({ comparison, query }: ComposedProps) {
  const { t } = useLanguage();
  const { choose } = useRoute();
  const { choices, chosen, blocks } = comparison;
  const dispute = async () => {
    const read = await readComparison({ ...query, dispute: 'true' });
    const { columns, rows } = read?.blocks.at(-1)?.table ?? { columns: [], rows: [] };
    return { columns: columnsOf(columns), rows };
  };
  return (
    <>
      {choices.length > 0 && (
        <Flex>
          <Select
            name="with"
            label={t('compare.with')}
            value={chosen}
            options={choices}
            onChange={(other) => choose({ with: String(other) })}
          />
        </Flex>
      )}
      {blocks.map(({ heading, text, note, table }, at) => (
        <Flex key={at} direction="column" gap="xs">
          {heading && <Heading>{heading}</Heading>}
          {text && <Text>{text}</Text>}
          {note && <Text variant="microcopy">{note}</Text>}
          {table && (
            <DataTable
              columns={columnsOf(table.columns)}
              rows={table.rows}
              keyOf={({ cells }) => JSON.stringify(cells)}
              exportName={table.name}
              actions={
                table.name === 'differences' && (
                  <ExportMenu name="dispute" label={t('reconcile.dispute')} table={dispute} />
                )
              }
            />
          )}
        </Flex>
      ))}
    </>
  );
}
