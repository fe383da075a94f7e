import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changeBetween } from './points-change.ts';
import { parseChanges } from './what-if-changes.ts';
import { compareRuleSets } from './compare.ts';
import { evaluateNext } from './testing/evaluate-next.ts';
import { openLedger } from './ledger.ts';
import { parseFacts } from './parse-facts.ts';
import { reconcile } from './reconcile.ts';
import { riskOn } from './risk.ts';
import { ruleSets } from './rules/index.ts';
import { sources } from './rules/sources.ts';
import { score } from './score.ts';
import { rules } from './testing/example-facts.ts';
import { askWhatIf, openWhatIf } from './what-if.ts';

/** A worked example: facts, and what some of the questions about them give. */
interface Example {
  rules: string;
  asOf: string;
  facts: unknown;
  result?: object;
  reconciliation?: object;
  risk?: object;
  evaluation?: object;
  change?: { from: string; gives: object };
  whatIf?: { changes: unknown; gives: object };
  comparison?: { with: string; gives: object };
}

const text = readFileSync(new URL('../../docs/scoring.md', import.meta.url), 'utf8');

/** The examples with their headings. */
const examples = text.split(/^#+ /m).flatMap((section) => {
  const heading = section.split('\n', 1)[0] ?? '';
  return [...section.matchAll(/```worked-example\n([\s\S]*?)```/g)].map(
    ([, block]) => [heading, JSON.parse(block ?? '') as Example] as const,
  );
});

test.each(examples)('%s', (_, example) => {
  const { asOf } = example;
  const ruleSet = rules(example.rules);
  const facts = parseFacts(example.facts);
  const ledger = openLedger(facts, ruleSet);
  const answers: [unknown, object | undefined][] = [
    [score(facts, { ruleSet, asOf }), example.result],
    [example.reconciliation && reconcile(ledger, asOf, ruleSets), example.reconciliation],
    [riskOn(ledger, asOf), example.risk],
    [evaluateNext(ledger, asOf), example.evaluation],
    [example.change && changeBetween(ledger, example.change.from, asOf), example.change?.gives],
    [
      example.whatIf && askWhatIf(openWhatIf(ledger, asOf), parseChanges(example.whatIf.changes)),
      example.whatIf?.gives,
    ],
    [
      example.comparison && compareRuleSets(facts, [ruleSet, rules(example.comparison.with)], asOf),
      example.comparison?.gives,
    ],
  ];
  const checked = answers.filter(([, expected]) => expected !== undefined);
  expect(checked.length).toBeGreaterThan(0);
  for (const [answer, expected] of checked) expect(answer).toMatchObject(expected ?? {});
});

test('every heading about a rule has an example', () => {
  const withExample = new Set(examples.map(([heading]) => heading));
  const headings = [...text.matchAll(/^##+ (.*)$/gm)].map(([, heading]) => heading ?? '');
  const without = headings.filter((heading) => !withExample.has(heading));
  expect(without).toEqual(['Limits']);
});

test('every rule set is described, and every source that is named exists', () => {
  for (const { id } of ruleSets) expect(text).toContain(`\`${id}\``);
  const cited = [
    ...text.matchAll(
      /`((?:faq|tiers|how|changes|policy|managed|program|greenfish|tier|cost|commissions|dashboard|withholding|deal)-[\w-]+)`/g,
    ),
  ]
    .map(([, id]) => id ?? '')
    .filter((id) => id !== 'tier-points');
  expect(cited.length).toBeGreaterThan(10);
  for (const id of cited) expect(Object.keys(sources)).toContain(id);
});
