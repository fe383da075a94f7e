import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { keysOfAnyText } from './native-types.js';
import { root } from './places.js';

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
    overrideConfig: [{ rules: { 'no-restricted-syntax': 'off' } }],
  });
  // In place of a file that is there: the rule asks for the types of one.
  const [result] = await eslint.lintText(code, { filePath: 'src/server/http/caller.ts' });
  const complaints = result?.messages.map(({ ruleId, line }) => [ruleId, line]);
  expect(complaints).toEqual([
    ['foreign/names', 8],
    ['foreign/names', 10],
  ]);
});

test('the types are also those of files that are saved, and a file of no program is told apart', async () => {
  const keysOf = async (name: string) => {
    const file = path.join(root, name);
    return keysOfAnyText(file, await readFile(file, 'utf8'));
  };
  expect([...((await keysOf('src/server/model/own-value.ts'))?.values() ?? [])]).toEqual([true]);
  expect(await keysOf('test/patience.ts')).toBeUndefined();
});
