/** Pauses of seconds take milliseconds, and silence is given up after the shortest sensible time. */
export const hasty = { pauseFactor: 0.0005, timeout: 1_000 };
