import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
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
    ...['credentials.json', 'app/client_secret_1.json', 'app/cards/service-account.json'],
    ...['app/secrets.txt', 'app/cards/server.key.txt'],
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
  const { leftOut } = await prepareUpload(project(), output());
  expect(leftOut.map((file) => path.basename(file)).toSorted()).toEqual([
    'client_secret_1.json',
    'credentials.json',
    'secrets.txt',
    'server.key.txt',
    'service-account.json',
  ]);
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

/** Every file below the test's folder, with what is in it. */
async function everything(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(file.parentPath, file.name);
    if (file.isFile()) found[path.relative(folder, place)] = await readFile(place, 'utf8');
  }
  return found;
}

test.each([
  ['the project, made by an earlier call itself', 'project'],
  ['a folder that the project is in', '.'],
  ['a folder of the sources', 'project/src/upload'],
  ['a link to the project', 'link'],
])('does not empty, nor add to, %s', async (_, place) => {
  await symlink(project(), path.join(folder, 'link'), 'junction');
  await write('.prepared-upload');
  await write('project/.prepared-upload');
  const before = await everything();
  const preparing = prepareUpload(project(), path.join(folder, place));
  await expect(preparing).rejects.toThrow('it would change the project');
  expect(await everything()).toEqual(before);
});

test('does not delete what somebody put into its folder', async () => {
  await prepareUpload(project(), output());
  await write('upload/notes/mine.md', 'mine');
  const before = await everything();
  await expect(prepareUpload(project(), output())).rejects.toThrow('(notes)');
  expect(await everything()).toEqual(before);
});

test('changes nothing where links lead to, and takes what is there', async () => {
  await write('project/lib/package.json', '{ "name": "lib", "devDependencies": { "x": "1" } }');
  await write('project/lib/index.js', 'export {}');
  await symlink(path.join(project(), 'lib'), path.join(folder, 'lib'), 'junction');
  const dependencies = { lib: 'file:../../../../lib' };
  await write('project/src/app/cards/package.json', JSON.stringify({ dependencies }));
  await rename(path.join(project(), 'src'), path.join(project(), 'real'));
  await symlink(path.join(project(), 'real'), path.join(project(), 'src'), 'junction');
  await write('project/hsproject.json', '{ "srcDir": "src" }');
  const before = await everything();
  await prepareUpload(project(), output());
  const after = await everything();
  expect(after).toMatchObject(before);
  expect(Object.keys(after)).toContain(
    path.normalize('upload/src/app/cards/packages/lib/index.js'),
  );
});

test.each(['..', '../elsewhere', 'linked'])(
  'takes no sources outside of the project: %s',
  async (srcDir) => {
    await write('elsewhere/app/app-hsmeta.json', '{}');
    await symlink(path.join(folder, 'elsewhere'), path.join(project(), 'linked'), 'junction');
    await write('project/hsproject.json', JSON.stringify({ srcDir }));
    const before = await everything();
    await expect(prepareUpload(project(), output())).rejects.toThrow('not inside of the project');
    expect(await everything()).toEqual(before);
  },
);

test.each(['../work'])('leaves a folder of others as it is: %s', async (place) => {
  await write('work/important.txt', 'mine');
  const before = (await readdir(folder, { recursive: true })).toSorted();
  const target = path.join(project(), place);
  await expect(prepareUpload(project(), target)).rejects.toThrow('was not made by this command');
  expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(before);
  expect(await readFile(path.join(folder, 'work/important.txt'), 'utf8')).toBe('mine');
});
