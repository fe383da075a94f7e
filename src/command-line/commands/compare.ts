import {
  compareRuleSets,
  openLedger,
  reconcile,
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
}

function sideBySide({ facts, ruleSet, asOf }: CommandInput<unknown>, otherId: string): Report {
  const other = readRuleSet(otherId, '--with');
  const comparison = compareRuleSets(facts, [ruleSet, other], asOf);
  const { left, right, clients, difference } = comparison;
  const sheet: Sheet = {
    columns: ['client', 'name', left.ruleSet, right.ruleSet, 'difference'],
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
  const described = [left, right].map((side) => describePerformance({ ...side, asOf }));
  return { json: comparison, sheet, text: `${described.join('\n\n\n')}\n\n\n${toTable(sheet)}` };
}

function showCauses({ causes, unexplained }: ReconciledTrack): string {
  const parts = causes.map(({ cause, points, detail }) => {
    const size = points === null ? '' : ` ${showNumber(points)}`;
    return `${causeWords[cause]}${detail === null ? '' : ` (${detail})`}${size}`;
  });
  if (unexplained !== 0) parts.push(`unexplained ${showNumber(unexplained)}`);
  return parts.join('; ');
}

function againstReported({ facts, ruleSet, asOf }: CommandInput<unknown>): Report {
  if (ruleSet.unit === 'mrr') {
    throw new InputError([
      `--reported: ${ruleSet.id} measures MRR, and HubSpot reports points; choose a points-… rule set`,
    ]);
  }
  const reconciliation = reconcile(openLedger(facts, ruleSet), asOf);
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

/** Two rule sets side by side, or HubSpot's own figures beside the computed ones. */
export const compareCommand: Command<CompareOptions> = {
  run(input) {
    const { with: other, reported } = input.options;
    if ((other === undefined) === !reported) {
      throw new InputError(['add either --with <rule set> or --reported']);
    }
    return other === undefined ? againstReported(input) : sideBySide(input, other);
  },
};
