/** The page numbers to show: at most `most` in a row, the current one as near the middle as can be. */
export function visiblePages(page: number, pageCount: number, most: number): number[] {
  const shown = Math.max(1, Math.min(most, pageCount));
  const first = Math.max(1, Math.min(page - Math.floor(shown / 2), pageCount - shown + 1));
  return Array.from({ length: pageCount === 0 ? 0 : shown }, (_, at) => first + at);
}
