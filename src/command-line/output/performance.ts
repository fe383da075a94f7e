import type { ClientFacts, Gate, Performance, Result } from '@partner-tier-points/points';
import { showNumber, toTable, type Cell, type Sheet } from './format.ts';

const unitWords = { points: 'points', mrr: 'US$ of MRR' } as const;

function tierLine({ tier, undecided, creditedTier, nextTier }: Performance): string {
  const performance = tier ?? (undecided ? 'not known' : 'none');
  const doubt = tier !== null && undecided ? ' (as far as thresholds are known)' : '';
  const credited = creditedTier === null ? '' : `, credited ${creditedTier}`;
  const next = nextTier === null ? '' : `, next ${nextTier}`;
  return `Tier performance: ${performance}${doubt}${credited}${next}`;
}

/** The tracks with what is needed; a threshold that nobody published says so. */
function trackSheet({ tracks, goalTier }: Performance): Sheet {
  const columns = ['track', 'figure', 'tier', 'next tier', 'threshold', 'needed', 'to spare'];
  if (goalTier !== null) columns.push(`needed for ${goalTier}`);
  return {
    columns,
    rows: tracks.map(({ track, points, tier, next, keep, goal, thresholds }) => {
      const published = thresholds.some((threshold) => threshold.points !== null);
      const row: Cell[] = [
        track,
        points,
        tier ?? (published ? 'none' : 'not published'),
        next?.tier ?? null,
        next?.threshold ?? null,
        next?.needed ?? null,
        keep?.spare ?? null,
      ];
      if (goalTier !== null) row.push(goal?.needed ?? 'not published');
      return row;
    }),
  };
}

const gateStates = { met: 'met', notMet: 'not met', unknown: 'not known' } as const;

function showActual(actual: Gate['actual'], counts: Gate['counts']): Cell {
  if (counts !== undefined)
    return `cannot be compared: these rules count ${counts}, HubSpot reports hubs`;
  if (actual === null) return null;
  return typeof actual === 'number' ? showNumber(actual) : String(actual);
}

function gateSheet(gates: readonly Gate[]): Sheet {
  return {
    columns: ['gate', 'from tier', 'required', 'actual', 'state'],
    rows: gates.map(({ gate, tier, required, exclusive, counts, actual, state }) => [
      gate,
      tier ?? 'all',
      required === true ? 'yes' : `${exclusive ? 'over ' : ''}${showNumber(required)}`,
      showActual(actual, counts),
      gateStates[state],
    ]),
  };
}

function medianLine(median: number | null, clients: readonly ClientFacts[]): string[] {
  if (median === null) return [];
  const notShared = clients.filter(({ usage }) => usage?.shared === false).length;
  const without = notShared > 0 ? `, without clients that share nothing: ${notShared}` : '';
  return [`Median tool usage: ${showNumber(median)}${without}`];
}

/**
 * Totals, tier, tracks and gates: the head of every readable report.
 *
 * @param clients those of the facts
 */
export function describePerformance(
  {
    ruleSet,
    unit,
    asOf,
    totals,
    performance,
  }: Pick<Result, 'ruleSet' | 'unit' | 'asOf' | 'totals' | 'performance'>,
  clients: readonly ClientFacts[],
): string {
  const lines = [
    `Rules ${ruleSet}, as of ${asOf}, in ${unitWords[unit]}`,
    `Total ${showNumber(totals.total)} = sold ${showNumber(totals.sold)} (sourced ${showNumber(totals.sourced)}, assisted ${showNumber(totals.assisted)}) + managed ${showNumber(totals.managed)}`,
    tierLine(performance),
  ];
  if (performance.heldBackBy.length > 0) {
    lines.push(`Held back by: ${performance.heldBackBy.map(({ name }) => name).join(', ')}`);
  }
  lines.push(...medianLine(performance.toolsUsedMedian, clients));
  return [
    lines.join('\n'),
    toTable(trackSheet(performance)).trimEnd(),
    ...(performance.gates.length > 0 ? [toTable(gateSheet(performance.gates)).trimEnd()] : []),
  ].join('\n\n');
}
