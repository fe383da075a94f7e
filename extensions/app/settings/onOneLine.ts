/** In a narrow column of a table, break the text next to a moment rather than the moment. */
export function onOneLine(moment: string): string {
  return moment.replaceAll(' ', '\u00a0');
}
