import { ESLint } from 'eslint';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: root });

async function refusalsOf(
  pattern: string,
  file = 'src/points/example.ts',
): Promise<(string | null)[]> {
  const text = `export const a = (text: string) => ${pattern}.test(text);\n`;
  const [result] = await eslint.lintText(text, {
    filePath: path.join(root, file),
  });
  return result!.messages.map(({ ruleId }) => ruleId);
}

test.each([
  ['/^(a+)+$/', 'regexp/no-super-linear-backtracking'],
  ['/^\\d+\\.?\\d*$/', 'regexp/no-super-linear-backtracking'],
  ['/\\/+$/', 'regexp/no-super-linear-move'],
])('the pattern %s, which takes more than linear time, is refused', async (pattern, rule) => {
  expect(await refusalsOf(pattern)).toContain(rule);
});

test('a pattern in linear time is not', async () => {
  expect(await refusalsOf('/^\\d+(\\.\\d*)?$/')).toEqual([]);
});

test.each(['test/example.ts', 'bench/example.ts', 'lint/example.js', 'src/points/example.test.ts'])(
  'what only %s matches is refused too',
  async (file) => {
    expect(await refusalsOf('/^(a+)+$/', file)).toContain('regexp/no-super-linear-backtracking');
  },
);
