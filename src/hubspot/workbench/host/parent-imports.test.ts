import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findParentImport, packagedFolder } from './parent-imports.ts';

let project: string;
const file = (name: string) => path.join(project, name);
beforeEach(async () => {
  project = await realpath(await mkdtemp(path.join(tmpdir(), 'imports-')));
  await mkdir(file('src/app/cards/parts'), { recursive: true });
  await writeFile(file('hsproject.json'), '{}');
  await writeFile(file('package.json'), '{}');
  await writeFile(file('src/app/cards/package.json'), '{}');
  await writeFile(
    file('src/app/cards/parts/Card.tsx'),
    `import { inside } from '../inside';
import shared from '@example/shared';
const later = () => import("../../later.js");
export * from '../../shared/index';`,
  );
});
afterEach(() => rm(project, { recursive: true }));

it('packages the folder with the package.json, and not the whole project', async () => {
  expect(packagedFolder(file('src/app/cards/parts'))).toBe(file('src/app/cards'));
  expect(packagedFolder(file('src/app/pages'))).toBe(file('src/app/pages'));
});

const isPackage = (name: string) => name.startsWith(file('packages'));

it.each([
  ['src/app/shared/index.ts', 4, '../../shared/index'],
  ['src/app/later.ts', 3, '../../later.js'],
])('refuses %s, with its place', (to, line, name) => {
  const from = file('src/app/cards/parts/Card.tsx');
  const problem = findParentImport([{ from, to: file(to) }], file('src/app/cards'), isPackage);
  expect(problem).toMatchObject({ file: from, line });
  expect(problem?.message).toContain(`"${name}" is outside of`);
});

it('refuses what no relative path names: a link, a name of package.json, an address, a template', () => {
  const from = file('src/app/cards/parts/Card.tsx');
  const find = (to: string) =>
    findParentImport([{ from, to: file(to) }], file('src/app/cards'), isPackage);
  expect(find('src/app/common/inside.ts')).toMatchObject({ file: from, line: 1, column: 10 });
  expect(find('src/app/common/never-named.svg')).toMatchObject({ file: from, line: null });
});

it.each([
  ['what is inside', 'src/app/cards/parts/Card.tsx', 'src/app/cards/inside.ts'],
  ['a package of a workspace', 'src/app/cards/parts/Card.tsx', 'packages/shared/index.ts'],
  ['what a package imports', 'packages/shared/index.ts', 'packages/shared/parts/other.ts'],
])('lets through %s', (_, from, to) => {
  const imports = [{ from: file(from), to: file(to) }];
  expect(findParentImport(imports, file('src/app/cards'), isPackage)).toBeNull();
});
