import { Text, useExtensionContext } from '@hubspot/ui-extensions';
import { recordAddress, useEntryText } from '@partner-tier-points/extension-shared';
import type { RuleSets } from '@partner-tier-points/points';
import { useClientColumn } from '../shared/clientColumn.tsx';
import { pointsColumn } from '../shared/pointsColumn.tsx';
import type { CellValue, Column } from '../shared/table/columns.ts';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import type { ComparedTrack, Difference, DisputeLine, Reason } from './dispute.ts';
import { useCauseText, useReasonText } from './useCauseText.ts';

/** HubSpot's figure, the computed one and their difference. */
export function useFigureColumns<Row extends ComparedTrack>() {
  const { t } = useLanguage();
  const amount = useAmount('points');
  const points = (id: 'reported' | 'computed' | 'difference', title: string, signed = false) =>
    pointsColumn<Row>({
      title,
      points: ({ figures }) => figures[id],
      shown: ({ shown }) => shown[id],
      amount,
      signed,
    });
  return [
    { title: t('reported.track'), value: ({ track }: Row) => t(`track.${track}`), sortable: false },
    points('reported', t('reported.hubspot')),
    points('computed', t('reported.computed')),
    points('difference', t('reported.difference'), true),
  ] as const;
}

/** A cause of differences, how many clients have it, and what it explains. */
export function useReasonColumns(): Column<Reason>[] {
  const { t, format } = useLanguage();
  const reasonText = useReasonText();
  return [
    { title: t('entries.reason'), value: reasonText },
    {
      title: t('reconcile.clients'),
      value: ({ clients }) => clients,
      cell: ({ clients }) => format.number(clients),
      align: 'right',
    },
    pointsColumn({
      title: t('reported.difference'),
      points: ({ points }) => points,
      shown: ({ shown }) => shown,
      amount: useAmount('points'),
      signed: true,
    }),
  ];
}

/** A client's figures on a track, with the day of HubSpot's and the reasons. */
export function useDifferenceColumns<Row extends Difference>(ruleSets: RuleSets): Column<Row>[] {
  const { t, format } = useLanguage();
  const client = useClientColumn<Row>((row) => row);
  const [track, reported, computed, difference] = useFigureColumns<Row>();
  const causeText = useCauseText(ruleSets);
  return [
    // On a phone the first columns are seen: how much it is, and why.
    {
      ...client,
      cell: (row) => (
        <>
          {client.cell?.(row)}
          <Text variant="microcopy">{causeText(row.causes)}</Text>
        </>
      ),
    },
    track,
    difference,
    { title: t('reconcile.causes'), value: ({ causes }) => causeText(causes), fileOnly: true },
    reported,
    computed,
    {
      title: t('reconcile.reportedOn'),
      value: ({ reportedOn }) => reportedOn,
      cell: ({ reportedOn }) => (reportedOn === null ? t('value.unknown') : format.day(reportedOn)),
    },
  ];
}

/**
 * What a reviewer of a dispute needs: expected and shown, and every entry between as arithmetic,
 * with its ids and a link to the deal.
 */
export function useDisputeColumns(ruleSets: RuleSets): Column<DisputeLine>[] {
  const { t } = useLanguage();
  const { portal } = useExtensionContext<'pages'>();
  const entryText = useEntryText();
  const differences = useDifferenceColumns<DisputeLine>(ruleSets);
  type Line = NonNullable<DisputeLine['line']>;
  const ofLine = (title: string, value: (line: Line) => CellValue) => ({
    title,
    value: ({ line }: DisputeLine) => line && value(line),
  });
  /** HubSpot's own points are taken as they are: they have no factors. */
  const ofScored = (title: string, value: (entry: Line['entry']) => CellValue) =>
    ofLine(title, ({ entry, calculation }) => calculation && value(entry));
  return [
    { title: t('reconcile.clientId'), value: ({ id }) => id },
    ...differences,
    ofLine(t('entries.reason'), ({ entry }) => entryText(entry)),
    ofLine(t('reconcile.deal'), ({ entry }) => entry.saleId),
    ofLine(
      t('reconcile.dealLink'),
      ({ entry: { saleId } }) => saleId && recordAddress(portal.id, 'deal', saleId),
    ),
    ofLine(t('rules.mrr'), ({ calculation }) => calculation && Number(calculation.mrr)),
    ofLine(t('plan.currency'), ({ entry }) => entry.currency),
    ofLine(t('rules.worth'), ({ entry }) => entry.conversion?.value ?? null),
    ofLine(
      t('reconcile.conversion'),
      ({ entry: { conversion } }) =>
        conversion &&
        t(conversion.source === 'partner' ? 'progress.origin.own' : 'progress.origin.official'),
    ),
    ofLine(t('reconcile.conversionFrom'), ({ entry }) => entry.conversion?.from ?? null),
    ofLine(t('rules.rate'), ({ entry }) => entry.rate),
    ofScored(t('rules.multiplier'), ({ multiplier }) => multiplier),
    ofScored(t('rules.share'), ({ share }) => share),
    {
      ...ofLine(t('reconcile.entryPoints'), ({ entry }) => entry.points),
      shown: ({ line }) => line && line.shown,
    },
    ofLine(t('entries.earned'), ({ entry }) => entry.earnedOn),
    ofLine(t('entries.expires'), ({ entry }) => entry.expiresOn),
  ];
}
