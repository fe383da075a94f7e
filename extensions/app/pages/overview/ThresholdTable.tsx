import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import { shownMissing, useSharedLanguage } from '@partner-tier-points/extension-shared';
import type { Result, Threshold, TrackPerformance } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';

interface ThresholdTableProps {
  track: TrackPerformance;
  unit: Result['unit'];
}

/** The chart's figures again, with where each threshold comes from. */
export function ThresholdTable({ track, unit }: ThresholdTableProps) {
  const { t, format } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const missing = ({ points }: Threshold) => {
    if (points === null) return shared('value.unknown');
    return track.points >= points
      ? t('progress.reached')
      : format.amount(shownMissing(points - track.points), unit);
  };
  return (
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader>{t('progress.tier')}</TableHeader>
          <TableHeader align="right">{t('progress.threshold')}</TableHeader>
          <TableHeader align="right">{t('progress.missing')}</TableHeader>
          <TableHeader>{t('progress.origin')}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {track.thresholds.map((threshold) => (
          <TableRow key={threshold.tier}>
            <TableCell>{threshold.tier}</TableCell>
            <TableCell align="right">
              {threshold.points === null
                ? shared('value.none')
                : format.amount(threshold.points, unit)}
            </TableCell>
            <TableCell align="right">{missing(threshold)}</TableCell>
            <TableCell>{t(`progress.origin.${originOf(threshold)}`)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function originOf({ own, confidence }: Threshold) {
  return own ? 'own' : (confidence ?? 'none');
}
