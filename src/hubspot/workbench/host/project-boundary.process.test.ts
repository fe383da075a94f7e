import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createBuilder, type Builder } from './builder.ts';

const secret = 'the-private-key-of-someone';
let builder: Builder;
let home: string;
let project: string;
beforeAll(() => {
  builder = createBuilder();
});
afterAll(() => builder.close());
beforeEach(async () => {
  // On macOS the temporary folder is below a link.
  home = await realpath(await mkdtemp(path.join(tmpdir(), 'home-')));
  project = path.join(home, 'work/project');
  await write('work/project/hsproject.json', '{}');
  await write('.ssh/id_rsa', secret);
  await write('.ssh/key.json', JSON.stringify({ secret }));
  await write('.ssh/key.css', `.a { content: '${secret}' }`);
  await write('.ssh/key.ts', `export default '${secret}';`);
  await write('package.json', JSON.stringify({ name: 'home' }));
});

afterEach(() => rm(home, { recursive: true, force: true }));

async function write(name: string, content: string): Promise<void> {
  const file = path.join(home, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Stands in for Less, which reads and writes what its source says. */
async function writeCompilerOfStyles(): Promise<void> {
  await write('work/project/node_modules/less/package.json', '{ "name": "less" }');
  await write(
    'work/project/node_modules/less/index.js',
    `const { readFileSync } = require('node:fs');
     const { dirname, join } = require('node:path');
     exports.FileManager = class {};
     exports.render = async (source, { filename }) => {
       const [verb, file] = source.split(' ');
       const css = verb === 'read'
         ? '.a { content: "' + readFileSync(join(dirname(filename), file)) + '" }'
         : '.a { color: red; composes: a from "' + file + '" }';
       return { css, imports: [] };
     };`,
  );
}

/** The bundle of a card that shows what it imports; else what the builder says. */
async function build(
  source: string,
  builtBy = builder,
): Promise<{ bundle: string | null; message: string; inputs: string[] }> {
  await write('work/project/src/Card.ts', `${source}\nconsole.log(value);\n`);
  const outputFolder = await mkdtemp(path.join(home, 'output-'));
  const { problem, inputs } = await builtBy.build({
    kind: 'extension',
    entrypoint: path.join(project, 'src/Card.ts'),
    folder: path.join(project, 'src'),
    projectFolder: project,
    variables: {},
    outputFolder,
  });
  const message = JSON.stringify(problem);
  if (problem) return { bundle: null, message, inputs };
  const bundle = await readFile(path.join(outputFolder, 'Card.js'), 'utf8');
  return { bundle, message, inputs };
}

it.each([
  ['a relative path as text', () => `import value from '../../../.ssh/id_rsa?raw';`],
  ['an absolute path as text', () => `import value from '${home}/.ssh/id_rsa?raw';`],
  ['a module', () => `import value from '../../../.ssh/key.ts';`],
  ['a document', () => `import value from '../../../.ssh/key.json';`],
  ['an import for later', () => `const value = () => import('../../../.ssh/key.ts');`],
  ['many at once', () => `const value = import.meta.glob('../../../.ssh/*', { query: '?raw' });`],
  ['an address', () => `const value = new URL('../../../.ssh/id_rsa', import.meta.url);`],
  [
    'an address behind a comment',
    () => `const value = new URL(/* */ '../../../.ssh/id_rsa', import.meta.url);`,
  ],
  [
    'an address in brackets',
    () => `const value = new URL(('../../../.ssh/id_rsa'), import.meta.url);`,
  ],
  [
    'an address with a type',
    () => `const value = new URL('../../../.ssh/id_rsa' as string, import.meta.url);`,
  ],
  [
    'an address in parts',
    () => `const value = new URL('../../..' + '/.ssh/id_rsa', import.meta.url);`,
  ],
  [
    'an address of an enumeration',
    () =>
      `const enum Key { file = '../../../.ssh/id_rsa' } const value = new URL(Key.file, import.meta.url);`,
  ],
  ['an address in a package that came with the project', () => `import value from 'brought';`],
  [
    'an address in a module that is an address',
    () =>
      `import value from 'data:text/javascript;base64,${Buffer.from(`export default new URL('${home}/.ssh/id_rsa', import.meta.url)`).toString('base64')}';`,
  ],
  [
    'a worker by its address',
    () => `const value = new Worker(new URL('../../../.ssh/key.ts', import.meta.url));`,
  ],
  ['a worker by its name', () => `import value from '../../../.ssh/key.ts?worker&inline';`],
  ['what a worker imports', () => `import value from './worker.ts?worker';`],
  ['what a worker imports inside a bundle', () => `import value from './worker.ts?worker&inline';`],
  ['what a shared worker imports', () => `import value from './worker.ts?sharedworker&inline';`],
  [
    'what a worker imports that is named by its address',
    () => `const value = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });`,
  ],
  ['what a module of a worker names', () => `import value from './deep-worker.ts?worker&inline';`],
  ['what a worker of a worker imports', () => `import value from './outer.ts?worker&inline';`],
  [
    'many at once, put in',
    () =>
      `const value = import.meta.glob('../../../.ssh/*', { eager: true, query: '?raw', import: 'default' });`,
  ],
  [
    'a name that is put together',
    () => 'const value = (name) => import(`../../../.ssh/${name}.ts`);',
  ],
  [
    'an address that is put together',
    () => 'const value = (name) => new URL(`../../../.ssh/${name}`, import.meta.url);',
  ],
  ['an absolute path of a server', () => `import value from '/@fs${home}/.ssh/id_rsa?raw';`],
  ['an address of a file', () => `import value from '${pathToFileURL(home).href}/.ssh/key.ts';`],
  ['a name of its own', () => `import value from '#out/id_rsa?raw';`],
  ['pictures of styles', () => `import value from './picture.css?inline';`],
  ['styles that a module of styles is composed of', () => `import value from './of.module.css';`],
  ['values of a module of styles', () => `import value from './values.module.css';`],
  [
    'what a module of styles takes by another',
    () => `import value from './by-another.module.css';`,
  ],
  ['styles', () => `import value from './styles.css?inline';`],
  ['what a compiler of styles reads', () => `import value from './read.less?inline';`],
  [
    'styles that compiled ones are composed of',
    () => `import value from './composed.module.less?inline'; import './composed.module.less';`,
  ],
  ['settings that others extend', () => `import value from './jsx.tsx';`],
  [
    'an address in a variable',
    () => `const value = new URL(import.meta.env.VITE_FILE, import.meta.url);`,
  ],
  [
    'an address in a variable of a worker',
    () => `import value from './of-variable.ts?worker&inline';`,
  ],
  ['an address in a file of another kind', () => `import value from './address.other';`],
  [
    'a module of a package that is not its own',
    () => `import value from '${home}/other/node_modules/private/index.js';`,
  ],
  ['a link in the project', () => `import value from './link/id_rsa?raw';`],
])('%s outside of the project does not get into a bundle', async (_, source) => {
  const files = {
    'worker.ts': `import value from '../../../.ssh/id_rsa?raw'; postMessage(value);`,
    'deep-worker.ts': `import value from './deep.ts'; postMessage(value);`,
    'deep.ts': `export default new URL('../../../.ssh/id_rsa', import.meta.url).href;`,
    'outer.ts': `import Inner from './worker.ts?worker&inline'; new Inner();`,
    'picture.css': `.b { background: url('../../../.ssh/id_rsa') }`,
    'of.module.css': `.b { composes: a from /* */ '../../../.ssh/key.css' }`,
    'values.module.css': `@value a from "../../../.ssh/key.css"; .b { color: a }`,
    'by-another.module.css': `.b { composes: b from './of.module.css' }`,
    'read.less': 'read ../../../.ssh/id_rsa',
    'composed.module.less': 'compose ../../../.ssh/key.css',
    'jsx.tsx': `export default <a />;`,
    'tsconfig.json': JSON.stringify({ extends: '../../../.ssh/settings.json' }),
    '.env': 'VITE_FILE=../../../.ssh/id_rsa',
    'of-variable.ts': `postMessage(new URL(import.meta.env.VITE_FILE, import.meta.url).href);`,
    'address.other': `export default new URL('../../../.ssh/id_rsa', import.meta.url);`,
    'package.json': JSON.stringify({ name: 'card', imports: { '#out/*': '../../../.ssh/*' } }),
  };
  for (const [name, content] of Object.entries(files)) {
    await write(`work/project/src/${name}`, content);
  }
  await write('.ssh/settings.json', JSON.stringify({ compilerOptions: { jsxFactory: 'secret' } }));
  await write('other/node_modules/private/index.js', `export default '${secret}';`);
  await writeCompilerOfStyles();
  await write('work/project/src/styles.css', `@import '../../../.ssh/key.css';`);
  await write('work/project/node_modules/brought/package.json', '{ "name": "brought" }');
  await write(
    'work/project/node_modules/brought/index.js',
    `export default new URL('../../../../.ssh/id_rsa', import.meta.url);`,
  );
  await symlink(path.join(home, '.ssh'), path.join(project, 'src/link'), 'junction');
  const { bundle, message } = await build(source());
  expect(bundle).toBeNull();
  expect(message).toContain('is outside of the project');
  expect(message).not.toContain(secret);
});

it.each([
  ['as text', `import value from '../shared/text.txt?raw';`],
  ['as an address', `const value = new URL('../shared/text.txt', import.meta.url);`],
  ['by a template', 'const value = () => import(`../shared/index.ts`);'],
  ['by a link', `import value from './linked/index.ts';`],
  ['by a name of its own', `import value from '#shared/index.ts';`],
  ['in styles', `import value from './shared.css?inline';`],
])(
  '%s: a file beside the folder of the extension is not packaged by HubSpot',
  async (_, source) => {
    await write('work/project/shared/text.txt', 'beside');
    await write('work/project/shared/index.ts', `export default 'beside';`);
    await write('work/project/shared/own.css', 'a { color: red }');
    await write('work/project/src/shared.css', `@import '../shared/own.css';`);
    const imports = { '#shared/*': '../shared/*' };
    await write('work/project/src/package.json', JSON.stringify({ name: 'card', imports }));
    await symlink(path.join(project, 'shared'), path.join(project, 'src/linked'), 'junction');
    const { message } = await build(source);
    expect(message).toContain('HubSpot packages nothing from outside');
  },
);

it('a worker has its own files, and a change to what it imports is seen', async () => {
  await write('work/project/src/worker.ts', `import part from './part.ts'; postMessage(part);`);
  await write('work/project/src/part.ts', `export default 'of-the-worker';`);
  const { bundle, message, inputs } = await build(`import value from './worker.ts?worker&inline';`);
  expect(message).toBe('null');
  expect(bundle).toContain('of-the-worker');
  expect(inputs).toContain(path.join(project, 'src/part.ts'));
});

it.skipIf(process.platform === 'win32')(
  'variables of a bundle come from no file outside',
  async () => {
    await write('.ssh/env', `VITE_KEY=${secret}`);
    await mkdir(path.join(project, 'src'));
    await symlink(path.join(home, '.ssh/env'), path.join(project, 'src/.env'), 'file');
    const { bundle, message } = await build('const value = import.meta.env.VITE_KEY;');
    expect(bundle).toBeNull();
    expect(message).toContain('is outside of the project');
  },
);

it('variables of a bundle are none of the user’s', async () => {
  const names = ['NPM_TOKEN', 'NODE_AUTH_TOKEN'];
  for (const name of names) vi.stubEnv(name, secret);
  const own = createBuilder();
  await write('work/project/src/.env', names.map((it) => `VITE_${it}=$${it}`).join('\n'));
  const { bundle } = await build('const value = import.meta.env;', own);
  await own.close();
  vi.unstubAllEnvs();
  expect(bundle).toContain('VITE_NPM_TOKEN');
  expect(bundle).not.toContain(secret);
});

it('settings above a project, and what these name, are read, and so is what its own settings load', async () => {
  const above = { extends: './settings/base.json' };
  await write('tsconfig.json', JSON.stringify(above));
  await write('settings/base.json', JSON.stringify({ compilerOptions: { jsxFactory: 'made' } }));
  await write('vite.shared.js', `export const shared = { define: { given: '"from-above"' } };`);
  await write(
    'work/project/src/vite.config.js',
    `import { readFileSync } from 'node:fs';
     import { shared } from '../../../vite.shared.js';
     readFileSync(new URL('../../../vite.shared.js', import.meta.url));
     export default shared;`,
  );
  await write('work/project/src/jsx.tsx', `export default [<a />, given];`);
  await write('work/project/src/own.txt', 'own-text');
  await write('work/project/src/own.less', 'read own.txt');
  await writeCompilerOfStyles();
  const { bundle, message } = await build(
    `import jsx from './jsx.tsx'; import style from './own.less?inline'; const value = [jsx, style];`,
  );
  expect(message).toBe('null');
  for (const text of ['made("a"', 'from-above', 'own-text']) expect(bundle).toContain(text);
});

it('names an entry point that is not there', async () => {
  const { problem } = await builder.build({
    kind: 'extension',
    entrypoint: path.join(project, 'src/None.ts'),
    folder: path.join(project, 'src'),
    projectFolder: project,
    variables: {},
    outputFolder: path.join(home, 'output'),
  });
  expect(problem?.message).toMatch(/^There is no file src.None\.ts\. An entrypoint is a path/);
});

it('a folder of public files is not copied from elsewhere', async () => {
  await mkdir(path.join(project, 'src/public'), { recursive: true });
  await symlink(path.join(home, '.ssh'), path.join(project, 'src/public/keys'), 'junction');
  const { message } = await build('const value = 1;');
  expect(message).toContain('is outside of the project');
});

it('a package that is linked under another name is no way out, nor is text of a linked one', async () => {
  await write('private/package.json', JSON.stringify({ name: 'private' }));
  await write('private/index.ts', `export default '${secret}';`);
  await write('private/.env', secret);
  const modules = path.join(project, 'node_modules');
  await mkdir(modules);
  for (const source of ['other/index.ts', 'private/.env?raw']) {
    const link = path.join(modules, path.dirname(source));
    await symlink(path.join(home, 'private'), link, 'junction');
    const { bundle, message } = await build(`import value from '${source}';`);
    expect(bundle).toBeNull();
    expect(message).toContain('is outside of the project');
  }
});

it('its own files, installed packages and those that are linked by name are built', async () => {
  await write('work/project/src/own.txt', 'of-the-project');
  await write('work/node_modules/installed/own.svg', 'asset-of-installed');
  await write(
    'work/node_modules/installed/index.js',
    `export default ['installed', new URL('./own.svg', import.meta.url)];`,
  );
  await write('work/node_modules/installed/package.json', '{ "name": "installed" }');
  await write('shared/package.json', JSON.stringify({ name: 'shared' }));
  await write('shared/index.ts', `export { default } from './part.ts';`);
  await write('shared/part.ts', `export default 'linked';`);
  // As pnpm has it: each package in a store, beside links to what it depends on.
  const store = 'work/node_modules/.pnpm';
  await write(`${store}/deep@1/node_modules/deep/index.js`, `export default 'deep';`);
  await write(
    `${store}/stored@1/node_modules/stored/index.js`,
    `export { default } from 'deep/index.js';`,
  );
  for (const name of ['deep', 'stored']) {
    await write(`${store}/${name}@1/node_modules/${name}/package.json`, '{}');
  }
  await mkdir(path.join(project, 'node_modules'));
  for (const [link, target] of [
    [`work/project/node_modules/shared`, 'shared'],
    [`work/project/node_modules/stored`, `${store}/stored@1/node_modules/stored`],
    [`${store}/stored@1/node_modules/deep`, `${store}/deep@1/node_modules/deep`],
  ] as const) {
    await symlink(path.join(home, target), path.join(home, link), 'junction');
  }
  const { bundle, message } = await build(
    `import own from './own.txt?raw';
     import installed from 'installed/index.js';
     import linked from 'shared/index.ts';
     import stored from 'stored/index.js';
     const value = [own, installed, linked, stored];`,
  );
  expect(message).toBe('null');
  for (const text of ['of-the-project', 'installed', 'linked', 'deep']) {
    expect(bundle).toContain(text);
  }
});
