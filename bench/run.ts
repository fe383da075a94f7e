import { cpus, totalmem } from 'node:os';
import type { BenchReport } from './measure.ts';
import { readOptions } from '../test/read-options.ts';

/** Runs the benchmarks that are named; a table, or JSON for machines. */
const {
  values: { json, only = [] },
  positionals: [name],
} = readOptions({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true } },
});
const benchmarks: Record<
  string,
  () => Promise<{ run(only: readonly string[]): Promise<BenchReport> }>
> = {
  points: () => import('./points.bench.ts'),
  workbench: () => import('./workbench.bench.ts'),
  load: () => import('./load.bench.ts'),
  page: () => import('./page.bench.ts'),
  service: () => import('./service.bench.ts'),
};

const shown = (value: number) =>
  value.toLocaleString('en-US', { maximumSignificantDigits: 3, useGrouping: true });

function toMarkdown({ title, rows, notes }: BenchReport, machine: string): string {
  const lines = rows.map(({ what, milliseconds, figure = '', ratio, goal, reached }) => {
    const verdict = reached === null ? '' : reached ? 'yes' : 'NO';
    const measured = milliseconds === null ? figure : `${shown(milliseconds)} ms`;
    return `| ${what} | ${measured} | ${ratio === null ? '' : shown(ratio)} | ${goal} | ${verdict} |`;
  });
  return [
    `## ${title}\n`,
    '| what | measured | ratio | goal | reached |\n| --- | ---: | ---: | --- | --- |',
    ...lines,
    `\n${[...notes, machine].map((note) => `- ${note}`).join('\n')}\n`,
  ].join('\n');
}

const load = benchmarks[name ?? ''];
if (!load) {
  console.error(`Name a benchmark: ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = 2;
} else {
  const report = await (await load()).run(only);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${gigabytes} GB.`;
  console.log(json ? JSON.stringify({ ...report, machine }, null, 2) : toMarkdown(report, machine));
}
