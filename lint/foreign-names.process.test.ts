import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const code = `
const closed = { sold: 1, managed: 2 };
export function lookUp(values: Record<string, number>, name: string, track: keyof typeof closed) {
  const safe = [closed[track], [1, 2][Number(name)], new Map(Object.entries(values)).get(name)];
  const own = Object.hasOwn(values, name) ? values[name] : undefined;
  return [...safe, own];
}
export const inherited = (values: Record<string, number>, name: string) => values[name];
export function write(values: Record<string, number>, name: string) {
  values[name] = 1;
}
`;

test('a foreign name is looked up in a Map or as an own property, and nothing else is refused', async () => {
  const eslint = new ESLint({
    overrideConfig: [
      {
        rules: { 'no-restricted-syntax': 'off' },
        // Where CI is set, the parser would take the text from the disk.
        languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } },
      },
    ],
  });
  // In place of a file that is there: the rule asks for the types of one.
  const [result] = await eslint.lintText(code, { filePath: 'src/server/http/caller.ts' });
  const complaints = result?.messages.map(({ ruleId, line }) => [ruleId, line]);
  expect(complaints).toEqual([
    ['foreign/names', 8],
    ['foreign/names', 10],
  ]);
});
