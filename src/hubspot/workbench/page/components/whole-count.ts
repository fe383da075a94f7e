/** How many a component shows at once: a number that is no whole one from 1 on is none. */
export function wholeCount(given: number | undefined, usual: number): number {
  return given !== undefined && Number.isSafeInteger(given) && given > 0 ? given : usual;
}
