import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { createBuilder, type Builder } from './builder.ts';

let builder: Builder;
let project: string;
beforeAll(() => {
  builder = createBuilder();
});
afterAll(() => builder.close());
beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'unresolved-'));
  const folder = project;
  onTestFinished(() => rm(folder, { recursive: true }));
  await write('hsproject.json', '{}');
  await write(
    'src/app/cards/package.json',
    JSON.stringify({ dependencies: { '@example/charts': '1.0.0', installed: '1.0.0' } }),
  );
  await write(
    'src/app/cards/node_modules/installed/package.json',
    JSON.stringify({ name: 'installed', main: 'index.js' }),
  );
});

async function write(name: string, content: string): Promise<void> {
  const file = path.join(project, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function problemOf(specifier: string) {
  const folder = path.join(project, 'src/app/cards');
  const entrypoint = path.join(folder, 'Card.ts');
  await write('src/app/cards/Card.ts', `// A card\nimport it from '${specifier}';\nvoid it;\n`);
  const { problem } = await builder.build({
    kind: 'extension',
    entrypoint,
    folder,
    projectFolder: project,
    variables: {},
    outputFolder: path.join(project, 'output'),
  });
  return problem;
}

it('says what to do about a package that is declared and not installed', async () => {
  const problem = await problemOf('@example/charts/lines');
  expect(problem).toMatchObject({
    message:
      '"@example/charts/lines" cannot be found: @example/charts is in src/app/cards/package.json and not installed. Run "npm install" in src/app/cards.',
    file: path.join(project, 'src/app/cards/Card.ts'),
    line: 2,
    column: 16,
  });
  // One of a registry that has lost a version.
  await write('src/app/cards/package-lock.json', '{}');
  expect((await problemOf('@example/charts'))?.message).toContain('delete package-lock.json');
});

it('names what installs the libraries of the project', async () => {
  await write('pnpm-lock.yaml', '');
  expect((await problemOf('lodash'))?.message).toContain('Run "pnpm add lodash"');
  expect((await problemOf('@example/charts'))?.message).toContain('Run "pnpm install"');
  await write('src/app/yarn.lock', '');
  expect((await problemOf('@example/charts'))?.message).toContain('Run "yarn install"');
  await write('.pnp.cjs', '');
  expect((await problemOf('@example/charts'))?.message).toContain(
    'Write "nodeLinker: node-modules" into .yarnrc.yml and run "yarn install"',
  );
});

it.each([
  ['lodash/fp', 'src/app/cards/package.json does not have lodash. Run "npm install lodash"'],
  ['./missing', 'there is no such file'],
  ['installed/missing', 'the installed version of installed does not have it'],
])('says what is wrong with %s', async (specifier, said) => {
  expect((await problemOf(specifier))?.message).toContain(
    `"${specifier}" cannot be found: ${said}`,
  );
});

it('goes on building after styles that a module is composed of cannot be read', async () => {
  const composed = (named: string) =>
    write('src/app/cards/own.module.css', `.a { composes: b from '${named}' }`);
  await write('src/app/cards/no-styles.css', 'a { ]');
  for (const [named, said] of [
    ['./missing.css', 'own.module.css'],
    ['./no-styles.css', 'no-styles.css'],
  ] as const) {
    await composed(named);
    expect((await problemOf('./own.module.css'))?.message).toContain(said);
  }
  await write('src/app/cards/no-styles.css', '.b { color: red }');
  expect(await problemOf('./own.module.css')).toBeNull();
});
