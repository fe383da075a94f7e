/**
 * Whether the database can hold a text: PostgreSQL's JSON takes neither NUL nor half of a surrogate
 * pair, and PGlite takes a byte order mark at the start for its own, so that a name would be another.
 */
export function isPlainText(text: string): boolean {
  return !text.includes('\0') && !text.startsWith('\uFEFF') && !/\p{Surrogate}/u.test(text);
}
