import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildCache, createBuildCache } from './build-cache.ts';

let root: string;
let cache: BuildCache;
let outputs: number;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'build-cache-'));
  cache = createBuildCache('production', path.join(root, 'cache'));
  outputs = 0;
  await write('project/cards/Card.tsx', 'card');
  await write('project/cards/parts/index.ts', 'parts');
  await write('project/node_modules/library/dist/index.js', 'library');
  await write('project/node_modules/library/package.json', '{}');
  await write('project/package.json', '{}');
});
afterEach(() => rm(root, { recursive: true }));

async function write(name: string, content: string): Promise<void> {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
const order = (variables: Record<string, string> = {}) => ({
  entrypoint: path.join(root, 'project/cards/Card.tsx'),
  folder: path.join(root, 'project/cards'),
  projectFolder: path.join(root, 'project'),
  variables,
});
const inputs = () =>
  ['cards/Card.tsx', 'cards/parts/index.ts', 'node_modules/library/dist/index.js'].map((name) =>
    path.join(root, 'project', name),
  );
/** All files of these tests are new: a build that begins later has read them as they are. */
const afterwards = () => Date.now() + 1_000;

async function keep(content: string, begun = afterwards(), more: string[] = []): Promise<void> {
  await write('output/Card.js', content);
  await cache.keep(order(), path.join(root, 'output'), [...inputs(), ...more], begun);
}

/** The bundle that is found; null when there is none. */
async function restore(restored = order()): Promise<string | null> {
  outputs += 1;
  const folder = path.join(root, `restored-${outputs}`);
  const found = await cache.restore(restored, folder);
  if (found === null) return null;
  expect(found).toEqual(inputs());
  return readFile(path.join(folder, 'Card.js'), 'utf8');
}

it('finds a build again while all is as it was', async () => {
  expect(await restore()).toBeNull();
  await keep('the bundle');
  expect(await restore()).toBe('the bundle');
  expect(
    await createBuildCache('production', path.join(root, 'cache')).restore(
      order(),
      path.join(root, 'other'),
    ),
  ).toEqual(inputs());
});

it.each([
  ['a module', 'project/cards/parts/index.ts', 'other'],
  ['a module of a library', 'project/node_modules/library/dist/index.js', 'other'],
  ['a file that an import may mean instead', 'project/cards/parts.ts', ''],
  ['the settings of the language', 'project/tsconfig.json', '{}'],
  ["a library's entries", 'project/node_modules/library/package.json', '{"sideEffects":false}'],
  ['a library nearer by', 'project/cards/node_modules/library/index.js', ''],
  ['a library of a scope', 'project/node_modules/@scope/library/index.js', ''],
])('finds none after a change of %s', async (_, name, content) => {
  await keep('the bundle');
  await write(name, content);
  expect(await restore()).toBeNull();
});

it('finds none for other variables, nor for the other build of React', async () => {
  await keep('the bundle');
  expect(await restore(order({ NAME: 'value' }))).toBeNull();
  cache = createBuildCache('development', path.join(root, 'cache'));
  expect(await restore()).toBeNull();
});

it('finds the one before again when a change is taken back, and forgets the oldest', async () => {
  for (const version of ['one', 'two', 'three', 'four']) {
    await write('project/cards/Card.tsx', version);
    await keep(`bundle ${version}`);
    // Their age is measured by the file system's clock.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await write('project/cards/Card.tsx', 'two');
  expect(await restore()).toBe('bundle two');
  await write('project/cards/Card.tsx', 'one');
  expect(await restore()).toBeNull();
  const [extension] = await readdir(path.join(root, 'cache'));
  expect(await readdir(path.join(root, 'cache', extension ?? ''))).toHaveLength(4);
});

describe('keeps nothing', () => {
  it('of which a file changed while it was built', async () => {
    const begun = Date.now();
    await write('project/cards/Card.tsx', 'saved meanwhile');
    await keep('the bundle', begun);
    expect(await restore()).toBeNull();
  });

  it.each([
    ['settings of Vite, which run', 'project/cards/vite.config.js', '', []],
    ['an environment file', 'project/cards/.env', 'VITE_A=1', []],
    ['a tsconfig.json that extends another', 'project/tsconfig.json', '{ "extends": "./a" }', []],
    ['styles', 'project/cards/card.css', '', ['project/cards/card.css']],
  ])('that depends on %s', async (_, name, content, more) => {
    await write(name, content);
    await keep(
      'the bundle',
      afterwards(),
      more.map((it) => path.join(root, it)),
    );
    expect(await restore()).toBeNull();
  });

  it('where it cannot write, and says nothing of it', async () => {
    await write('cache', 'a file where the folder would be');
    await keep('the bundle');
    expect(await restore()).toBeNull();
  });
});
