import type { BenchReport } from './measure.ts';
import type { Figure } from './service/figure.ts';

/** What is judged, by its number; each line in a file of its own. */
const lines: Record<string, () => Promise<{ run(): Promise<Figure[]> }>> = {
  hour: () => import('./service/line-1-hour.ts'),
  new: () => import('./service/line-2-new-account.ts'),
  processes: () => import('./service/line-3-processes.ts'),
  kills: () => import('./service/line-4-kills.ts'),
  tokens: () => import('./service/line-5-tokens.ts'),
  refused: () => import('./service/line-6-refused.ts'),
  unchanged: () => import('./service/line-8-unchanged.ts'),
  database: () => import('./service/line-7-database.ts'),
  requests: () => import('./service/line-8-requests.ts'),
};

/** The service for many accounts. @param only the lines to measure; all when empty */
export async function run(only: readonly string[]): Promise<BenchReport> {
  const figures: Figure[] = [];
  for (const [name, load] of Object.entries(lines)) {
    if (only.length > 0 && !only.includes(name)) continue;
    figures.push(...(await (await load()).run()));
  }
  return {
    title: 'The service for many accounts',
    rows: figures.map((figure) => ({ ...figure, milliseconds: null, ratio: null })),
    notes: [],
  };
}
