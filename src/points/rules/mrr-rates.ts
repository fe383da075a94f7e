import { cite } from './cite.ts';
import type { Figure, RuleSet } from './schema.ts';

/**
 * The years before points measured MRR itself: US$100 count as 100, however they were sold. That
 * several partners share managed MRR was read in 2023 and is carried back.
 */
export function mrrRates(figure: (value: number) => Figure): RuleSet['rates'] {
  return {
    sold: [{ linesFirstSoldFrom: null, sourced: figure(100), assisted: figure(100) }],
    managed: figure(100),
    managedShared: cite('managed-mrr-credit', 'inferred')(true),
  };
}
