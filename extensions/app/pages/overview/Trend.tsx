import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { shownAmount, shownPoints, useSharedLanguage } from '@partner-tier-points/extension-shared';
import type { Ledger, Result } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useLanguage } from '../useLanguage.ts';
import { comparisonsOf } from './trend.ts';

const tracks = ['total', 'sold', 'managed'] as const;

/** Today's points beside those of earlier days, with the way in which those were computed. */
export function Trend({ result, ledger }: { result: Result; ledger: Ledger }) {
  const { t, format } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const { totals, asOf, unit } = result;
  const comparisons = useMemo(() => comparisonsOf(ledger, asOf), [ledger, asOf]);
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{t('insights.trend')}</Text>
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>{t('insights.period')}</TableHeader>
            {tracks.map((track) => (
              <TableHeader key={track} align="right">
                {shared(`track.${track}`)}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {comparisons.map(({ days, on, totals: then }) => {
            const shown = shownPoints(then);
            return (
              <TableRow key={days}>
                <TableCell>
                  {`${t('insights.daysAgo', { count: days })} (${format.day(on)})`}
                </TableCell>
                {tracks.map((track) => (
                  <TableCell key={track} align="right">
                    {t('insights.change', {
                      then: format.amount(shown[track], unit),
                      change: format.change(shownAmount(totals[track] - then[track])),
                    })}
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      <Text variant="microcopy">{t('insights.how')}</Text>
    </Flex>
  );
}
