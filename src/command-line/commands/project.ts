import {
  addMonthsToDay,
  endingsBetween,
  openLedger,
  timelineOf,
  unknownCancellations,
} from '@partner-tier-points/points';
import { readCount } from '../input/rules-and-day.ts';
import { showNumber, toTable, type Sheet } from '../output/format.ts';
import type { Command } from './command.ts';

function describeUnknown({ clients, points }: ReturnType<typeof unknownCancellations>): string {
  if (clients === 0) return '';
  return `\nClients that cancel hubs without it being known what they pay for them: ${clients}. At most ${showNumber(points)} more expire.\n`;
}

/** Points month by month when nothing is sold or renewed, and what ends on the way. */
export const projectCommand: Command<{ months?: string }> = {
  run({ facts, ruleSet, asOf, options }) {
    const months = readCount(options.months ?? '12', 120, '--months');
    const ledger = openLedger(facts, ruleSet);
    const points = timelineOf(ledger, asOf, { monthsBack: 0, monthsAhead: months });
    const last = addMonthsToDay(asOf, months);
    const endings = endingsBetween(ledger, asOf, last);
    const unknown = unknownCancellations(ledger, asOf, last);
    const sheet: Sheet = {
      columns: ['day', 'total', 'sold', 'sourced', 'assisted', 'managed', 'gained', 'lost', 'tier'],
      rows: points.map(({ day, totals, gained, lost, performance }) => [
        day,
        totals.total,
        totals.sold,
        totals.sourced,
        totals.assisted,
        totals.managed,
        gained?.total ?? null,
        lost?.total ?? null,
        performance.tier ?? (performance.undecided ? 'not known' : 'none'),
      ]),
    };
    const ends: Sheet = {
      columns: ['on', 'client', 'name', 'cause', 'sale', 'points'],
      rows: endings.map(({ on, clientId, clientName, cause, entry }) => [
        on,
        clientId,
        clientName,
        cause,
        entry.saleId,
        entry.points,
      ]),
    };
    return {
      json: { ruleSet: ruleSet.id, asOf, points, endings, unknownCancellations: unknown },
      sheet,
      text: `Rules ${ruleSet.id}, from ${asOf}, if nothing is sold or renewed\n\n${toTable(sheet)}\n${endings.length === 0 ? 'Nothing expires in this period.\n' : toTable(ends)}${describeUnknown(unknown)}`,
    };
  },
};
