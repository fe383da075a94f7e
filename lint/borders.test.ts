import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { packages, root } from './places.js';
import { rooms } from './rooms.js';

const eslint = new ESLint({ cwd: root });
const border = 'rooms/borders';
const propertyName = 'no-restricted-syntax';

/** Lints a text as if it were that file; only what the rules of borders say. */
async function lint(file: string, text: string) {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === null || [border, propertyName].includes(ruleId))
    .map(({ ruleId, message, line }) => ({ ruleId, message, line }));
}

/** A folder that stands for the room: any view will do. */
const folderOf = (room: string) => room.replace('*', 'some-view');
const names = Object.keys(rooms);

/** Each way in which a file of one room can name another room, and that room. */
function waysInto(here: string): { room: string; specifier: string }[] {
  return names
    .filter((room) => room !== here)
    .flatMap((room) => {
      const file = `${folderOf(room)}/made-up.ts`;
      const relative = path.posix.relative(folderOf(here), file);
      const named = packages.filter(({ folder }) => folder === room).map(({ name }) => name);
      const specifiers = [relative.startsWith('.') ? relative : `./${relative}`, ...named];
      return specifiers.map((specifier) => ({ room, specifier }));
    });
}

describe('the border of a room', () => {
  it.each(names)('%s is crossed only where the table allows it', async (here) => {
    const ways = waysInto(here);
    const text = ways.map(({ specifier }) => `import '${specifier}';`).join('\n');
    const found = await lint(`${folderOf(here)}/made-up.ts`, text);
    expect(found.every(({ ruleId }) => ruleId === border)).toBe(true);
    const refused = found.map(({ line }) => ways[line - 1]);
    expect(refused).toEqual(ways.filter(({ room }) => !rooms[here]?.mayImport.includes(room)));
  });

  it.each([
    `import '../contract/index.ts';`,
    `import type { Session } from '../contract/index.ts';`,
    `export * from '@partner-tier-points/contract';`,
    `export { sessionSchema } from '@partner-tier-points/contract';`,
    `export type { Session } from '@partner-tier-points/contract';`,
    `await import('@partner-tier-points/contract');`,
    'await import(`@partner-tier-points/contract`);',
    `require('@partner-tier-points/contract');`,
    `import contract = require('@partner-tier-points/contract');`,
    `export type Session = import('@partner-tier-points/contract').Session;`,
  ])('is held against %s', async (text) => {
    expect(await lint('src/points/made-up.ts', text)).toEqual([
      { ruleId: border, line: 1, message: expect.stringContaining('may not import src/contract') },
    ]);
    expect(await lint('src/server/hubspot/made-up.ts', text.replace('../', '../../'))).toEqual([]);
  });

  it('lies between two views of the Tier page', async () => {
    const message = expect.stringContaining(
      'pages/overview may not import extensions/app/pages/time',
    );
    expect(
      await lint('extensions/app/pages/overview/made-up.tsx', `import '../time/x.ts';`),
    ).toEqual([{ ruleId: border, line: 1, message }]);
  });

  it('lies around what is made for tests, and tests may cross every border', async () => {
    const text = `import '@partner-tier-points/contract/testing';`;
    const message = 'Only tests may import what is made for tests.';
    expect(await lint('src/server/http/made-up.ts', text)).toEqual([
      { ruleId: border, line: 1, message },
    ]);
    for (const file of ['src/points/made-up.test.ts', 'src/points/testing/made-up.ts']) {
      expect(await lint(file, `${text} import '../server/index.ts';`)).toEqual([]);
    }
  });
});

describe("HubSpot's property names", () => {
  const texts = [
    `export const name = 'hs_mrr';`,
    `export const name = 'dealstage';`,
    'export const name = `closedate`;',
    `export const names = 'hs_mrr,amount';`,
    'export const query = `where hs_mrr > ${0}`;',
    `export const at = (deal: { closedate: string }) => deal;`,
    `export const deal = { hs_mrr: 1 };`,
  ];

  it.each(texts)('are refused in %s', async (text) => {
    for (const file of ['src/server/sync/made-up.ts', 'extensions/app/cards/made-up.tsx']) {
      const found = await lint(file, text);
      expect(found.map(({ ruleId }) => ruleId)).toEqual([propertyName]);
      expect(found[0]?.message).toContain("know HubSpot's property names");
    }
  });

  it.each([
    'src/server/hubspot/made-up.ts',
    'src/hubspot/sandbox/made-up.ts',
    'src/server/sync/made-up.test.ts',
  ])('are at home in %s', async (file) => {
    expect(await lint(file, texts.join('\n'))).toEqual([]);
  });
});

it('an object literal is not made of others', async () => {
  const text = 'export const both = { ...{ one: 1, two: 2 }, three: 3 };';
  for (const file of ['src/points/made-up.ts', 'src/hubspot/crm/made-up.ts', 'bench/made-up.ts']) {
    expect((await lint(file, text)).map(({ message }) => message)).toEqual([
      expect.stringContaining('Write the fields into the literal'),
    ]);
  }
});

it('only English is bundled with the extensions', async () => {
  const text = `import '@partner-tier-points/texts/translations';`;
  const filePath = path.join(root, 'src/extension-shared/madeUp.ts');
  const [result] = await eslint.lintText(text, { filePath });
  expect(result?.messages.map(({ message }) => message)).toEqual([
    expect.stringContaining('only English is bundled'),
  ]);
});
