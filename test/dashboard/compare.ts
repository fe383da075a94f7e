import { compareRuleSets, findRuleSet, reconcile, ruleSets } from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { seriousFindings } from '../serious-findings.ts';
import { figure, shownTotals, signed } from '../shown-figures.ts';
import {
  cellsOf,
  facts,
  ledger,
  open,
  page,
  panel,
  ruleSet,
  table,
  today,
} from './opened-dashboard.ts';

export function compareStories() {
  it('puts two rule sets side by side', async () => {
    const other = findRuleSet('points-2022-07')!;
    await open('compare', { with: other.id });
    const comparison = compareRuleSets(facts, [ruleSet, other], today);
    const [left, right] = [comparison.left, comparison.right].map(({ totals }) =>
      shownTotals(totals),
    );
    const rows = await cellsOf(table());
    for (const [at, track] of (['total', 'sold', 'sourced'] as const).entries()) {
      expect(rows[at]?.slice(1)).toEqual([
        ...[figure(left![track]), figure(right![track]), signed(right![track] - left![track])],
      ]);
    }
    const different = comparison.clients.filter(({ difference }) => difference?.total !== 0);
    const { length } = facts.clients;
    await panel()
      .getByText(`${different.length} of ${length} clients have different points.`)
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("checks HubSpot's figures: the sums, the reasons by their size, then the clients", async () => {
    await open('compare');
    const reconciliation = reconcile(ledger, today, ruleSets);
    const numberOf = (text: string | undefined) => Number(text?.replaceAll(',', ''));
    const figures = await cellsOf(table());
    for (const [at, track] of (['sold', 'managed'] as const).entries()) {
      const { reported, computed } = reconciliation[track];
      const [, hubspot, ours, difference] = figures[at]!;
      expect(hubspot).toBe(figure(reported));
      expect(Math.abs(numberOf(ours) - computed)).toBeLessThan(0.1);
      expect(difference).toBe(signed(numberOf(ours) - numberOf(hubspot)));
    }
    const exact = new Map<string, number>();
    for (const client of reconciliation.clients) {
      for (const { cause, points: part } of [client.sold, client.managed].flatMap(
        (track) => track?.causes ?? [],
      )) {
        exact.set(cause, (exact.get(cause) ?? 0) + part);
      }
    }
    const largestFirst = [...exact.values()].sort((a, b) => Math.abs(b) - Math.abs(a));
    const reasons = (await cellsOf(table(1))).map((row) => numberOf(row.at(-1)));
    expect(reasons).toHaveLength(largestFirst.length);
    for (const [at, part] of largestFirst.entries()) {
      expect(Math.abs(reasons[at]! - part)).toBeLessThan(0.3);
    }
    const total = (parts: number[]) => figure(parts.reduce((sum, part) => sum + part, 0));
    expect(total(reasons)).toBe(total(figures.map((row) => numberOf(row[3]))));
    const differing = reconciliation.clients.flatMap(({ sold, managed }) =>
      [sold, managed].filter((track) => track !== null && track.difference !== 0),
    );
    await panel().getByText(`${differing.length} figures differ`).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
}
