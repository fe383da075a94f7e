/**
 * How far the clocks of two processes, or of a process and its database, may differ; in milliseconds.
 * HubSpot's signatures bear as much. A stored time that is further ahead comes from a clock that was
 * wrong.
 */
export const clocksDiffer = 5 * 60 * 1000;

/** Whether a stored time is one that no right clock can have given by now. */
export function isAhead(time: Date | string, now: Date): boolean {
  return new Date(time).getTime() > now.getTime() + clocksDiffer;
}
