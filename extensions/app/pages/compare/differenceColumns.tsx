import type { ReconciledTrack, RuleSets } from '@partner-tier-points/points';
import { useClientColumn } from '../shared/clientColumn.tsx';
import { pointsColumn } from '../shared/pointsColumn.tsx';
import type { CellValue, Column } from '../shared/table/columns.ts';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import type { Difference, DisputeLine } from './dispute.ts';
import { useCauseText } from './useCauseText.ts';

/** HubSpot's figure, the computed one, their difference, its causes and what stays unexplained. */
export function useFigureColumns<Row extends { figures: ReconciledTrack }>(
  ruleSets: RuleSets,
): Column<Row>[] {
  const { t } = useLanguage();
  const amount = useAmount('points');
  const causeText = useCauseText(ruleSets);
  const points = (
    id: 'reported' | 'computed' | 'difference' | 'unexplained',
    title: string,
    signed = false,
  ) => pointsColumn<Row>({ title, points: ({ figures }) => figures[id], amount, signed });
  return [
    points('reported', t('reported.hubspot')),
    points('computed', t('reported.computed')),
    points('difference', t('reported.difference'), true),
    {
      title: t('reconcile.causes'),
      value: ({ figures }: Row) => causeText(figures.causes),
    },
    points('unexplained', t('reconcile.unexplained'), true),
  ];
}

/** The same for a track of a client, with the day of HubSpot's figure. */
export function useDifferenceColumns<Row extends Difference>(ruleSets: RuleSets): Column<Row>[] {
  const { t, format } = useLanguage();
  const client = useClientColumn<Row>((row) => row);
  const figures = useFigureColumns<Row>(ruleSets);
  return [
    client,
    {
      title: t('reported.track'),
      value: ({ track }) => t(`track.${track}`),
    },
    {
      title: t('reconcile.reportedOn'),
      value: ({ reportedOn }) => reportedOn,
      cell: ({ reportedOn }) => (reportedOn === null ? t('value.unknown') : format.day(reportedOn)),
    },
    ...figures,
  ];
}

/**
 * What a reviewer of a dispute needs: expected and shown, and every entry between as arithmetic,
 * with its ids. A file has no two columns of one name.
 */
export function useDisputeColumns(ruleSets: RuleSets): Column<DisputeLine>[] {
  const { t } = useLanguage();
  const differences = useDifferenceColumns<DisputeLine>(ruleSets);
  type Line = NonNullable<DisputeLine['line']>;
  const ofEntry = (title: string, value: (entry: Line['entry']) => CellValue) => ({
    title,
    value: ({ line }: DisputeLine) => line && value(line.entry),
  });
  const ofCalculation = (
    title: string,
    value: (calculation: NonNullable<Line['calculation']>) => CellValue,
  ) => ({
    title,
    value: ({ line }: DisputeLine) => line && line.calculation && value(line.calculation),
  });
  return [
    { title: t('reconcile.clientId'), value: ({ id }) => id },
    ...differences,
    ofEntry(t('entries.reason'), ({ reason }) => t(`entry.${reason}`)),
    ofEntry(t('reconcile.deal'), ({ saleId }) => saleId),
    ofEntry(t('reconcile.product'), ({ product }) => product),
    ofCalculation(t('rules.mrr'), ({ mrr }) => mrr),
    ofCalculation(t('plan.currency'), ({ currency }) => currency),
    ofCalculation(t('rules.worth'), ({ worth }) => worth.value),
    ofCalculation(t('rules.rate'), ({ rate }) => rate.value),
    ofCalculation(t('rules.multiplier'), ({ multiplier }) => multiplier.value),
    ofCalculation(t('rules.share'), ({ share }) => share.value),
    ofEntry(t('reconcile.entryPoints'), ({ points }) => points),
    ofEntry(t('entries.earned'), ({ earnedOn }) => earnedOn),
    ofEntry(t('entries.expires'), ({ expiresOn }) => expiresOn),
  ];
}
