import { changeBetween, openLedger, type GainedAndLost } from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import { readDay } from '../input/rules-and-day.ts';
import { toTable, type Cell, type Sheet } from '../output/format.ts';
import type { Command } from './command.ts';

const moved = ({ gained, lost }: GainedAndLost): Cell[] => [
  gained.sold,
  lost.sold,
  gained.managed,
  lost.managed,
];
const movedColumns = ['sold gained', 'sold lost', 'managed gained', 'managed lost'];

/** Points gained and lost from one day to another, by day and by client. */
export const changeCommand: Command<{ from: string }> = {
  run({ facts, ruleSet, asOf, options }) {
    const from = readDay(options.from, '--from');
    if (from > asOf) throw new InputError([`--from: ${from} is after ${asOf}`]);
    const change = changeBetween(openLedger(facts, ruleSet), from, asOf);
    const byDay: Sheet = {
      columns: ['day', ...movedColumns],
      rows: change.days.map((day) => [day.day, ...moved(day)]),
    };
    const byClient: Sheet = {
      columns: ['client', 'name', ...movedColumns],
      rows: [
        ...change.clients.map((client) => [client.id, client.name, ...moved(client)]),
        ['all', null, ...moved(change)],
      ],
    };
    return {
      json: { ruleSet: ruleSet.id, ...change },
      sheet: byClient,
      text: `Rules ${ruleSet.id}, after ${from} up to ${asOf}\n\n${toTable(byDay)}\n${toTable(byClient)}`,
    };
  },
};
