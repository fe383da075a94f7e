import {
  evaluateNext,
  FactsError,
  openLedger,
  parseSnapshots,
  riskOn,
  type Evaluation,
  type Snapshot,
  type TierRisk,
} from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import type { Io } from '../io.ts';
import { showValueAt } from '../input/read-facts.ts';
import { nameOf, readJson } from '../input/read-source.ts';
import { toTable, type Sheet } from '../output/format.ts';
import type { Command } from './command.ts';

async function readSnapshots(file: string | undefined, io: Io): Promise<Snapshot[]> {
  if (file === undefined) return [];
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
  protected: 'is kept: it was earned less than six months before',
  liable: 'is met, but the certification has expired, so HubSpot may lower it',
  falls: 'falls to',
  unknown: 'cannot be foretold: no threshold of it is known',
};

function describeOutcome({ on, creditedTier, outcome, tierAfter, risesOn }: Evaluation): string {
  const names = outcome === 'rises' || outcome === 'falls';
  const to = names ? ` ${tierAfter ?? 'no tier'}` : '';
  const when = risesOn === null ? '' : ` on ${risesOn}`;
  return `Evaluation of ${on}: ${creditedTier ?? 'no credited tier'} ${outcomeWords[outcome]}${to}${when}`;
}

function describeRisk({ state, on, causes, canFallOn, creditedTier }: TierRisk): string {
  if (state === 'safe') return `${creditedTier} is met for the next twelve months.`;
  if (state === 'unknown') return 'Whether the credited tier is at risk is not known.';
  const names = causes.map(({ name }) => name).join(', ');
  const fall = canFallOn === null ? '' : `; it can fall on ${canFallOn}`;
  return state === 'below'
    ? `${creditedTier} is not met today: ${names}${fall}.`
    : `At risk: ${creditedTier} is not met from ${on}: ${names}${fall}.`;
}

/** The next evaluation of the credited tier played through, and whether the tier is at risk. */
export const evaluateCommand: Command<{ snapshots?: string }> = {
  async run({ facts, ruleSet, asOf, options, io }) {
    const snapshots = await readSnapshots(options.snapshots, io);
    const ledger = openLedger(facts, ruleSet);
    const evaluation = evaluateNext(ledger, asOf, snapshots);
    if (!evaluation) {
      throw new InputError([`--rules: of ${ruleSet.id} no evaluation calendar is known`]);
    }
    const risk = riskOn(ledger, asOf);
    const sheet: Sheet = {
      columns: [
        'checkpoint',
        'from',
        'total',
        'sold',
        'sourced',
        'managed',
        'tier',
        'credited met',
      ],
      rows: evaluation.checkpoints.map(({ day, from, totals, tier, creditedMet }) => [
        ...[day, from, totals.total, totals.sold, totals.sourced, totals.managed],
        tier,
        creditedMet === null ? 'not known' : creditedMet ? 'yes' : 'no',
      ]),
    };
    const { windowFrom, on, protectedUntil, certification } = evaluation;
    const lines = [
      `Rules ${ruleSet.id}, as of ${asOf}`,
      describeOutcome(evaluation),
      `Window ${windowFrom} to ${on}; protected until ${protectedUntil ?? 'not known'}; certification on that day: ${certification}`,
      describeRisk(risk),
    ];
    return {
      json: { ruleSet: ruleSet.id, asOf, evaluation, risk },
      sheet,
      text: `${lines.join('\n')}\n\n${toTable(sheet)}`,
    };
  },
};
