/** Bytes of a list in one answer: `hubspot.fetch` takes 1 MB, and what stands around it is small. */
export const listBytes = 800_000;

/** The first of the rows that fit into an answer as JSON; at least one, so that paging gets on. */
export function fittingRows<Row>(rows: readonly Row[]): Row[] {
  let room = listBytes;
  const end = rows.findIndex((row) => (room -= jsonBytes(row) + 1) < 0);
  return rows.slice(0, end < 0 ? rows.length : Math.max(1, end));
}

/** Size of a value as JSON, in UTF-8 bytes. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
