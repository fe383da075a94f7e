import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSpreadsheetText, toSpreadsheetText } from './spreadsheet-text.ts';

/** Texts that are mostly made of what matters here. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...['=', '+', '-', '@', '＝', "'", '"', ';', ',', '\t', '\r', '\n', '\u2028'],
      ...[' ', '\u00A0', '\u200B', '\uFEFF', '\u00AD', '\uFE0F', '\u3164', '\u2800', 'A', 'é'],
    ),
  }),
);

/** The cells of a text for a spreadsheet that takes it apart at everything that can end a cell. */
const cellsOf = (text: string) => text.split(/[;\t-\r\u0085\u2028\u2029]/);

describe('a text for spreadsheets', () => {
  test.each([
    ['a plain name', 'Åkerlund & Söner AB', 'Åkerlund & Söner AB'],
    ['a dash between words', 'Nord - Syd; öst', 'Nord - Syd; öst'],
    ['a formula', '=1+1', "'=1+1"],
    ['a number, which is a text here', '-5', "'-5"],
    ['behind a semicolon', 'Nord;=cmd()', "Nord;'=cmd()"],
    ['behind a semicolon and blanks', 'Nord; \t=cmd()', "Nord; \t'=cmd()"],
    ['behind a line break', 'Nord\n@SUM(A1)', "Nord\n'@SUM(A1)"],
    ['behind a blank', '\u00A0=1', "\u00A0'=1"],
    ['behind an invisible mark', '\u200B\uFEFF\u2800=1', "\u200B\uFEFF\u2800'=1"],
    ['behind a quote, which CSV doubles', 'Nord;"=1', `Nord;"'=1`],
    ['twice', '+1;+2', "'+1;'+2"],
    ['wide signs', '＝1', "'＝1"],
    ['an apostrophe of its own', "'=1", "''=1"],
  ])('%s', (_what, text, written) => {
    expect(toSpreadsheetText(text)).toBe(written);
  });

  test('has no cell that begins with a sign, however it is taken apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const cell of cellsOf(toSpreadsheetText(text))) {
          expect(cell).not.toMatch(/^[\p{Z}\p{C}\p{DI}\u2800"]*[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('becomes what it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fromSpreadsheetText(toSpreadsheetText(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
