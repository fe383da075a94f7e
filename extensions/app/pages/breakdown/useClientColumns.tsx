import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { GrowthMarketTag, shownPoints } from '@partner-tier-points/extension-shared';
import { mapTotals, type Entry, type Totals } from '@partner-tier-points/points';
import { ClientPanel } from './client/ClientPanel.tsx';
import { useClientName } from '../shared/clientColumn.tsx';
import type { ScoredPage } from '../shared/account.ts';
import { pointsColumn } from '../shared/pointsColumn.tsx';
import type { Column } from '../shared/table/columns.ts';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { figureOf, ofDealType, relationshipOf, type Row } from './rows.ts';
import type { BreakdownView } from './useBreakdown.ts';

/** The columns of the breakdown; a click on a client's name opens its details. */
export function useClientColumns(scored: ScoredPage, view: BreakdownView): Column<Row>[] {
  const { t } = useLanguage();
  const nameOf = useClientName();
  const amount = useAmount(scored.result.unit);
  const { nameRanks } = view;
  const { expiring } = view.filters;
  const { asOf } = scored.result;
  const endsBy = ({ expiresOn }: Entry) =>
    expiresOn !== null && expiring !== null && expiresOn > asOf && expiresOn <= expiring;
  const factsOf = ({ index }: Row) => scored.ledger.clients[index] ?? { id: '' };
  const named = (row: Row) => nameOf(factsOf(row));
  const marketOf = ({ index }: Row) => t(`market.${scored.marketAt(index).market ?? 'unknown'}`);
  const { dealType } = view.filters;
  const all = mapTotals((name) => figureOf(scored, null, name));
  const shownOf = (row: Row) => shownPoints(mapTotals((name) => all[name](row)));
  const points = (name: keyof Totals, title: string) =>
    pointsColumn<Row>({
      title,
      points: figureOf(scored, dealType, name),
      shown: (row) => ofDealType(shownOf(row), dealType)[name],
      amount,
    });
  return [
    {
      title: t('breakdown.client'),
      value: named,
      rank: ({ index }) => nameRanks[index] ?? 0,
      cell: (row) => (
        <Button
          variant="transparent"
          overlay={
            <ClientPanel
              scored={scored}
              index={row.index}
              client={{ id: factsOf(row).id, name: named(row) }}
              opened={view.opened}
            />
          }
        >
          {named(row)}
        </Button>
      ),
    },
    points('total', t('breakdown.combined')),
    points('sold', t('track.sold')),
    points('sourced', t('track.sourced')),
    points('assisted', t('track.assisted')),
    points('managed', t('track.managed')),
    ...(expiring !== null
      ? [
          pointsColumn<Row>({
            title: t('breakdown.ending'),
            points: ({ ending }) => ending,
            shown: (row) => scored.shownOf(factsOf(row).id, endsBy),
            amount,
          }),
        ]
      : []),
    {
      title: t('breakdown.relationship'),
      value: (row) => t(`breakdown.relationship.${relationshipOf(factsOf(row))}`),
    },
    {
      title: t('breakdown.marketColumn'),
      value: marketOf,
      cell: (row) => {
        const { multiplier } = scored.marketAt(row.index);
        return (
          // Beside the market the mark would be off a page of 1280 pixels in most languages.
          <Flex direction="column" gap="xs" align="start">
            <Text>{marketOf(row)}</Text>
            {multiplier > 1 && <GrowthMarketTag multiplier={multiplier} />}
          </Flex>
        );
      },
    },
  ];
}
