import type { ComparisonBlock, ComparisonRow } from '@partner-tier-points/contract';
import { reconcile, ruleSets, type Day, type Ledger } from '@partner-tier-points/points';
import { entryText, shownEntriesOf, type ShownEntry } from '@partner-tier-points/texts';
import { differenceColumns } from './against-hubspot.ts';
import { cellsOf, tableOf, type Column } from './columns.ts';
import { differencesOf, type Difference } from './differences.ts';
import type { Speech } from './speech.ts';

/** A difference, and one of the entries that the computed figure consists of. */
interface DisputeLine extends Difference {
  /** Null where no entry counts. */
  line: ShownEntry | null;
}

/** Finds where HubSpot shows a deal. */
export type DealLink = (dealId: string) => string | null;

/** Of each client of the ledger: every difference with the entries behind the computed figure. */
export function disputeRows(
  ledger: Ledger,
  asOf: Day,
  speech: Speech,
  dealLink: DealLink,
): ComparisonRow[][] {
  const columns = disputeColumns(speech, dealLink);
  const { clients } = reconcile(ledger, asOf, ruleSets);
  const rows: ComparisonRow[][] = clients.map(() => []);
  for (const difference of differencesOf(clients, ledger, asOf)) {
    const { index, track, figures } = difference;
    const counting = shownEntriesOf(ledger, index, asOf).filter(
      ({ entry, state }) => entry.track === track && state === 'counts',
    );
    const lines: DisputeLine[] =
      counting.length === 0
        ? [{ ...difference, line: null }]
        : counting.map((line) => ({ ...difference, line }));
    const rank = Math.abs(figures.difference);
    rows[index]?.push(...lines.map((line) => ({ rank, cells: cellsOf(columns, line) })));
  }
  return rows;
}

export function disputeBlocks(speech: Speech, dealLink: DealLink): ComparisonBlock[] {
  return [{ table: tableOf('dispute', disputeColumns(speech, dealLink)) }];
}

/**
 * What a reviewer of a dispute needs: expected and shown, and every entry between as arithmetic,
 * with its ids and a link to the deal.
 */
function disputeColumns(speech: Speech, dealLink: DealLink): Column<DisputeLine>[] {
  const { t } = speech;
  type Value = string | number | null;
  const ofLine = (title: string, value: (line: ShownEntry) => Value) => ({
    title,
    cell: ({ line }: DisputeLine) => line && value(line),
  });
  /** HubSpot's own points are taken as they are: they have no factors. */
  const ofScored = (title: string, value: (entry: ShownEntry['entry']) => Value) =>
    ofLine(title, ({ entry, calculation }) => calculation && value(entry));
  return [
    { title: t('reconcile.clientId'), cell: ({ id }) => id },
    ...differenceColumns<DisputeLine>(speech),
    ofLine(t('entries.reason'), ({ entry }) => entryText(entry, t)),
    ofLine(t('reconcile.deal'), ({ entry }) => entry.saleId),
    ofLine(t('reconcile.dealLink'), ({ entry: { saleId } }) => saleId && dealLink(saleId)),
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
      title: t('reconcile.entryPoints'),
      isAmount: true,
      cell: ({ line }) => line && { value: line.entry.points, shown: line.shown },
    },
    ofLine(t('entries.earned'), ({ entry }) => entry.earnedOn),
    ofLine(t('entries.expires'), ({ entry }) => entry.expiresOn),
  ];
}
