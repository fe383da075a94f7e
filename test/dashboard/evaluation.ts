import { waysToHigherTiers } from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { evaluateNext } from '../../src/points/testing/evaluate-next.ts';
import { seriousFindings } from '../serious-findings.ts';
import { day, figure, points, shownTotals } from '../shown-figures.ts';
import {
  cellsOf,
  ledger,
  open,
  page,
  table,
  textOfPanel,
  today,
  tracks,
} from './opened-dashboard.ts';

export function evaluationStories() {
  it('plays the checkpoints through and says what a better result takes', async () => {
    await open('evaluation');
    const evaluation = evaluateNext(ledger, today)!;
    const rows = await cellsOf(table());
    expect(rows.map(([on]) => on)).toEqual(evaluation.checkpoints.map((one) => day(one.day)));
    for (const [at, { totals, from }] of evaluation.checkpoints.entries()) {
      if (from !== 'projected') continue;
      const shown = shownTotals(totals);
      expect(rows[at]?.slice(1, 5)).toEqual(tracks.map((track) => figure(shown[track])));
    }
    const text = await textOfPanel();
    for (const { tier, fewest, by } of waysToHigherTiers(ledger, evaluation, today)) {
      const least = points(Math.ceil(fewest * 10 - 1e-6) / 10);
      expect(text).toContain(`${tier}: at least ${least} by ${day(by)}.`);
    }
    expect(await seriousFindings(page)).toEqual([]);
  });
}
