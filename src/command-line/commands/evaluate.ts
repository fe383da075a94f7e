import {
  FactsError,
  openLedger,
  parseSnapshots,
  playEvaluations,
  riskOn,
  type Evaluation,
  type Snapshot,
  type TierRisk,
} from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import { showValueAt } from '../input/read-facts.ts';
import { nameOf, readJson } from '../input/read-source.ts';
import { readDay } from '../input/rules-and-day.ts';
import { openApi, type ServerOptions } from '../input/server-api.ts';
import { toTable, type Sheet } from '../output/format.ts';
import type { Command, CommandInput } from './command.ts';

/** Saved totals from a file; else those that the server has kept, where facts are read from one. */
async function readSnapshots({
  ruleSet,
  asOf,
  options,
  io,
}: Omit<CommandInput<EvaluateOptions>, 'facts'>): Promise<Snapshot[]> {
  const { snapshots: file, server, key } = options;
  if (file === undefined && server === undefined) return [];
  if (file === undefined) {
    const query = { rules: ruleSet.id, asOf };
    return (await openApi({ server, key }, io).read('GET /api/v1/evaluation', query)).snapshots;
  }
  const document = await readJson(file, io);
  try {
    return parseSnapshots(document);
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    throw new InputError(
      error.issues.map(
        ({ path, keys, message }) =>
          `${nameOf(file)}: ${path}: ${message}${showValueAt(document, keys)}`,
      ),
    );
  }
}

const outcomeWords: Record<Evaluation['outcome'], string> = {
  rises: 'rises to',
  kept: 'is kept',
  protected: 'is kept: it was earned less than six months earlier',
  liable: 'is met, but may fall: the certification will have expired',
  falls: 'falls to',
  unknown: 'cannot be predicted from what is known',
};

function describeOutcome(evaluation: Evaluation): string {
  const { on, creditedTier, outcome, tierAfter, undecided, risesOn } = evaluation;
  const names = outcome === 'rises' || outcome === 'falls';
  const to = names ? ` ${tierAfter ?? (undecided ? 'a tier that is not known' : 'no tier')}` : '';
  const when = risesOn === null ? '' : ` on ${risesOn}`;
  return `Evaluation of ${on}: ${creditedTier ?? 'no credited tier'} ${outcomeWords[outcome]}${to}${when}`;
}

function describeFall({ evaluations, fall, creditedTier }: TierRisk): string {
  if (fall) {
    const may = fall.outcome === 'liable' ? 'may fall' : 'falls';
    return `If nothing is sold or renewed, it ${may} on ${fall.on}.`;
  }
  const last = evaluations.findLast(({ outcome }) => outcome !== 'unknown');
  return last
    ? `No evaluation up to ${last.on} lowers ${creditedTier}.`
    : 'Cannot tell at which evaluation it would fall.';
}

function describeRisk(risk: TierRisk): string {
  const { state, on, causes, creditedTier } = risk;
  if (state === 'unknown') return `Cannot tell whether ${creditedTier} is at risk.`;
  if (state === 'safe') {
    return `${creditedTier} is met for the next eighteen months. ${describeFall(risk)}`;
  }
  const names = causes.map(({ name }) => name).join(', ');
  const when = state === 'below' ? 'is not met today' : `is met today, but not from ${on}`;
  return `${creditedTier} ${when}: ${names}. ${describeFall(risk)}`;
}

/** The evaluation of the day that was asked for, else the next one. @throws InputError */
function pickEvaluation(played: readonly Evaluation[], on: string | undefined, ruleSetId: string) {
  const [next] = played;
  if (!next) throw new InputError([`--rules: no evaluation calendar is known for ${ruleSetId}`]);
  if (on === undefined) return next;
  const day = readDay(on, '--on');
  const found = played.find((evaluation) => evaluation.on === day);
  if (found) return found;
  const days = played.map((evaluation) => evaluation.on).join(', ');
  throw new InputError([`--on: there is no evaluation on ${day}; the next ones are on ${days}`]);
}

function toSheet({ checkpoints }: Evaluation): Sheet {
  return {
    columns: ['checkpoint', 'from', 'total', 'sold', 'sourced', 'managed', 'tier', 'credited met'],
    rows: checkpoints.map(({ day, from, totals, tier, undecided, creditedMet }) => [
      ...[day, from, totals.total, totals.sold, totals.sourced, totals.managed],
      tier ?? (undecided ? 'not known' : 'none'),
      creditedMet === null ? 'not known' : creditedMet ? 'yes' : 'no',
    ]),
  };
}

export interface EvaluateOptions extends ServerOptions {
  snapshots?: string;
  on?: string;
}

/** An evaluation of the credited tier played through, and whether the tier is at risk. */
export const evaluateCommand: Command<EvaluateOptions> = {
  async run({ facts, ...input }) {
    const { ruleSet, asOf, options } = input;
    const snapshots = await readSnapshots(input);
    const ledger = openLedger(facts, ruleSet);
    const risk = riskOn(ledger, asOf, snapshots);
    const played = playEvaluations(ledger, asOf, snapshots);
    const evaluation = pickEvaluation(played, options.on, ruleSet.id);
    const { windowFrom, on, protectedUntil, certification } = evaluation;
    const sheet = toSheet(evaluation);
    const lines = [
      `Rules ${ruleSet.id}, as of ${asOf}`,
      ...(risk.creditedTier === null
        ? [
            `Evaluation of ${on}: no credited tier is entered. Enter partner.creditedTier to see the outcome.`,
            `Window ${windowFrom} to ${on}`,
          ]
        : [
            describeOutcome(evaluation),
            `Window ${windowFrom} to ${on}; protected until ${protectedUntil ?? 'not known'}; certification on that day: ${certification}`,
            describeRisk(risk),
          ]),
    ];
    return {
      json: { ruleSet: ruleSet.id, asOf, evaluation, risk },
      sheet,
      text: `${lines.join('\n')}\n\n${toTable(sheet)}`,
    };
  },
};
