import type { ComparisonBlock, ComparisonRow } from '@partner-tier-points/contract';
import { reconcile, ruleSets, type Day, type Ledger } from '@partner-tier-points/points';
import { causeText, reasonText } from './cause-text.ts';
import { amountColumn, cellsOf, clientColumn, tableOf, type Column } from './columns.ts';
import { differencesOf, type ComparedTrack, type Difference } from './differences.ts';
import type { Speech } from './speech.ts';
import { addToSums, comparedSums, shownReasons, type Reason, type Sums } from './sums.ts';

/** Some clients compared: what is told of them, and the sums with them. */
export function compareClients(
  sums: Sums,
  ledger: Ledger,
  asOf: Day,
  speech: Speech,
): { sums: Sums; rows: ComparisonRow[] } {
  const reconciliation = reconcile(ledger, asOf, ruleSets);
  const differences = differencesOf(reconciliation.clients, ledger, asOf);
  const columns = differenceColumns<Difference>(speech);
  return {
    sums: addToSums(sums, ledger, reconciliation, differences),
    rows: differences.map((difference) => ({
      rank: Math.abs(difference.figures.difference),
      cells: cellsOf(columns, difference),
    })),
  };
}

/** HubSpot's own points next to the computed ones: the sums, the reasons by their size, the clients. */
export function hubSpotBlocks(sums: Sums, speech: Speech): ComparisonBlock[] {
  const { t } = speech;
  const figures = tableOf('reported-and-computed', figureColumns(speech), comparedSums(sums));
  const { standIns: count } = sums;
  const first: ComparisonBlock = {
    text: t('reconcile.how'),
    ...(count > 0 && { note: t('reconcile.standIns', { count }) }),
    table: figures,
  };
  // Of nothing it is not said that it matches.
  const isCompared = [sums.sold, sums.managed].some(
    ({ reported, computed }) => reported > 0 || computed > 0,
  );
  if (sums.differences === 0) return isCompared ? [first, { text: t('reconcile.same') }] : [first];
  return [
    first,
    {
      heading: t('reconcile.causes'),
      table: tableOf('reasons', reasonColumns(speech), shownReasons(sums)),
    },
    {
      heading: t('reconcile.differences', { count: sums.differences }),
      table: tableOf('differences', differenceColumns(speech)),
    },
  ];
}

/** HubSpot's figure, the computed one and their difference. */
function figureColumns<Row extends ComparedTrack>(speech: Speech) {
  const { t } = speech;
  const amount = (id: 'reported' | 'computed' | 'difference', title: string, signed = false) =>
    amountColumn<Row>(
      { title, exact: ({ figures }) => figures[id], shown: ({ shown }) => shown[id], signed },
      speech,
    );
  return [
    {
      title: t('reported.track'),
      cell: ({ track }: Row) => t(`track.${track}`),
      sortable: false,
    },
    amount('reported', t('reported.hubspot')),
    amount('computed', t('reported.computed')),
    amount('difference', t('reported.difference'), true),
  ] as const;
}

/** Inside a sentence a reason begins small, alone in a cell it does not. */
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A cause of differences, how many clients have it, and what it explains. */
function reasonColumns(speech: Speech): Column<Reason>[] {
  const { t, format } = speech;
  return [
    { title: t('entries.reason'), cell: (reason) => capitalized(reasonText(reason, speech)) },
    {
      title: t('reconcile.clients'),
      cell: ({ clients }) => ({ value: clients, text: format.number(clients) }),
      align: 'right',
    },
    amountColumn(
      {
        title: t('reported.difference'),
        exact: ({ points }) => points,
        shown: ({ shown }) => shown,
        signed: true,
      },
      speech,
    ),
  ];
}

/**
 * A client's figures on a track, with the day of HubSpot's and the reasons. Three columns are drawn,
 * so that a phone shows all: the others are in the file.
 */
export function differenceColumns<Row extends Difference>(speech: Speech): Column<Row>[] {
  const { t, format } = speech;
  const [track, reported, , difference] = figureColumns<Row>(speech);
  const figureOfHubSpot = ({ shown, reportedOn }: Row) => {
    const points = format.figure(shown.reported, 'points');
    const figure = t('cause.size', { cause: t('reported.hubspot'), points });
    return reportedOn === null
      ? figure
      : // A day that breaks, as Brazil's are long: it shares a phone with two other columns.
        t('cause.detail', {
          cause: figure,
          detail: format.day(reportedOn).replaceAll('\u00a0', ' '),
        });
  };
  return [
    clientColumn(speech, (row) => `${t(`track.${row.track}`)} · ${causeText(row.causes, speech)}`),
    { ...track, fileOnly: true },
    {
      title: t('reconcile.causes'),
      cell: ({ causes }) => causeText(causes, speech),
      fileOnly: true,
    },
    { ...reported, fileOnly: true },
    { title: t('reconcile.reportedOn'), cell: ({ reportedOn }) => reportedOn, fileOnly: true },
    amountColumn(
      {
        title: t('reported.computed'),
        exact: ({ figures }) => figures.computed,
        shown: ({ shown }) => shown.computed,
        note: figureOfHubSpot,
      },
      speech,
    ),
    difference,
  ];
}
