import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useEntryText } from '@partner-tier-points/extension-shared';
import type { Ending } from '@partner-tier-points/points';
import { isSameEntry, type ScoredPage } from '../shared/account.ts';
import { useClientColumn } from '../shared/clientColumn.tsx';
import { pointsColumn } from '../shared/pointsColumn.tsx';
import type { Column } from '../shared/table/columns.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

interface EndingsProps {
  title: string;
  endings: readonly Ending[];
  scored: ScoredPage;
}

/** What ends: of which client, when, why, and how much. */
export function Endings({ title, endings, scored }: EndingsProps) {
  const { t, format } = useLanguage();
  const amount = useAmount(scored.result.unit);
  const client = useClientColumn<Ending>(({ clientId, clientName }) => ({
    id: clientId,
    name: clientName,
  }));
  const entryText = useEntryText();
  const columns: Column<Ending>[] = [
    client,
    { title: t('endings.on'), value: ({ on }) => on, cell: ({ on }) => format.day(on) },
    { title: t('endings.cause'), value: ({ cause }) => t(`endings.${cause}`) },
    {
      title: t('entries.reason'),
      value: ({ entry }) => entryText(entry),
    },
    pointsColumn({
      title: amount.title,
      points: ({ entry }) => entry.points,
      shown: ({ clientId, entry }) => scored.shownOf(clientId, isSameEntry(entry)),
      amount,
    }),
  ];
  const sum = endings.reduce((all, { entry }) => all + entry.points, 0);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      {endings.length === 0 ? (
        <Text>{t('endings.none')}</Text>
      ) : (
        <>
          <Text>
            {t('endings.sum', {
              count: new Set(endings.map(({ clientId }) => clientId)).size,
              amount: amount.words(sum),
            })}
          </Text>
          <DataTable
            columns={columns}
            rows={endings}
            keyOf={({ clientId, entry, on }) => `${clientId} ${entry.saleId ?? 'managed'} ${on}`}
            exportName="endings"
          />
        </>
      )}
    </Flex>
  );
}
