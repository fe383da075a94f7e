import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { languageNames, languages } from '@partner-tier-points/texts';
import manifest from '../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');
const notOurs = new Set(['node_modules', 'dist', '.git', '.data', 'reports', '.stryker-tmp']);

/** Every file and folder of the project, relative to it, with slashes. */
let places: string[];
/** What is written in each Markdown file. */
const texts = new Map<string, string>();

/** An old checkout may have empty folders left over, which Git does not know: those are no places. */
async function placesIn(folder: string, project = root): Promise<string[]> {
  const entries = await readdir(path.join(project, folder), { withFileTypes: true });
  const found = entries.filter(({ name }) => !notOurs.has(name));
  const deeper = found.map(async (entry) => {
    const place = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [place];
    const inside = await placesIn(place, project);
    return inside.length === 0 ? [] : [place, ...inside];
  });
  return (await Promise.all(deeper)).flat();
}

beforeAll(async () => {
  places = await placesIn('');
  for (const place of places.filter((it) => it.endsWith('.md'))) {
    texts.set(place, await readFile(path.join(root, place), 'utf8'));
  }
});

/** The folders that are directly in one. */
const foldersIn = (folder: string) =>
  places.filter(
    (place) =>
      path.posix.dirname(place) === folder && places.some((it) => it.startsWith(`${place}/`)),
  );

/** What is wrong in any document, by a search that names the faults of one. */
function faultsOf(find: (text: string, document: string) => string[]): string[] {
  return [...texts].flatMap(([document, text]) =>
    find(text, document).map((fault) => `${document}: ${fault}`),
  );
}

/** As GitHub makes the anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[`*_]|[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function brokenLinks(text: string, document: string): string[] {
  const targets = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map((it) => it[1]!);
  return targets.filter((target) => {
    const [file = '', anchor] = target.split('#');
    const place = file ? path.posix.join(path.posix.dirname(document), file) : document;
    if (!existsSync(path.join(root, place))) return true;
    if (anchor === undefined) return false;
    const headings = [...(texts.get(place) ?? '').matchAll(/^#+ (.*)$/gm)];
    return !headings.some(([, heading]) => anchorOf(heading ?? '') === anchor);
  });
}

/** `src/texts/*`, `extensions/app/{pages,cards}`: what a path with a pattern may be. */
const patternOf = (text: string) =>
  new RegExp(
    `(^|/)${text
      .replace(/\/$/, '')
      .replace(/[.+?^$()[\]|\\]/g, '\\$&')
      .replace(/\{([^{}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
      .replaceAll('*', '[^/]*')}$`,
  );

function missingPaths(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\s]+)`/g)].map((it) => it[1]!);
  const paths = spans.filter(
    // `<view>` is a placeholder for a name that the reader chooses.
    (it) =>
      !it.includes('<') &&
      /^(src|extensions|test|bench|docs|lint|deploy)\/|^[\w./-]+\.tsx?$/.test(it),
  );
  return paths.filter((it) => {
    const pattern = patternOf(it);
    return !places.some((place) => pattern.test(place));
  });
}

function missingScripts(text: string, document: string): string[] {
  const own = path.join(root, path.dirname(document), 'package.json');
  const named = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:]+)/g)].map(
    (it) => it[1]!,
  );
  const scripts = { ...manifest.scripts, ...(existsSync(own) ? scriptsOf.get(own) : {}) };
  return named.filter((name) => !Object.hasOwn(scripts, name));
}

/** `sync/changes.test.ts` "no older state", "so new": words of a test's title behind its file. */
function missingTests(text: string): string[] {
  return [...text.matchAll(/`([\w./-]+\.test\.tsx?)`((?: "[^"]+",?)+)/g)].flatMap(
    ([, file = '', quoted = '']) => {
      const pattern = patternOf(file);
      const place = places.find((it) => pattern.test(it));
      const source = place === undefined ? '' : readFileSync(path.join(root, place), 'utf8');
      const titles = [...quoted.matchAll(/"([^"]+)"/g)].map((it) => it[1]!);
      return titles.filter((title) => !source.includes(title));
    },
  );
}

const scriptsOf = new Map<string, Record<string, string>>();
beforeAll(async () => {
  for (const place of places.filter((it) => it.endsWith('package.json'))) {
    const file = path.join(root, place);
    const { scripts } = JSON.parse(await readFile(file, 'utf8')) as {
      scripts?: Record<string, string>;
    };
    scriptsOf.set(file, scripts ?? {});
  }
});

describe('the documents', () => {
  it('lead to files and headings that are there', () => {
    expect(texts.size).toBeGreaterThan(15);
    expect(faultsOf(brokenLinks)).toEqual([]);
  });

  it('name files and folders that are there', () => {
    expect(faultsOf(missingPaths)).toEqual([]);
  });

  it('name scripts that are there', () => {
    expect(faultsOf(missingScripts)).toEqual([]);
  });

  it('quote tests that are there', () => {
    expect(faultsOf(missingTests)).toEqual([]);
  });

  it('are found to be wrong when they are', () => {
    expect(brokenLinks('[a](none.md) [b](README.md#none) [c](README.md)', 'x.md')).toEqual([
      'none.md',
      'README.md#none',
    ]);
    expect(missingPaths('`src/none/` `none.test.ts` `src/points` `src/texts/*/page.ts`')).toEqual([
      'src/none/',
      'none.test.ts',
    ]);
    expect(missingScripts('`npm run none` `npm run lint` `npm test`', 'README.md')).toEqual([
      'none',
    ]);
    // Put together, so that this file does not hold it.
    const absent = 'never'.repeat(2);
    expect(missingTests(`\`test/unit/docs.test.ts\` "quote tests", "${absent}"`)).toEqual([absent]);
  });
});

describe('CONTRIBUTING.md', () => {
  const contributing = () => texts.get('CONTRIBUTING.md') ?? '';

  it('names every script', () => {
    const missing = Object.keys(manifest.scripts).filter(
      (name) => !new RegExp(`npm (run )?${name}(?![\\w:])`).test(contributing()),
    );
    expect(missing).toEqual([]);
  });

  it('has every room in its tree, and no other', () => {
    const tree = /^## The tree\n\n((?: {4}.*\n|\n)+)/m.exec(contributing())?.[1] ?? '';
    const shown: string[] = [];
    const above: { indent: number; place: string }[] = [];
    for (const [, indent = '', names = ''] of tree.matchAll(/^ {4}( *)((?:[\w./-]+\/ ?)+)/gm)) {
      while ((above.at(-1)?.indent ?? -1) >= indent.length) above.pop();
      const parent = above.at(-1)?.place ?? '';
      const here = names
        .trim()
        .split(/ +/)
        .map((name) => path.posix.join(parent, name).replace(/\/$/, ''));
      shown.push(...here);
      above.push({ indent: indent.length, place: here[0]! });
    }
    expect(shown.filter((place) => !places.includes(place))).toEqual([]);
    const rooms = ['extensions/app', 'extensions/app/pages', 'src', 'src/hubspot', 'src/server'];
    for (const room of rooms) {
      const inside = foldersIn(room).filter(
        (place) => !['bin', 'testing', 'packages'].includes(path.posix.basename(place)),
      );
      expect(inside.length).toBeGreaterThan(2);
      expect(inside.filter((place) => !shown.includes(place))).toEqual([]);
    }
  });
});

it('a folder without a file is no place', async () => {
  const project = await mkdtemp(path.join(tmpdir(), 'docs-'));
  onTestFinished(() => rm(project, { recursive: true }));
  await mkdir(path.join(project, 'left/over/node_modules/a'), { recursive: true });
  await mkdir(path.join(project, 'kept'));
  await writeFile(path.join(project, 'kept/a.md'), '');
  expect(await placesIn('', project)).toEqual(['kept', 'kept/a.md']);
});

it('the README names every language', () => {
  const missing = languages.filter((tag) => !texts.get('README.md')!.includes(languageNames[tag]));
  expect(missing).toEqual([]);
});
