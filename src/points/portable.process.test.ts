import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { score } from './score.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';

/** Every value of this module that is left in the Tier page, itself or through what extensions share. */
async function usedByTierPage(): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, '../../extensions/app/pages/TierPage.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'error',
    external: ['react', 'react/jsx-runtime', '@hubspot/ui-extensions', ours],
  });
  const imports = (outputFiles[0]?.text ?? '').matchAll(/import \{([^}]*)\} from "([^"]*)"/g);
  const names = [...imports].flatMap(([, list = '', from]) =>
    from === ours ? list.split(',') : [],
  );
  return [...new Set(names.map((name) => name.trim().split(' as ')[0] ?? ''))];
}

const ours = '@partner-tier-points/points';

async function bundle(contents: string, format: 'esm' | 'iife') {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    globalName: 'points',
    format,
    platform: 'neutral',
    target: 'es2022',
    external: ['zod/mini'],
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return { code: outputFiles[0]?.text ?? '', imports: imports.map(({ path }) => path) };
}

test('what the Tier page uses adds at most 13,000 bytes (gzip) to it and imports nothing', async () => {
  const used = await usedByTierPage();
  expect(used).toContain('openLedger');
  const { code, imports } = await bundle(`export { ${used.join(', ')} } from './index.ts'`, 'esm');
  expect(imports).toEqual([]);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(13_000);
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
