import type { Confidence } from '../result.ts';
import { cite } from './cite.ts';
import type { Figure, RuleSet } from './schema.ts';

type SoldWindow = Pick<RuleSet, 'soldWindowMonths' | 'salesEnd'>;

/**
 * From April 2020 only clients who keep paying counted towards sold MRR. Nothing says so of the
 * years before, nor of points since; it is carried to both, so that a figure never promises too
 * much.
 */
const salesEnd = (confidence: Confidence) => cite('withholding-2020', confidence)(true);

export function mrrWindow(soldWindowMonths: Figure, confidence: Confidence): SoldWindow {
  return { soldWindowMonths, salesEnd: salesEnd(confidence) };
}

/** HubSpot's article of 2025 shows a rolling 12 months; before and after it they are inferred. */
export function pointsWindow(confidence: Confidence): SoldWindow {
  return {
    soldWindowMonths: cite('dashboard-2025', confidence)(12),
    salesEnd: salesEnd('inferred'),
  };
}
