import type { ReconciledTrack } from '@partner-tier-points/points';
import { useClientColumn } from '../shared/clientColumn.tsx';
import { pointsColumn } from '../shared/pointsColumn.tsx';
import type { Column } from '../shared/table/columns.ts';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import type { Difference, DisputeLine } from './dispute.ts';
import { useCauseText } from './useCauseText.ts';

/** HubSpot's figure, the computed one, their difference, its causes and what stays unexplained. */
export function useFigureColumns<Row extends { figures: ReconciledTrack }>(): Column<Row>[] {
  const { t } = useLanguage();
  const amount = useAmount('points');
  const causeText = useCauseText();
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
export function useDifferenceColumns<Row extends Difference>(): Column<Row>[] {
  const { t, format } = useLanguage();
  const client = useClientColumn<Row>((row) => row);
  const figures = useFigureColumns<Row>();
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

/** What whoever checks a dispute needs: expected and shown, and every entry between, with its ids. */
export function useDisputeColumns(): Column<DisputeLine>[] {
  const { t } = useLanguage();
  const differences = useDifferenceColumns<DisputeLine>();
  return [
    { title: t('reconcile.clientId'), value: ({ id }) => id },
    ...differences,
    {
      title: t('entries.reason'),
      value: ({ entry }) => entry && t(`entry.${entry.reason}`),
    },
    { title: t('reconcile.deal'), value: ({ entry }) => entry && entry.saleId },
    {
      title: t('reconcile.product'),
      value: ({ entry }) => entry && entry.product,
    },
    {
      title: t('entries.points'),
      value: ({ entry }) => entry && entry.points,
    },
    {
      title: t('entries.earned'),
      value: ({ entry }) => entry && entry.earnedOn,
    },
    {
      title: t('entries.expires'),
      value: ({ entry }) => entry && entry.expiresOn,
    },
  ];
}
