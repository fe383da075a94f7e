import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { score } from './score.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';

/** Every value that the Tier page imports from this module, itself or through what extensions share. */
function usedByTierPage(): string[] {
  const rooms = ['../../extensions/app/pages', '../extension-shared'];
  const files = rooms.flatMap((room) =>
    readdirSync(new URL(room, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing|node_modules/.test(file))
      .map((file) => readFileSync(new URL(`${room}/${file}`, import.meta.url), 'utf8')),
  );
  const imports = files.flatMap((source) => [
    ...source.matchAll(/import \{([^}]*)\} from '@partner-tier-points\/points'/g),
  ]);
  const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return [...new Set(names.filter((name) => name !== '' && !name.startsWith('type ')))];
}

async function bundle(contents: string, format: 'esm' | 'iife') {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    ...{ bundle: true, minify: true, write: false, metafile: true, globalName: 'points' },
    ...{ format, platform: 'neutral', target: 'es2022', external: ['zod/mini'] },
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return { code: outputFiles[0]?.text ?? '', imports: imports.map(({ path }) => path) };
}

test('what the Tier page uses adds at most 13.5 kB (gzip) to it and imports nothing', async () => {
  const used = usedByTierPage();
  expect(used).toContain('openLedger');
  const { code, imports } = await bundle(`export { ${used.join(', ')} } from './index.ts'`, 'esm');
  expect(imports).toEqual([]);
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
