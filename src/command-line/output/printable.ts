/**
 * What commands a terminal or begins a line, and what reverses the order in which others are shown.
 * Names come from other people's records.
 */
const commands = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** A text of others, on one line of a terminal. */
export const printable = (text: string) => text.replace(commands, '?');

/** A value in which every text is printable; names of fields stay as they are. */
export function printableIn<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, it: unknown) =>
    typeof it === 'string' ? printable(it) : it,
  ) as Value;
}

const mostLetters = 600;

/** A complaint on one line; of a long one its beginning, and its end, which has the reason. */
export function printableComplaint(text: string): string {
  const line = printable(text);
  if (line.length <= mostLetters) return line;
  const half = mostLetters / 2;
  return `${line.slice(0, half)} … ${line.slice(-half)}`;
}
