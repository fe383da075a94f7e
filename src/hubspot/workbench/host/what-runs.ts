import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isReadable, listFiles } from './project-files.ts';
import type { Project } from './project.ts';

/** What of a project runs outside of the browser's sandbox. */
export interface WhatRuns {
  /** For the person who is asked, a line each. */
  described: string[];
  /** Each file of it as `<hash> <path>`: another line once the file has changed. */
  files: string[];
}

const settingsFile = /^(?:vite|postcss|tailwind)\.config\.|^\.postcssrc/;
/** Any text that may be the relative path of a file, whether it is imported, required or read. */
const relativePath = /(['"`])(\.{1,2}\/[^'"`\n]*)\1/g;
/** Styles in which code is named by other words, and the words: of Less and Tailwind, and of Stylus. */
const stylesFile = /\.(?:css|pcss|less|styl|stylus)$/;
const codeInStyles = /@(?:plugin|config)\b/;
const codeInStylus = /\buse\b/;
/** In styles a relative path needs no dot, and no quotes. */
const namedInStyles = /(['"])([^'"\n]+)\1|\burl\(\s*([^'"\s)]+)\s*\)/g;
const endings = [
  '',
  '.js',
  '.mjs',
  '.cjs',
  '.ts',
  '.mts',
  '.cts',
  '.json',
  '.less',
  '.styl',
  '/index.js',
  '/index.ts',
];

/**
 * Says what of a project would run, without running it: the settings of its builds, styles that load
 * code, its functions, and the files that these name. Installed packages, and what is named by a path that is put together, are
 * not looked at.
 *
 * @param folder holds `hsproject.json`; both are real paths.
 */
export async function whatRuns(project: Project, folder: string): Promise<WhatRuns> {
  const { functions, extensions } = project;
  const nameOf = (file: string) => path.relative(folder, file);
  const extensionFolders = extensions.map((it) => it.folder);
  const settings = [
    ...(await findSettings(extensionFolders, folder)),
    ...(await findStylesWithCode(project.sourceFolder)),
  ];
  const files = await readWithNamed([...settings, ...functions.map(({ file }) => file)]);
  const names = functions.map(({ name }) => name).join(', ');
  return {
    described: [
      ...settings.map((file) => `${nameOf(file)}, when an extension is built`),
      'what the build settings of its extensions load',
      ...(functions.length === 0 ? [] : [`its functions, when called: ${names}`]),
    ],
    files: [...files].map(([file, content]) => {
      // A function that is to get another secret is another one.
      const secrets = functions.filter((it) => it.file === file).map((it) => it.secrets);
      const hash = createHash('sha256').update(content).update(JSON.stringify(secrets));
      return `${hash.digest('hex')} ${nameOf(file)}`;
    }),
  };
}

/** Settings of builds: Vite's beside an extension, those of styles there or above. */
async function findSettings(extensionFolders: string[], projectFolder: string): Promise<string[]> {
  const folders = new Set(extensionFolders.flatMap((it) => upTo(projectFolder, it)));
  const found = await Promise.all(
    [...folders].map(async (folder) => {
      const names = (await listFiles(folder)).filter((name) => settingsFile.test(name));
      const inPackage = path.join(folder, 'package.json');
      const withStyles = hasStyles(await read(inPackage)) ? [inPackage] : [];
      return [...names.map((name) => path.join(folder, name)), ...withStyles];
    }),
  );
  return found.flat().sort();
}

/** Styles that load code when they are compiled. No link is followed. */
async function findStylesWithCode(folder: string): Promise<string[]> {
  const styles = await readWithNamed(await stylesIn(folder));
  return [...styles]
    .filter(([file, content]) => {
      if (/\.[cm]?[jt]sx?$/.test(file)) return false;
      return (
        codeInStyles.test(content) ||
        (!/\.(?:p?css|less)$/.test(file) && codeInStylus.test(content))
      );
    })
    .map(([file]) => file)
    .sort();
}

async function stylesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : stylesIn(file);
      return entry.isFile() && stylesFile.test(entry.name) ? [file] : [];
    }),
  );
  return found.flat();
}

/** Whether a `package.json` has settings of styles, however it writes their name. */
function hasStyles(text: string | null): boolean {
  try {
    return text !== null && Object.hasOwn(JSON.parse(text) as object, 'postcss');
  } catch {
    return false;
  }
}

/** A folder and those above it, as far as the project goes. */
function upTo(projectFolder: string, folder: string): string[] {
  const above = path.dirname(folder);
  return folder === projectFolder || above === folder
    ? [folder]
    : [folder, ...upTo(projectFolder, above)];
}

/** Files and, by and by, those that they name. */
async function readWithNamed(first: string[]): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  const waiting = [...first];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (contents.has(file)) continue;
    const content = await read(file);
    if (content === null) continue;
    contents.set(file, content);
    for (const named of namesIn(file, content)) {
      const meant = path.resolve(path.dirname(file), named);
      // TypeScript is imported by the name that it is compiled to.
      const bare = meant.replace(/\.[cm]?js$/, '');
      waiting.push(...[meant, bare].flatMap((it) => endings.map((ending) => it + ending)));
    }
  }
  return contents;
}

function namesIn(file: string, content: string): string[] {
  const pattern = /\.[cm]?[jt]sx?$/.test(file) ? relativePath : namedInStyles;
  return [...content.matchAll(pattern)].map(([, , quoted, bare]) => quoted ?? bare ?? '');
}

/** Of one that is too large to be read, what tells that it has changed; null for what is no file. */
async function read(file: string): Promise<string | null> {
  try {
    if (await isReadable(file)) return await readFile(file, 'utf8');
    const { size, mtimeMs } = await stat(file);
    return size > 0 ? `${size} ${mtimeMs}` : null;
  } catch {
    return null;
  }
}
