import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProjectError } from './project-files.ts';
import { readWorkbenchFile, stateKeys } from './read-workbench-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'workbench-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

const read = (content: unknown) => readText(JSON.stringify(content, null, 2));

async function readText(text: string) {
  await writeFile(path.join(folder, 'workbench.json'), text);
  return readWorkbenchFile(folder, ['my_card', 'my_page']);
}

it('holds states in their order, and where the accounts are', async () => {
  const states = { Offline: { requests: 'offline' }, Large: { record: 9002, user: '7' } };
  expect(await read({ accounts: 'local/accounts.json', states })).toEqual({
    accounts: path.join(folder, 'local/accounts.json'),
    states: [
      { name: 'Offline', requests: 'offline' },
      { name: 'Large', record: '9002', user: '7' },
    ],
  });
});

it('need not be there', async () => {
  const nowhere = path.join(folder, 'nowhere');
  expect(await readWorkbenchFile(nowhere, [])).toEqual({ accounts: null, states: [] });
});

it.each([
  [{ states: { A: { request: 'offline' } } }, /"states\.A\.request" is no key that it can have/],
  [
    { states: { A: { requests: 200 } } },
    /states\.A\.requests: write "loading", "offline" or an HTTP status/,
  ],
  [{ states: { A: { extensions: [] } } }, /extensions is \[\]; it has to be a list of at least 1/],
  [{ states: { A: { slow: -1 } } }, /states\.A\.slow is -1; it has to be more than 0/],
  [{ states: { A: { width: 1.5 } } }, /width is 1\.5; it has to be a whole number/],
  [{ states: { A: { record: 123456789012345680000 } } }, /states\.A\.record: write [^]* in quotes/],
  [{ states: { A: { locale: 'q' } } }, /states\.A\.locale: unknown locale/],
  [{ states: { '': {} } }, /the name of a state has 1 to 100 characters/],
  [{ states: { A: { timeZone: 'Mars/Base' } } }, /unknown time zone/],
  [{ states: { A: { record: 'x' } } }, /a HubSpot ID has only digits/],
  [{ states: { A: { path: 'clients' } } }, /states\.A\.path/],
  [
    { states: { A: { extensions: ['other'] } } },
    /the state "A" is for "other", which is no extension of the project; there are: my_card, my_page/,
  ],
  [{ accounts: '../accounts.json' }, /accounts is outside of the project/],
])('is refused with the place of the mistake: %j', async (content, message) => {
  const refused = read(content);
  await expect(refused).rejects.toThrow(ProjectError);
  await expect(refused).rejects.toThrow(message);
});

it('is refused when two states have one name: the first would be lost', async () => {
  const text = '{\n  "states": {\n    "A": {},\n    "A": { "empty": true }\n  }\n}';
  await expect(readText(text)).rejects.toThrow('"A" is there twice, again at line 4');
});

it('is refused when it cannot be read', async () => {
  const inTheWay = await mkdtemp(path.join(folder, 'in-the-way-'));
  await mkdir(path.join(inTheWay, 'workbench.json'));
  await expect(readWorkbenchFile(inTheWay, [])).rejects.toThrow('cannot be read (EISDIR)');
});

it('has every key in the README, and each key there', async () => {
  const readme = await readFile(path.join(import.meta.dirname, '../README.md'), 'utf8');
  const [, table = ''] = /## States with a name[^]*?\n\| key[^\n]*\n([^]*?)\n\n/.exec(readme) ?? [];
  const named = table.split('\n').flatMap((row) => {
    const [, first = ''] = row.split('|');
    return [...first.matchAll(/`(\w+)`/g)].map(([, key]) => key);
  });
  expect(named.sort()).toEqual([...stateKeys].sort());
});
