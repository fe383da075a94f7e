import { score, type Result } from '@partner-tier-points/points';
import { describePerformance } from '../output/performance.ts';
import { showNumber, toTable, type Sheet } from '../output/format.ts';
import { noPointsWords, setAsideWords } from '../output/words.ts';
import type { Command } from './command.ts';
import { readTier } from '../input/rules-and-day.ts';

function clientSheet({ clients }: Result): Sheet {
  return {
    columns: [
      'client',
      'name',
      'market',
      'total',
      'sold',
      'sourced',
      'assisted',
      'managed',
      'why none',
    ],
    rows: clients.map((client) => [
      client.id,
      client.name,
      client.market === 'growth' ? `growth x${client.multiplier}` : client.market,
      client.total,
      client.sold,
      client.sourced,
      client.assisted,
      client.managed,
      client.noPoints.map((reason) => noPointsWords[reason]).join(', '),
    ]),
  };
}

function describeSetAside({ setAside }: Result): string {
  if (setAside.length === 0) return '';
  const lines = setAside.map(({ clientId, saleId, reason, value }) => {
    const what = saleId === null ? 'managed MRR' : `sale ${saleId}`;
    return `  client ${clientId}: ${what} ${setAsideWords[reason]}${value === null ? '' : ` (${value})`}`;
  });
  return `\nNot counted, need attention:\n${lines.join('\n')}\n`;
}

/** HubSpot's figure beside ours, where some of a client's sales could not be scored. */
function describePartlyScored({ clients }: Result): string {
  const lines = clients.flatMap(({ id, partlyScored }) =>
    partlyScored === null
      ? []
      : `  client ${id}: HubSpot reports ${showNumber(partlyScored.reported)} sold points, here ${showNumber(partlyScored.computed)} (difference ${showNumber(partlyScored.difference)})\n`,
  );
  return lines.length === 0
    ? ''
    : `\nScored in part, without what is not counted:\n${lines.join('')}`;
}

export const scoreCommand: Command<{ goal?: string }> = {
  run({ facts, ruleSet, asOf, options }) {
    const goalTier = options.goal === undefined ? null : readTier(options.goal, ruleSet, '--goal');
    const result = score(facts, { ruleSet, asOf, goalTier });
    const sheet = clientSheet(result);
    return {
      json: result,
      sheet,
      text: `${describePerformance(result, facts.clients)}\n\n${toTable(sheet)}${describeSetAside(result)}${describePartlyScored(result)}`,
    };
  },
};
