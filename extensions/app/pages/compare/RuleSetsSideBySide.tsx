import { Flex, Text } from '@hubspot/ui-extensions';
import { shownPoints, shownSum, useRuleSetName } from '@partner-tier-points/extension-shared';
import {
  totalNames,
  type ComparedSide,
  type Comparison,
  type RuleSets,
  type Totals,
} from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useClientColumn } from '../shared/clientColumn.tsx';
import { pointsColumn } from '../shared/pointsColumn.tsx';
import type { Column } from '../shared/table/columns.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useTierText } from '../shared/useTierText.ts';

interface RuleSetsSideBySideProps {
  comparison: Comparison;
  ruleSets: RuleSets;
}

/** What both rule sets make of the same facts, on one track. */
interface Sides {
  track: keyof Totals;
  left: Totals;
  right: Totals;
  /** Null where the units differ. */
  difference: Totals | null;
}
type ClientRow = Comparison['clients'][number] & Pick<Sides, 'track'>;

/** Per track and per client: what each of two rule sets makes of the same facts. */
export function RuleSetsSideBySide({ comparison, ruleSets }: RuleSetsSideBySideProps) {
  const { t } = useLanguage();
  const tierText = useTierText();
  const ruleSetName = useRuleSetName(ruleSets);
  const nameOf = ({ ruleSet, dealBased }: ComparedSide) =>
    dealBased ? `${ruleSetName(ruleSet)} · ${t('ruleSet.dealBased')}` : ruleSetName(ruleSet);
  const { left, right, difference, clients } = comparison;
  const leftAmount = useAmount(left.unit);
  const rightAmount = useAmount(right.unit);
  const client = useClientColumn<ClientRow>((row) => row);
  const figures = <Row extends Sides>(): [Column<Row>, Column<Row>, Column<Row>] => [
    pointsColumn({
      title: nameOf(left),
      points: (row) => row.left[row.track],
      shown: (row) => shownPoints(row.left)[row.track],
      amount: leftAmount,
    }),
    pointsColumn({
      title: nameOf(right),
      points: (row) => row.right[row.track],
      shown: (row) => shownPoints(row.right)[row.track],
      amount: rightAmount,
    }),
    pointsColumn({
      title: t('reported.difference'),
      points: (row) => row.difference && row.difference[row.track],
      shown: ({ left: ours, right: theirs, track }) =>
        shownSum(shownPoints(theirs)[track], -shownPoints(ours)[track]),
      amount: leftAmount,
      signed: true,
    }),
  ];
  const trackRows = useMemo(
    () =>
      totalNames.map((track) => ({ track, left: left.totals, right: right.totals, difference })),
    [left, right, difference],
  );
  const clientRows = useMemo(
    () =>
      clients
        .filter((row) => row.difference === null || row.difference.total !== 0)
        .map((row): ClientRow => ({ ...row, track: 'total' })),
    [clients],
  );
  const [ours, theirs, change] = figures<ClientRow>();
  return (
    <Flex direction="column" gap="sm">
      <Text>
        {t('compare.tiers', {
          left: nameOf(left),
          leftTier: tierText(left.performance),
          right: nameOf(right),
          rightTier: tierText(right.performance),
        })}
      </Text>
      <DataTable
        columns={[
          {
            title: t('reported.track'),
            value: ({ track }) => t(`track.${track}`),
            sortable: false,
          },
          ...figures<Sides>(),
        ]}
        rows={trackRows}
        keyOf={({ track }) => track}
        exportName="rule-sets"
      />
      {clientRows.length === 0 ? (
        <Text>{t('compare.same')}</Text>
      ) : (
        <>
          <Text>{t('compare.clients', { count: clientRows.length, all: clients.length })}</Text>
          <DataTable
            // On a phone the first columns are seen.
            columns={[client, change, ours, theirs]}
            rows={clientRows}
            keyOf={({ id }) => id}
            exportName="rule-sets-clients"
          />
        </>
      )}
    </Flex>
  );
}
