import {
  askWhatIf,
  FactsError,
  openLedger,
  openWhatIf,
  parseChanges,
  type ClientDifference,
  type Entry,
} from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import { showValueAt } from '../input/read-facts.ts';
import { nameOf, readJson } from '../input/read-source.ts';
import { readTier } from '../input/rules-and-day.ts';
import { describePerformance } from '../output/performance.ts';
import { toTable, type Cell, type Sheet } from '../output/format.ts';
import { entryWords } from '../output/words.ts';
import type { Command } from './command.ts';

function entrySheet(clients: readonly ClientDifference[]): Sheet {
  const row = (id: string, what: string, before: Entry | null, after: Entry | null): Cell[] => {
    const entry = after ?? before;
    return [
      id,
      what,
      entry && entryWords[entry.reason],
      entry?.saleId ?? null,
      before?.points ?? null,
      after?.points ?? null,
    ];
  };
  return {
    columns: ['client', 'entry', 'reason', 'sale', 'before', 'after'],
    rows: clients.flatMap(({ id, added, removed, changed }) => [
      ...added.map((entry) => row(id, 'added', null, entry)),
      ...removed.map((entry) => row(id, 'removed', entry, null)),
      ...changed.map(({ before, after }) => row(id, 'changed', before, after)),
    ]),
  };
}

/** The new result of a list of changes, and the difference entry by entry. */
export const whatIfCommand: Command<{ changes: string; goal?: string }> = {
  async run({ facts, ruleSet, asOf, options, io }) {
    const goalTier = options.goal === undefined ? null : readTier(options.goal, ruleSet, '--goal');
    const document = await readJson(options.changes, io);
    try {
      const question = openWhatIf(openLedger(facts, ruleSet), asOf, goalTier);
      const answer = askWhatIf(question, parseChanges(document));
      const [performance, clients] = [answer.performance(), answer.clients()];
      const { before, after, difference } = answer;
      const sheet = entrySheet(clients);
      const totals: Sheet = {
        columns: ['', 'total', 'sold', 'sourced', 'assisted', 'managed'],
        rows: Object.entries({ before, after, difference }).map(([name, sums]) => [
          name,
          ...[sums.total, sums.sold, sums.sourced, sums.assisted, sums.managed],
        ]),
      };
      const described = describePerformance(
        {
          ruleSet: ruleSet.id,
          unit: ruleSet.unit,
          asOf,
          totals: after,
          performance: performance.after,
        },
        facts.clients,
      );
      return {
        json: { ruleSet: ruleSet.id, asOf, before, after, difference, performance, clients },
        sheet,
        text: `${toTable(totals)}\n${toTable(sheet)}\nAfter the changes:\n${described}\n`,
      };
    } catch (error) {
      if (!(error instanceof FactsError)) throw error;
      throw new InputError(
        error.issues.map(({ path, keys, message }) => {
          const within = keys[0] === 'changes' ? keys.slice(1) : keys;
          return `${nameOf(options.changes)}: ${path}: ${message}${showValueAt(document, within)}`;
        }),
      );
    }
  },
};
