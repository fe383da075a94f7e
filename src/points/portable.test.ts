import { gzipSync } from 'node:zlib';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { score } from './score.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';

/** What a page needs for every row of the dashboard; reading unknown documents is the server's. */
const usedByPages = [
  ...['score', 'ruleSets', 'findRuleSet', 'ruleSetInForce', 'apportion', 'openLedger', 'resultOn'],
  ...['summaryOn', 'clientColumnsOn', 'clientResultOn', 'changeBetween', 'endingsBetween'],
  ...['timelineOf', 'riskOn', 'evaluateNext', 'openWhatIf', 'askWhatIf', 'compareRuleSets'],
  'reconcile',
].join(', ');

async function bundle(contents: string, format: 'esm' | 'iife') {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    ...{ bundle: true, minify: true, write: false, metafile: true, globalName: 'points' },
    ...{ format, platform: 'neutral', target: 'es2022', external: ['zod/mini'] },
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return { code: outputFiles[0]?.text ?? '', imports: imports.map(({ path }) => path) };
}

test('everything that pages use adds at most 12 kB (gzip) and imports nothing', async () => {
  const { code, imports } = await bundle(`export { ${usedByPages} } from './index.ts'`, 'esm');
  expect(imports).toEqual([]);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(12 * 1024);
});

test('what the planner and the evaluation add to that is at most 1.5 kB more', async () => {
  const added = `${usedByPages}, ledgerAfter, waysToHigherTiers`;
  const { code } = await bundle(`export { ${added} } from './index.ts'`, 'esm');
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(13.5 * 1024);
});

test('the whole module imports nothing but the light build of zod', async () => {
  const { imports } = await bundle(`export * from './index.ts'`, 'esm');
  expect(new Set(imports)).toEqual(new Set(['zod/mini']));
});

test('it needs nothing but the language: no window, no process, no clock', async () => {
  const { code } = await bundle(`export { score, findRuleSet } from './index.ts'`, 'iife');
  const given = facts([client({ sales: [sale()], managed: { mrr: 5, currency: 'EUR' } })]);
  const asOf = '2024-05-01';
  const answer: unknown = runInNewContext(
    `'use strict'; Date = undefined; ${code.replace('"use strict";', '')}
     JSON.stringify(points.score(JSON.parse(given), { ruleSet: points.findRuleSet(id), asOf }))`,
    { given: JSON.stringify(given), id: 'points-2024-02', asOf },
  );
  expect(JSON.parse(String(answer))).toEqual(
    score(given, { ruleSet: rules('points-2024-02'), asOf }),
  );
});
