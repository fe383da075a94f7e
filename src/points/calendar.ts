import { addMonths, toDay, toDayNumber } from './day.ts';
import type { Day } from './facts.ts';
import type { RuleSet } from './rules/schema.ts';

/** A day on which credited tiers can fall, with its window. */
export interface EvaluationWindow {
  on: Day;
  windowFrom: Day;
  /** The days of the window on which the tier is measured; the last is `on`. */
  checkpoints: Day[];
}

/** The first evaluation on or after a day; null when the rule set has no known calendar. */
export function nextFallOn(ruleSet: RuleSet, day: Day): EvaluationWindow | null {
  const { evaluation } = ruleSet;
  if (!evaluation) return null;
  const year = Number(day.slice(0, 4));
  const yearOf = (offset: number) => String(year + offset).padStart(4, '0');
  const [next] = [0, 1]
    .flatMap((offset) =>
      evaluation.falls.map(({ on, windowFrom }) => ({
        on: `${yearOf(offset)}-${on}`,
        // A window that begins later in the year than it ends began the year before.
        windowFrom: `${yearOf(windowFrom > on ? offset - 1 : offset)}-${windowFrom}`,
      })),
    )
    .filter(({ on }) => on >= day);
  if (!next) return null;
  const checkpointDay = String(evaluation.checkpointDay.value).padStart(2, '0');
  const first = toDayNumber(`${next.windowFrom.slice(0, 7)}-${checkpointDay}`);
  const checkpoints: Day[] = [];
  for (let months = 0; months <= 12; months += 1) {
    const checkpoint = toDay(addMonths(first, months));
    if (checkpoint === null || checkpoint > next.on) break;
    if (checkpoint >= next.windowFrom) checkpoints.push(checkpoint);
  }
  return { ...next, checkpoints };
}
