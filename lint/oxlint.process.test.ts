import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { programOf } from '../test/programs.ts';
import { root } from './places.js';
import { ruleExamples, ruleExamplesOfJavaScript, unparsable } from './rule-examples.ts';

/** A made-up project: what each file imports. Only the names of its files and its circles matter. */
const files: Record<string, string[]> = {
  'src/points/index.ts': ['./type-of-other.ts'],
  'src/points/type-of-other.ts': ['type ./other.ts'],
  'src/points/other.ts': ['type ./type-of-other.ts'],
  'src/server/through-package.ts': ['@partner-tier-points/points'],
  'src/points/package-circle.ts': ['@partner-tier-points/contract'],
  'src/contract/index.ts': ['../points/package-circle.ts'],
  'src/points/straight.ts': ['./index.ts'],
  'src/points/camelCase.ts': [],
  'src/hubspot/workbench/page/PascalCase.tsx': [],
  'test/snake_case.ts': [],
  'src/extension-shared/kebab-case.ts': [],
  'extensions/app/cards/PascalCase.ts': [],
  'extensions/app/cards/kebab-case.tsx': [],
  'extensions/app/cards/Component.tsx': [],
  'extensions/app/cards/useCard.test.ts': [],
};

/** Each example in a file of its own, which is named after its rule. */
const examples = {
  'src/points/examples': { ending: 'ts', of: ruleExamples },
  'src/points/examples-of-javascript': { ending: 'js', of: ruleExamplesOfJavaScript },
  'src/points/unparsable': { ending: 'js', of: unparsable },
};

let folder: string;
/** What cannot be parsed has no rule's name. */
let found: { code?: string; filename: string }[];

function statementOf(imported: string): string {
  const [first = '', specifier = first] = imported.split(' ');
  if (first === 'type') return `import type { A } from '${specifier}'; export type B = A;`;
  return `import '${specifier}';`;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'oxlint-'));
  await copyFile(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  for (const [file, imported] of Object.entries(files)) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, [...imported.map(statementOf), 'export type A = 1;'].join('\n'));
  }
  for (const [place, { ending, of }] of Object.entries(examples)) {
    await mkdir(path.join(folder, place), { recursive: true });
    for (const [rule, example] of Object.entries(of)) {
      const imports = example.includes('run') ? "import { run } from '../index.ts';\n" : '';
      await writeFile(path.join(folder, place, `${rule}.${ending}`), imports + example);
    }
  }
  const packages = path.join(folder, 'node_modules/@partner-tier-points');
  await mkdir(packages, { recursive: true });
  for (const name of ['points', 'contract']) {
    const description = { name: `@partner-tier-points/${name}`, exports: { '.': './index.ts' } };
    const place = path.join(folder, 'src', name);
    await writeFile(path.join(place, 'package.json'), JSON.stringify(description));
    // Windows lets everyone make a junction, but not a link.
    await symlink(place, path.join(packages, name), 'junction');
  }
  const run = promisify(execFile)(
    process.execPath,
    [programOf('oxlint'), '--format=json', '--ignore-pattern=node_modules'],
    {
      cwd: folder,
    },
  );
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  found = (JSON.parse(stdout) as { diagnostics: typeof found }).diagnostics;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const filesWith = (rule: string) =>
  [
    ...new Set(
      found
        .filter(({ code }) => code?.includes(rule))
        .map(({ filename }) => filename.split(path.sep).join('/')),
    ),
  ].sort();

it('refuses a circle of files, of types alone and through a package too', () => {
  expect(filesWith('no-cycle')).toEqual([
    'src/contract/index.ts',
    'src/points/other.ts',
    'src/points/package-circle.ts',
    'src/points/type-of-other.ts',
  ]);
});

it('holds the names of files to one style a room', () => {
  expect(filesWith('filename-case')).toEqual([
    'extensions/app/cards/PascalCase.ts',
    'extensions/app/cards/kebab-case.tsx',
    'src/extension-shared/kebab-case.ts',
    'src/hubspot/workbench/page/PascalCase.tsx',
    'src/points/camelCase.ts',
    'test/snake_case.ts',
  ]);
});

const refusalsOf = (file: string) =>
  found
    .filter(({ filename }) => filename.split(path.sep).join('/') === file)
    .map(({ code }) => code);

it.each(Object.keys(ruleExamples))('%s is refused', (rule) => {
  expect(refusalsOf(`src/points/examples/${rule}.ts`)).toContainEqual(
    expect.stringContaining(`(${rule})`),
  );
});

it.each(Object.keys(ruleExamplesOfJavaScript))('%s is refused in JavaScript', (rule) => {
  expect(refusalsOf(`src/points/examples-of-javascript/${rule}.js`)).toContainEqual(
    expect.stringContaining(`(${rule})`),
  );
});

it.each(Object.keys(unparsable))('%s cannot be parsed', (rule) => {
  expect(refusalsOf(`src/points/unparsable/${rule}.js`)).toEqual([undefined]);
});
