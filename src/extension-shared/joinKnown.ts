/** Those of some words that are known, such as `hs_mrr: 12,5 k`; null when none is. */
export function joinKnown(...words: (string | null)[]): string | null {
  return words.filter(Boolean).join(': ') || null;
}
