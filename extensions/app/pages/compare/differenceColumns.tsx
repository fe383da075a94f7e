import type { ReconciledTrack } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useClientColumn } from '../clientColumn.tsx';
import { pointsColumn } from '../pointsColumn.tsx';
import type { Column } from '../table/columns.ts';
import { useAmount } from '../useAmount.ts';
import { useLanguage } from '../useLanguage.ts';
import type { Difference, DisputeLine } from './dispute.ts';
import { useCauseText } from './useCauseText.ts';

/** HubSpot's figure, the computed one, their difference, its causes and what stays unexplained. */
export function useFigureColumns<Row extends { figures: ReconciledTrack }>(): Column<Row>[] {
  const { t } = useLanguage();
  const amount = useAmount('points');
  const causeText = useCauseText();
  return useMemo(() => {
    const points = (
      id: 'reported' | 'computed' | 'difference' | 'unexplained',
      title: string,
      signed = false,
    ) => pointsColumn<Row>({ id, title, points: ({ figures }) => figures[id], amount, signed });
    return [
      points('reported', t('reported.hubspot')),
      points('computed', t('reported.computed')),
      points('difference', t('reported.difference'), true),
      {
        id: 'causes',
        title: t('reconcile.causes'),
        value: ({ figures }: Row) => causeText(figures.causes),
      },
      points('unexplained', t('reconcile.unexplained'), true),
    ];
  }, [t, amount, causeText]);
}

/** The same for a track of a client, with the day of HubSpot's figure. */
export function useDifferenceColumns<Row extends Difference>(): Column<Row>[] {
  const { t, format } = useLanguage();
  const client = useClientColumn<Row>((row) => row);
  const figures = useFigureColumns<Row>();
  return useMemo(
    () => [
      client,
      {
        id: 'track',
        title: t('reported.track'),
        value: ({ track }) => t(`track.${track}`),
      },
      {
        id: 'reportedOn',
        title: t('reconcile.reportedOn'),
        value: ({ reportedOn }) => reportedOn,
        cell: ({ reportedOn }) =>
          reportedOn === null ? t('value.unknown') : format.day(reportedOn),
      },
      ...figures,
    ],
    [client, figures, t, format],
  );
}

/** What whoever checks a dispute needs: expected and shown, and every entry between, with its ids. */
export function useDisputeColumns(): Column<DisputeLine>[] {
  const { t } = useLanguage();
  const differences = useDifferenceColumns<DisputeLine>();
  return useMemo(
    () => [
      { id: 'id', title: t('reconcile.clientId'), value: ({ id }) => id },
      ...differences,
      {
        id: 'entry',
        title: t('entries.reason'),
        value: ({ entry }) => entry && t(`entry.${entry.reason}`),
      },
      { id: 'sale', title: t('reconcile.deal'), value: ({ entry }) => entry && entry.saleId },
      {
        id: 'product',
        title: t('reconcile.product'),
        value: ({ entry }) => entry && entry.product,
      },
      {
        id: 'points',
        title: t('entries.points'),
        value: ({ entry }) => entry && entry.points,
      },
      {
        id: 'earned',
        title: t('entries.earned'),
        value: ({ entry }) => entry && entry.earnedOn,
      },
      {
        id: 'expires',
        title: t('entries.expires'),
        value: ({ entry }) => entry && entry.expiresOn,
      },
    ],
    [differences, t],
  );
}
