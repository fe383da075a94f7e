import {
  explainClient,
  openLedger,
  sources,
  type ClientExplanation,
  type Entry,
  type ExplainedEntry,
  type Factor,
} from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import { showNumber, type Sheet } from '../output/format.ts';
import { entryWords, noPointsWords, setAsideWords } from '../output/words.ts';
import type { Command } from './command.ts';

const stateWords = { counts: 'counts', ended: 'expired', notYet: 'does not count yet' } as const;

function showFactor(
  name: string,
  { value, source, confidence }: Factor,
  given = "the client's facts",
): string {
  const origin = source === null ? given : `${source}, ${confidence}`;
  return `      ${name} ${showNumber(value)} (${origin})`;
}

function ownConversion({ conversion }: Entry): string {
  return `your own conversion${conversion?.from ? `, from ${conversion.from}` : ''}`;
}

function describeEntry({ entry, state, calculation }: ExplainedEntry): string {
  const what = [entry.saleId && `sale ${entry.saleId}`, entry.product, entry.dealType]
    .filter(Boolean)
    .join(', ');
  const period = `${entry.earnedOn ?? 'any day'} to ${entry.expiresOn ?? 'no known end'}`;
  const head = `  ${showNumber(entry.points)}  ${entryWords[entry.reason]}${what && ` (${what})`}: ${stateWords[state]}, ${period}`;
  if (!calculation) return head;
  const { mrr, currency, worth, rate, multiplier, share, windowMonths, ended } = calculation;
  const lines = [
    head,
    `      ${mrr} ${currency} / ${worth.value} x ${rate.value} x ${multiplier.value} x ${showNumber(share.value)} = ${showNumber(entry.points)}`,
    showFactor(`${currency} worth US$100:`, worth, ownConversion(entry)),
    showFactor('rate for US$100:', rate),
    showFactor('market multiplier:', multiplier),
    showFactor('share:', share),
  ];
  if (windowMonths) {
    const start = calculation.lineFirstSoldOn ?? 'an unknown day: the lowest rate applies';
    lines.push(showFactor('counts for months:', windowMonths), `      line first sold on ${start}`);
    if (ended) {
      const rule = `${ended.source}, ${ended.confidence}`;
      lines.push(`      but no longer from ${ended.on}: the client stops paying (${rule})`);
    }
  }
  return lines.join('\n');
}

function describeClient({ client, entries, setAside }: ClientExplanation): string {
  const lines = [
    `Client ${client.id}${client.name === null ? '' : `, ${client.name}`}: total ${showNumber(client.total)} = sold ${showNumber(client.sold)} + managed ${showNumber(client.managed)}`,
    ...entries.map(describeEntry),
    ...setAside.map(
      ({ saleId, reason }) =>
        `  not counted: ${saleId === null ? 'managed MRR' : `sale ${saleId}`} ${setAsideWords[reason]}`,
    ),
  ];
  if (client.noPoints.length > 0) {
    lines.push(`  no points: ${client.noPoints.map((reason) => noPointsWords[reason]).join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

function describeSources(explanations: readonly ClientExplanation[]): string {
  const used = new Set(
    explanations.flatMap(({ entries }) =>
      entries.flatMap(({ calculation }) =>
        Object.values(calculation ?? {}).flatMap(
          (factor: Factor | { source: string } | string | number | null) =>
            typeof factor === 'object' && factor?.source ? [factor.source] : [],
        ),
      ),
    ),
  );
  const lines = Object.entries(sources)
    .filter(([id]) => used.has(id))
    .map(([id, { title, url, seen }]) => `  ${id}: ${title}, seen ${seen}, ${url}`);
  return lines.length === 0 ? '' : `\nSources:\n${lines.join('\n')}\n`;
}

function sheetOf(explanations: readonly ClientExplanation[]): Sheet {
  return {
    columns: [
      ...['client', 'track', 'dealType', 'sale', 'product', 'reason', 'state', 'points', 'mrr'],
      ...['currency', 'worth', 'worthFrom', 'rate', 'multiplier', 'share', 'earnedOn', 'expiresOn'],
    ],
    rows: explanations.flatMap(({ client, entries }) =>
      entries.map(({ entry, state, calculation }) => [
        ...[client.id, entry.track, entry.dealType, entry.saleId, entry.product, entry.reason],
        ...[state, entry.points, calculation?.mrr ?? null, calculation?.currency ?? null],
        ...[
          calculation?.worth.value ?? null,
          entry.conversion?.source ?? null,
          entry.rate,
          entry.multiplier,
          entry.share,
        ],
        ...[entry.earnedOn, entry.expiresOn],
      ]),
    ),
  };
}

export const explainCommand: Command<{ client?: string }> = {
  run({ facts, ruleSet, asOf, options }) {
    const ledger = openLedger(facts, ruleSet);
    const ids = facts.clients.map(({ id }) => id);
    if (options.client !== undefined && !ids.includes(options.client)) {
      throw new InputError([`--client: unknown client "${options.client}"`]);
    }
    const explanations = ids
      .filter((id) => options.client === undefined || id === options.client)
      .map((id) => explainClient(ledger, id, asOf));
    return {
      json: explanations,
      sheet: sheetOf(explanations),
      text: `Rules ${ruleSet.id}, as of ${asOf}\n\n${explanations.map(describeClient).join('\n')}${describeSources(explanations)}`,
    };
  },
};
