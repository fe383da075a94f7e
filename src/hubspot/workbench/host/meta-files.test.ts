import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Components } from '@hubspot/project-parsing-lib/constants';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { copyProject } from '../testing/copied-project.ts';
import { featureFolders, singleFeatures } from './feature-folders.ts';
import { readProject } from './project.ts';

const hello = fileURLToPath(new URL('../examples/hello', import.meta.url));

let folder: string;
beforeEach(async () => {
  const project = await copyProject(hello);
  onTestFinished(project.remove);
  ({ folder } = project);
});

const app = (name: string) => path.join(folder, 'src/app', name);
const move = async (from: string, to: string) => {
  await mkdir(path.dirname(app(to)), { recursive: true });
  await rename(app(from), app(to));
};
const write = async (name: string, content: object) => {
  await mkdir(path.dirname(app(name)), { recursive: true });
  await writeFile(app(name), JSON.stringify(content));
};
const card = 'cards/hello-card-hsmeta.json';

it("knows the folders and the single features of HubSpot's parser", () => {
  const folders = Object.entries(Components).map(([type, { dir, parentComponent }]) => [
    type,
    parentComponent ? `${Components[parentComponent]?.dir}/${dir}` : dir,
  ]);
  expect(featureFolders).toEqual(Object.fromEntries(folders));
  const single = Object.keys(Components).filter((type) => Components[type]?.singularComponent);
  // Of these the project itself says more.
  const extensions = ['page', 'pages', 'settings'];
  expect([...singleFeatures, ...extensions].sort()).toEqual(single.sort());
});

it.each<[string, () => Promise<unknown>, string]>([
  [
    'under another ending',
    () => move(card, 'cards/card.hsmeta.json'),
    'src/app/cards/card.hsmeta.json: HubSpot skips it, for it reads files that end in -hsmeta.json; rename it to card-hsmeta.json',
  ],
  [
    'for a card of the layout before',
    () => write('extensions/card.json', { type: 'crm-card', data: { title: 'Card' } }),
    'src/app/extensions/card.json: HubSpot skips it, for cards of this form are of platform versions before 2025.2; describe the card in a *-hsmeta.json in src/app/cards',
  ],
  [
    'with capitals in its ending',
    () => move(card, 'cards/card-hsmeta.JSON'),
    'src/app/cards/card-hsmeta.JSON: HubSpot skips it, for it reads files that end in -hsmeta.json; rename it to card-hsmeta.json',
  ],
  [
    'with nothing before its ending',
    () => move(card, 'cards/hsmeta.json'),
    'src/app/cards/hsmeta.json: HubSpot skips it, for it reads files that end in -hsmeta.json; rename it to card-hsmeta.json',
  ],
  [
    'in a folder of its own',
    () => move(card, 'cards/hello/card-hsmeta.json'),
    'src/app/cards/hello/card-hsmeta.json: HubSpot skips it, for it reads no such file in this folder; move it to src/app/cards',
  ],
  [
    'in a folder of another name',
    () => move(card, 'extensions/card-hsmeta.json'),
    'src/app/extensions/card-hsmeta.json: HubSpot skips it, for it reads no such file in this folder; move it to src/app/cards',
  ],
  [
    'beside the app',
    () => move(card, 'hello-card-hsmeta.json'),
    'src/app/hello-card-hsmeta.json: HubSpot refuses a file of type card in this folder; move it to src/app/cards',
  ],
  [
    'among features of another type',
    () => write('cards/greet-hsmeta.json', { uid: 'greet', type: 'app-function', config: {} }),
    'src/app/cards/greet-hsmeta.json: HubSpot refuses a file of type app-function in this folder; move it to src/app/functions',
  ],
  [
    'of no type',
    () => write('webhooks/a-hsmeta.json', { uid: 'a', type: 'webhook', config: {} }),
    'src/app/webhooks/a-hsmeta.json: "webhook" is no type that HubSpot has; here it may be webhooks',
  ],
  [
    'with a uid that HubSpot refuses',
    () => write('webhooks/a-hsmeta.json', { uid: 'a b', type: 'webhooks', config: {} }),
    'src/app/webhooks/a-hsmeta.json: HubSpot refuses the uid "a b"; use at most 64 letters, digits, periods, hyphens and underscores',
  ],
  [
    'with the uid of another',
    () => write('webhooks/a-hsmeta.json', { uid: 'hello_card', type: 'webhooks', config: {} }),
    'src/app/cards/hello-card-hsmeta.json and src/app/webhooks/a-hsmeta.json have the uid "hello_card", and HubSpot refuses a uid that is used twice; give each its own',
  ],
])('says in one sentence what HubSpot does with a file %s', async (_, change, said) => {
  await change();
  const { problems } = await readProject(folder);
  expect(problems).toEqual([said]);
});

it('has nothing to say of what HubSpot takes', async () => {
  const { problems } = await readProject(folder);
  expect(problems).toEqual([]);
});

it('says which apps there are, where HubSpot takes one', async () => {
  const one = JSON.parse(await readFile(app('app-hsmeta.json'), 'utf8')) as object;
  await write('other-hsmeta.json', { ...one, uid: 'other' });
  await expect(readProject(folder)).rejects.toThrow(
    'src/app/app-hsmeta.json and src/app/other-hsmeta.json are each of type app, and HubSpot takes one; remove the others',
  );
});

it('says under which name the app is there', async () => {
  await move('app-hsmeta.json', 'app-hsmeta.JSON');
  await expect(readProject(folder)).rejects.toThrow(
    /app-hsmeta\.json: file not found; .*; src\/app\/app-hsmeta\.JSON: HubSpot skips it.* rename it to app-hsmeta\.json$/,
  );
});

it('tells what a project has that is shown nowhere', async () => {
  for (const name of ['pages', 'cards', 'settings']) await rm(app(name), { recursive: true });
  const entrypoint = '/app/functions/greet.js';
  await write('functions/greet-hsmeta.json', {
    uid: 'greet',
    type: 'app-function',
    config: { entrypoint },
  });
  await write('workflow-actions/a-hsmeta.json', { uid: 'a', type: 'workflow-action', config: {} });
  const { problems, otherFeatures } = await readProject(folder);
  expect(problems).toEqual([]);
  expect(otherFeatures).toEqual(['function: greet', 'workflow action: a']);
});
