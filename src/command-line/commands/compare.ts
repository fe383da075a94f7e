import {
  compareLedgers,
  compareRuleSets,
  openLedger,
  reconcile,
  ruleSets,
  withDealBased,
  type ComparedSide,
  type Facts,
  type Comparison,
  type ReconciledTrack,
} from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import { readRuleSet } from '../input/rules-and-day.ts';
import { describePerformance } from '../output/performance.ts';
import { showNumber, toTable, type Cell, type Sheet } from '../output/format.ts';
import { causeWords } from '../output/words.ts';
import type { Command, CommandInput, Report } from './command.ts';

export interface CompareOptions {
  with?: string;
  reported?: boolean;
  dealBased?: boolean;
}

const nameOf = ({ ruleSet, dealBased }: ComparedSide) =>
  dealBased ? `${ruleSet}, deal-based` : ruleSet;

function withRuleSet({ facts, ruleSet, asOf }: CommandInput<unknown>, otherId: string): Report {
  const other = readRuleSet(otherId, '--with');
  if (other.id === ruleSet.id) {
    throw new InputError([`--with: ${other.id} is the rule set to compare with; choose another`]);
  }
  return sideBySide(compareRuleSets(facts, [ruleSet, other], asOf), facts);
}

function besideDealBased({ facts, ruleSet, asOf }: CommandInput<unknown>): Report {
  if (ruleSet.dealBased === null) {
    throw new InputError([`--deal-based: no deal-based model is known for ${ruleSet.id}`]);
  }
  const ledger = openLedger(facts, ruleSet);
  const [left, right] = [withDealBased(ledger, false), withDealBased(ledger, true)];
  return sideBySide(compareLedgers(left, right, asOf), facts);
}

function sideBySide(comparison: Comparison, facts: Facts): Report {
  const { asOf } = comparison;
  const { left, right, clients, difference } = comparison;
  const sheet: Sheet = {
    columns: ['client', 'name', nameOf(left), nameOf(right), 'difference'],
    rows: [
      ...clients.map((client) => [
        client.id,
        client.name,
        client.left.total,
        client.right.total,
        client.difference?.total ?? null,
      ]),
      ['all', null, left.totals.total, right.totals.total, difference?.total ?? null],
    ],
  };
  const described = [left, right].map((side) =>
    describePerformance({ ...side, ruleSet: nameOf(side), asOf }, facts.clients),
  );
  return { json: comparison, sheet, text: `${described.join('\n\n\n')}\n\n\n${toTable(sheet)}` };
}

function showCauses({ causes }: ReconciledTrack): string {
  const parts = causes.map(({ cause, points, sure, detail, clients }) => {
    const notes = [detail, clients > 1 ? `${clients} clients` : null].filter(
      (note) => note !== null,
    );
    const note = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
    return `${sure ? '' : 'probably '}${causeWords[cause]}${note} ${showNumber(points)}`;
  });
  return parts.join('; ');
}

function againstReported({ facts, ruleSet, asOf }: CommandInput<unknown>): Report {
  if (ruleSet.unit === 'mrr') {
    throw new InputError([
      `--reported: ${ruleSet.id} measures MRR, and HubSpot reports points; choose a points-… rule set`,
    ]);
  }
  const reconciliation = reconcile(openLedger(facts, ruleSet), asOf, ruleSets);
  const row = (id: string, day: string | null, name: string, track: ReconciledTrack): Cell[] => [
    ...[id, day, name, track.reported, track.computed, track.difference, showCauses(track)],
  ];
  const sheet: Sheet = {
    columns: ['client', 'reported on', 'track', 'reported', 'computed', 'difference', 'because'],
    rows: [
      ...reconciliation.clients.flatMap(({ id, reportedOn, sold, managed }) => [
        ...(sold ? [row(id, reportedOn, 'sold', sold)] : []),
        ...(managed ? [row(id, reportedOn, 'managed', managed)] : []),
      ]),
      row('all', null, 'sold', reconciliation.sold),
      row('all', null, 'managed', reconciliation.managed),
    ],
  };
  const standsIn = reconciliation.clients.filter((client) => client.standsIn.length > 0).length;
  const note = `\nNot compared, because HubSpot's own figure is used: ${standsIn} of ${facts.clients.length} clients.\n`;
  return {
    json: { ruleSet: ruleSet.id, ...reconciliation },
    sheet,
    text: `Rules ${ruleSet.id}, as of ${asOf}: HubSpot's own points and the calculated ones\n\n${toTable(sheet)}${note}`,
  };
}

/** Two rule sets side by side, with and without the deal-based model, or HubSpot's own figures. */
export const compareCommand: Command<CompareOptions> = {
  run(input) {
    const { with: other, reported, dealBased } = input.options;
    if ([other, reported, dealBased].filter((option) => option !== undefined).length !== 1) {
      throw new InputError(['add either --with <rule set>, --reported or --deal-based']);
    }
    if (other !== undefined) return withRuleSet(input, other);
    return reported ? againstReported(input) : besideDealBased(input);
  },
};
