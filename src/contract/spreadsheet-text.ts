/**
 * Texts of tables that a spreadsheet opens. It runs a cell that begins with one of these signs, also
 * behind blanks, marks that nobody sees, and quotes. One that splits lines at semicolons finds
 * further cells inside a quoted text: after each semicolon, tab and line break.
 */
const signs = '=+\\-@﹢﹣﹦﹫＋－＝＠';
const passedOver = '\\p{Z}\\p{C}\\p{DI}\\u2800"\';';
/** What stands before a sign, from its first character on, so that each is looked at once. */
const beforeSign = new RegExp(`(?<![${passedOver}])([${passedOver}]*)([${signs}])`, 'gu');
const newCell = /[;\p{Zl}\p{Zp}\t-\r\x85]/u;

/**
 * A text that no spreadsheet runs as a formula: an apostrophe stands before each sign that could
 * begin one. Other texts stay as they are.
 */
export function toSpreadsheetText(text: string): string {
  return text.replace(beforeSign, (found, before: string, sign: string, at: number) =>
    beginsCell(before, at) ? `${before}'${sign}` : found,
  );
}

/** The text that `toSpreadsheetText` was given. */
export function fromSpreadsheetText(text: string): string {
  return text.replace(beforeSign, (found, before: string, sign: string, at: number) =>
    beginsCell(before, at) && before.endsWith("'") ? `${before.slice(0, -1)}${sign}` : found,
  );
}

function beginsCell(before: string, at: number): boolean {
  return at === 0 || newCell.test(before);
}
