/** One line of what is judged. */
export interface Figure {
  what: string;
  /** With its unit. */
  figure: string;
  goal: string;
  /** Null for what is only said. */
  reached: boolean | null;
}

/** @param most what a figure may be at most */
export function atMost(what: string, value: number, most: number, unit = ''): Figure {
  return {
    what,
    figure: written(value, unit),
    goal: `<= ${written(most, unit)}`,
    reached: value <= most,
  };
}

/** @param least what a figure has to be at least */
export function atLeast(what: string, value: number, least: number, unit = ''): Figure {
  return {
    what,
    figure: written(value, unit),
    goal: `>= ${written(least, unit)}`,
    reached: value >= least,
  };
}

export function told(what: string, value: number, unit = ''): Figure {
  return { what, figure: written(value, unit), goal: '', reached: null };
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * of) / 100) - 1)] ?? NaN;
}

function written(value: number, unit: string): string {
  const number = value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
  return unit === '' ? number : `${number} ${unit}`;
}
