import { letOthersIn } from '../model/let-others-in.ts';

/** Page after page of records by ascending id; one that is not full is the last. */
export async function* pagesOf<Row extends { objectId: number }>(
  limit: number,
  signal: AbortSignal,
  read: (page: { afterId: number; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let afterId = 0; ;) {
    await letOthersIn(signal);
    const rows = await read({ afterId, limit });
    const last = rows.at(-1);
    if (last !== undefined) yield rows;
    if (last === undefined || rows.length < limit) return;
    afterId = last.objectId;
  }
}
