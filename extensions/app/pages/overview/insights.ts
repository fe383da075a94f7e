import {
  addDaysToDay,
  callFirst,
  changeBetween,
  nextFallOn,
  roundToMillionth,
  type ClientSignal,
  type Day,
  type Ledger,
} from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';
import type { Choices, View } from '../shared/route/views.ts';

/** A sentence that matters today, with its figures and the view that explains them. */
export type Insight = { weight: number; view: View; choices: Choices } & (
  | { kind: 'expiring'; points: number; clients: number; by: Day }
  | { kind: 'changed'; net: number; gained: number; lost: number; days: number; clients: number }
  | { kind: 'next'; tier: string; needed: number; track: string }
  | { kind: 'call'; clients: { name: string | null; id: string; signal: ClientSignal }[] }
  | { kind: 'certification'; until: Day; evaluation: Day }
  | { kind: 'largest'; clientId: string; name: string | null; share: number; points: number }
  | { kind: 'noPoints'; clients: number; all: number }
);

/** Without a known evaluation calendar the next half year is looked at. */
const daysAhead = 183;
const daysBack = 30;
const mostShown = 5;
const mostCalled = 3;

/**
 * At most five insights, the weightiest first. Weights: what endangers the tier (60 and more), what
 * changed (40), what is next (35), what the points rest on (30 and less); shares of the total add.
 */
export function insightsOf(page: ScoredPage): Insight[] {
  const { ledger, result } = page;
  const found = [
    certification(ledger, result.asOf),
    call(page),
    expiring(page),
    changed(page),
    next(page),
    largest(page),
    noPoints(page),
  ];
  return found
    .filter((insight) => insight !== null)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostShown);
}

function evaluationAfter(ledger: Ledger, asOf: Day): Day {
  return nextFallOn(ledger.ruleSet, asOf)?.on ?? addDaysToDay(asOf, daysAhead);
}

function certification({ ruleSet, partner }: Ledger, asOf: Day): Insight | null {
  const evaluation = nextFallOn(ruleSet, asOf)?.on;
  const until = partner.certifiedUntil;
  if (!until || !evaluation || until >= evaluation) return null;
  return { kind: 'certification', weight: 90, view: 'evaluation', choices: {}, until, evaluation };
}

/** The first of those whose points are at risk. */
function call({ ledger, columns, result }: ScoredPage): Insight | null {
  const clients = callFirst(ledger.clients, columns.total, result.asOf)
    .slice(0, mostCalled)
    .map(({ index, signals }) => {
      const { id, name = null } = ledger.clients[index]!;
      return { id, name, signal: signals[0]! };
    });
  const [first] = clients;
  if (!first) return null;
  return { kind: 'call', weight: 85, view: 'client', choices: { client: first.id }, clients };
}

function expiring({ ledger, result }: ScoredPage): Insight | null {
  const by = evaluationAfter(ledger, result.asOf);
  const { lost, clients } = changeBetween(ledger, result.asOf, by);
  if (lost.total === 0) return null;
  return {
    kind: 'expiring',
    weight: 60 + 30 * Math.min(1, lost.total / Math.max(result.totals.total, 1)),
    view: 'breakdown',
    choices: { expiring: by },
    points: lost.total,
    clients: clients.filter((client) => client.lost.total > 0).length,
    by,
  };
}

function changed({ ledger, result }: ScoredPage): Insight | null {
  const from = addDaysToDay(result.asOf, -daysBack);
  const { gained, lost, clients } = changeBetween(ledger, from, result.asOf);
  if (clients.length === 0) return null;
  return {
    kind: 'changed',
    weight: 40,
    view: 'changes',
    choices: { from, to: result.asOf },
    net: roundToMillionth(gained.total - lost.total),
    gained: gained.total,
    lost: lost.total,
    days: daysBack,
    clients: clients.length,
  };
}

/** The track that lacks most of its threshold decides how far the next tier is. */
function next({ result }: ScoredPage): Insight | null {
  const { tracks, nextTier } = result.performance;
  const steps = tracks.flatMap(({ track, thresholds, points }) => {
    const threshold = thresholds.find(({ tier }) => tier === nextTier)?.points;
    if (typeof threshold !== 'number' || points >= threshold) return [];
    return [{ track, needed: roundToMillionth(threshold - points) }];
  });
  const farthest = steps.sort((one, other) => other.needed - one.needed)[0];
  if (!farthest || nextTier === null) return null;
  const { track, needed } = farthest;
  return { kind: 'next', weight: 35, view: 'planner', choices: {}, tier: nextTier, needed, track };
}

function largest({ ledger, columns, result }: ScoredPage): Insight | null {
  let at = -1;
  columns.total.forEach((points, index) => {
    if (points > (columns.total[at] ?? 0)) at = index;
  });
  const client = ledger.clients[at];
  if (!client) return null;
  const points = columns.total[at] ?? 0;
  const share = points / result.totals.total;
  return {
    kind: 'largest',
    weight: 10 + 50 * share,
    view: 'client',
    choices: { client: client.id },
    clientId: client.id,
    name: client.name ?? null,
    share,
    points,
  };
}

function noPoints({ columns }: ScoredPage): Insight | null {
  const all = columns.total.length;
  const clients = columns.total.reduce((count, points) => count + Number(points === 0), 0);
  if (clients === 0) return null;
  return {
    kind: 'noPoints',
    weight: 5 + (20 * clients) / all,
    view: 'breakdown',
    choices: { points: 'none' },
    clients,
    all,
  };
}
