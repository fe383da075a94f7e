/** Whether PostgreSQL's JSON can hold a text: it takes neither NUL nor half of a surrogate pair. */
export function isPlainText(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
