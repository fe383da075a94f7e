import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { prepareUpload } from './prepare-upload.ts';

let folder: string;
const project = () => path.join(folder, 'project');
const output = () => path.join(folder, 'upload');

async function write(file: string, text = ''): Promise<void> {
  const place = path.join(folder, file);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, text);
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'prepare-upload-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await write('project/hsproject.json', '{ "srcDir": "src" }');
  await write('project/src/app/app-hsmeta.json', '{}');
  await write('project/src/app/cards/package.json', '{ "name": "cards" }');
  await write('project/src/app/cards/Card.tsx', 'export {}');
});

test('holds what HubSpot builds, and nothing that may be a secret', async () => {
  const secrets = [
    ...['.env', '.env.local', '.npmrc', 'hubspot.config.yml', 'server.pem', 'id_rsa', 'dump.sql'],
    ...[
      'app/.env',
      'app/cards/.env.production',
      'app/cards/hubspot.config.yml',
      '.git/config.json',
    ],
  ];
  for (const name of secrets) await write(`project/src/${name}`, 'secret');
  await write('elsewhere/secret.json', '{}');
  const link = path.join(project(), 'src/app/linked');
  await symlink(path.join(folder, 'elsewhere'), link, 'junction');
  await prepareUpload(project(), output());
  const files = (await readdir(path.join(output(), 'src'), { recursive: true })).map((name) =>
    name.split(path.sep).join('/'),
  );
  expect(files.toSorted()).toEqual([
    'app',
    'app/app-hsmeta.json',
    'app/cards',
    'app/cards/Card.tsx',
    'app/cards/package.json',
    'app/cards/packages',
    'app/cards/packages/jsx.js',
    'app/cards/tsconfig.json',
  ]);
});

test('a variant replaces fields of the app’s config, and is not uploaded itself', async () => {
  const app = { type: 'app', config: { name: 'App', auth: { type: 'static', scopes: ['a'] } } };
  await write('project/src/app/app-hsmeta.json', JSON.stringify(app));
  const auth = { type: 'oauth' };
  await write('project/src/app/shop.variant.json', JSON.stringify({ config: { auth } }));
  const file = path.join(output(), 'src/app/app-hsmeta.json');
  const written = async () => JSON.parse(await readFile(file, 'utf8')) as unknown;
  await prepareUpload(project(), output(), { variant: 'shop' });
  expect(await written()).toEqual({ type: 'app', config: { name: 'App', auth } });
  expect(await readdir(path.join(output(), 'src/app'))).not.toContain('shop.variant.json');
  await prepareUpload(project(), output());
  expect(await written()).toEqual(app);
  await expect(prepareUpload(project(), output(), { variant: 'other' })).rejects.toThrow(
    'There is no other.variant.json',
  );
  expect(await written()).toEqual(app);
});

test('replaces what it made before', async () => {
  await prepareUpload(project(), output());
  await rm(path.join(project(), 'src/app/cards/Card.tsx'));
  await prepareUpload(project(), output());
  const left = await readdir(path.join(output(), 'src/app/cards'));
  expect(left.toSorted()).toEqual(['package.json', 'packages', 'tsconfig.json']);
});

test("tells HubSpot's builder how JSX is built, unless the extension does", async () => {
  await write('project/src/app/cards/parts/Part.tsx', 'export {};');
  const cards = path.join(output(), 'src/app/cards');
  await prepareUpload(project(), output());
  expect(JSON.parse(await readFile(path.join(cards, 'tsconfig.json'), 'utf8'))).toEqual({
    compilerOptions: { jsx: 'react', jsxFactory: '__jsx', jsxFragmentFactory: '__Fragment' },
  });
  const given = (from: string) => `\nimport { __jsx, __Fragment } from '${from}packages/jsx.js';\n`;
  expect(await readFile(path.join(cards, 'Card.tsx'), 'utf8')).toBe(`export {}${given('./')}`);
  expect(await readFile(path.join(cards, 'parts/Part.tsx'), 'utf8')).toBe(
    `export {};${given('../')}`,
  );
  await write('project/src/app/cards/tsconfig.json', '{ "compilerOptions": { "jsx": "react" } }');
  await prepareUpload(project(), output());
  expect(await readFile(path.join(cards, 'tsconfig.json'), 'utf8')).toContain('"react"');
  expect(await readFile(path.join(cards, 'Card.tsx'), 'utf8')).toBe('export {}');
});

test.each(['.', 'src', '../work'])('leaves a folder of others as it is: %s', async (place) => {
  await write('work/important.txt', 'mine');
  const before = (await readdir(folder, { recursive: true })).toSorted();
  const target = path.join(project(), place);
  await expect(prepareUpload(project(), target)).rejects.toThrow('was not made by this command');
  expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(before);
  expect(await readFile(path.join(folder, 'work/important.txt'), 'utf8')).toBe('mine');
});
