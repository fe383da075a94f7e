/** Downloads what the page exports, as a reader of the files has it. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../patience.ts';

export type FileRow = Record<string, string | number | null>;

/** The fields of a file in which every field is quoted, row by row. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, field = '', end] of text.matchAll(/(?<!")"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(field.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Chooses a file in the menu of an export, and fetches what its link leads to. */
async function download(page: Page, panel: Locator, menu: Locator, kind: string): Promise<string> {
  const links = panel.getByRole('link', { name: /Download the file/ });
  const addresses = () =>
    links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const before = new Set(await addresses());
  await menu.click();
  await page.getByRole('menuitem', { name: `Download as ${kind}` }).click();
  const added = async () => (await addresses()).find((address) => !before.has(address));
  await expect.poll(added, { timeout: patience }).toBeDefined();
  return (await fetch((await added())!)).text();
}

/**
 * One export of a panel as rows: the CSV and the JSON say the same, no two columns have one name, and
 * every amount as shown is less than a tenth from the exact one beside it.
 *
 * @param at which menu of that name
 */
export async function exportedRows(
  page: Page,
  panel: Locator,
  name: string,
  at = 0,
): Promise<FileRow[]> {
  const menu = panel.getByRole('button', { name, exact: true }).nth(at);
  await menu.waitFor();
  const rows = JSON.parse(await download(page, panel, menu, 'JSON')) as FileRow[];
  const [columns = [], ...lines] = csvRows(await download(page, panel, menu, 'CSV'));
  expect(new Set(columns).size).toBe(columns.length);
  const written = (value: string | number | null | undefined) => String(value ?? '');
  // A text that a spreadsheet would run has an apostrophe before it.
  const plain = (field: string) => field.replace(/^'(?=[=+\-@])/, '');
  expect(lines.map((fields) => fields.map(plain))).toEqual(
    rows.map((row) => columns.map((column) => written(row[column]))),
  );
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(columns);
    for (const column of columns.filter((each) => `${each} (exact)` in row)) {
      const [shown, exact] = [row[column], row[`${column} (exact)`]];
      if (typeof exact !== 'number') continue;
      expect(Math.abs(Number(shown) - exact)).toBeLessThan(0.3);
    }
  }
  return rows;
}
