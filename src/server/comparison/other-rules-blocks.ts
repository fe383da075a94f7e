import type { Comparison, ComparisonBlock, ComparisonRow } from '@partner-tier-points/contract';
import {
  ruleSets,
  totalNames,
  type ComparedSide,
  type Comparison as ComparedRules,
  type Totals,
} from '@partner-tier-points/points';
import { ruleSetName, shownPoints, shownSum, tierText } from '@partner-tier-points/texts';
import { amountColumn, cellsOf, clientColumn, tableOf, type Column } from './columns.ts';
import { dealBased, othersOf } from './other-rules.ts';
import type { Speech } from './speech.ts';

/** What both rule sets make of the same facts, on one track. */
interface Sides {
  track: keyof Totals;
  left: Totals;
  right: Totals;
  /** Null where the units differ. */
  difference: Totals | null;
}
type ClientRow = ComparedRules['clients'][number] & Pick<Sides, 'track'>;

/** What can be chosen, by name. */
export function ruleChoices(
  ruleSet: Parameters<typeof othersOf>[0],
  { t, format }: Speech,
): Comparison['choices'] {
  return othersOf(ruleSet).map((value) => ({
    value,
    label: value === dealBased ? t('ruleSet.dealBased') : ruleSetName(ruleSets, value, t, format),
  }));
}

/** The clients whose points are different, from a place on. Each is worded when it is asked for. */
export function* changedClients(
  comparison: ComparedRules,
  from: number,
  speech: Speech,
): Generator<ComparisonRow> {
  const columns = clientColumns(comparison, speech);
  for (const row of changed(comparison).slice(from)) {
    yield { rank: 0, cells: cellsOf(columns, row) };
  }
}

/** Per track and per client: what each of two rule sets makes of the same facts. */
export function otherRulesBlocks(comparison: ComparedRules, speech: Speech): ComparisonBlock[] {
  const { t } = speech;
  const { left, right, difference, clients } = comparison;
  const first: ComparisonBlock = {
    text: t('compare.tiers', {
      left: nameOf(left, speech),
      leftTier: tierText(left.performance, t),
      right: nameOf(right, speech),
      rightTier: tierText(right.performance, t),
    }),
    table: tableOf<Sides>(
      'rule-sets',
      [
        { title: t('reported.track'), cell: ({ track }) => t(`track.${track}`), sortable: false },
        ...figureColumns<Sides>(comparison, speech),
      ],
      totalNames.map((track) => ({ track, left: left.totals, right: right.totals, difference })),
    ),
  };
  const { length: count } = changed(comparison);
  if (count === 0) return [first, { text: t('compare.same') }];
  return [
    first,
    {
      text: t('compare.clients', { count, all: clients.length }),
      table: tableOf('rule-sets-clients', clientColumns(comparison, speech)),
    },
  ];
}

const changed = ({ clients }: ComparedRules): ClientRow[] =>
  clients
    .filter(({ difference }) => difference === null || difference.total !== 0)
    .map((row) => ({ ...row, track: 'total' }));

function nameOf({ ruleSet, dealBased: applied }: ComparedSide, { t, format }: Speech): string {
  const name = ruleSetName(ruleSets, ruleSet, t, format);
  return applied ? `${name} · ${t('ruleSet.dealBased')}` : name;
}

function clientColumns(comparison: ComparedRules, speech: Speech): Column<ClientRow>[] {
  const { t } = speech;
  const [ours, theirs, change] = figureColumns<ClientRow>(comparison, speech);
  // Three columns are drawn, so that a phone shows all.
  const both: Column<ClientRow> = {
    ...ours,
    cell: (row) => {
      const [own, other] = cellsOf([ours, theirs], row);
      const note = t('cause.size', { cause: theirs.title, points: other?.text ?? '' });
      return { value: null, ...own, note };
    },
  };
  return [clientColumn(speech), both, { ...theirs, fileOnly: true }, change];
}

function figureColumns<Row extends Sides>({ left, right }: ComparedRules, speech: Speech) {
  const { t } = speech;
  const side = (of: 'left' | 'right', { unit }: ComparedSide, title: string) =>
    amountColumn<Row>(
      {
        title,
        exact: (row) => row[of][row.track],
        shown: (row) => shownPoints(row[of])[row.track],
        unit,
      },
      speech,
    );
  const change = amountColumn<Row>(
    {
      title: t('reported.difference'),
      exact: (row) => row.difference && row.difference[row.track],
      shown: (row) =>
        shownSum(shownPoints(row.right)[row.track], -shownPoints(row.left)[row.track]),
      signed: true,
    },
    speech,
  );
  return [
    side('left', left, nameOf(left, speech)),
    side('right', right, nameOf(right, speech)),
    change,
  ] as const;
}
