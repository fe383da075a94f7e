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
import { shownChange, useSharedLanguage } from '@partner-tier-points/extension-shared';
import type { Ledger, Result } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useLanguage } from '../useLanguage.ts';
import { comparisonsOf } from './trend.ts';

const tracks = ['total', 'sold', 'managed'] as const;

/** Today's points beside those of earlier days, with the way in which those were computed. */
export function Trend({ result, ledger }: { result: Result; ledger: Ledger }) {
  const { t, format } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const comparisons = useMemo(() => comparisonsOf(ledger, result), [ledger, result]);
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{t('insights.trend')}</Text>
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>{t('insights.period')}</TableHeader>
            <TableHeader>{t('insights.tierThen')}</TableHeader>
            {tracks.map((track) => (
              <TableHeader key={track} align="right">
                {shared(`track.${track}`)}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {comparisons.map(({ days, on, tier, change }) => {
            const shown = shownChange(change);
            return (
              <TableRow key={days}>
                <TableCell>{t('insights.since', { count: days, day: format.day(on) })}</TableCell>
                <TableCell>{tier ?? shared('value.none')}</TableCell>
                {tracks.map((track) => (
                  <TableCell key={track} align="right">
                    {format.change(shown[track])}
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
