/** Bytes of rows in one answer: `hubspot.fetch` takes 1 MB, and what stands around them is small. */
export const partBytes = 600_000;

/** Size of a value as JSON, in UTF-8 bytes. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Rows up to the size of a part; at least one, so that paging gets on. @param skip rows of before */
export function fillPart<Row>(skip: number) {
  const rows: Row[] = [];
  let bytes = 0;
  let left = skip;
  return {
    rows,
    /** Null when all of them are in; else the place among them of the first that is not. */
    add(added: Iterable<Row>): number | null {
      const first = left;
      left = 0;
      let at = -1;
      for (const row of added) {
        at += 1;
        if (at < first) continue;
        bytes += jsonBytes(row) + 1;
        if (bytes > partBytes && rows.length > 0) return at;
        rows.push(row);
      }
      return null;
    },
  };
}
