import { existsSync } from 'node:fs';
import {
  appendFile,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { findPlaces, isInside } from './places.ts';

/*
 * HubSpot builds each extension in its own folder with `npm ci` and nothing else. What the CLI makes
 * of packages outside of `srcDir` cannot be built there (see docs/upload.md), so the upload is
 * prepared: a copy of the project in which every extension folder holds the packages that it shares.
 */

const sharedFolder = 'packages';
const leftBehind =
  /(^|\/)(node_modules|dist|coverage)(\/|$)|\.test\.tsx?$|(^|\/)package-lock\.json$/;

/** What HubSpot builds or shows. Anything else may be a secret: `.env`, `hubspot.config.yml`, a key. */
const uploaded = /\.(tsx?|jsx?|mjs|cjs|json|css|md|txt|html|svg|png|jpe?g|gif|webp|ico|woff2?)$/i;
/** Names that keys and passwords are often kept under, whatever the kind of file says. */
const secret =
  /(^|[/._-])(?:credentials?|secrets?|passwords?|service[-_]?account|private[-_]?key|id_(?:rsa|dsa|ecdsa|ed25519))(?![a-z])[^/]*\.(?:json|txt|md)$|\.(?:pem|key|p12|pfx|env)\.\w+$/i;
const hubspotFile = /-hsmeta\.json$/;
/** What of the app's config another way to distribute it changes; see docs/upload.md. */
const variantOf = /(?:^|\/)[^/]+\.variant\.json$/;
const hidden = /(^|\/)\./;
/** Tells that a folder was made here, and may be emptied. */
const mark = '.prepared-upload';
const projectFile = 'hsproject.json';

export interface PreparedUpload {
  /** The folder to run `hs project upload` in. */
  folder: string;
  /** Extension folders that were made self-contained, relative to `folder`. */
  extensionFolders: string[];
  /** Files of a kind that HubSpot builds, which were left out because they are named as a secret is. */
  leftOut: string[];
}

/**
 * HubSpot's builder asks the nearest tsconfig.json what JSX becomes. Here it is a call of a function
 * of the upload: a bundle shortens its name, which it cannot do with a property of React.
 */
const buildOptions = {
  compilerOptions: { jsx: 'react', jsxFactory: '__jsx', jsxFragmentFactory: '__Fragment' },
};
const jsxModule = `import { createElement, Fragment } from 'react';
export const __jsx = createElement;
export const __Fragment = Fragment;
`;

interface PackageFile {
  name?: string;
  dependencies?: Record<string, string>;
  [field: string]: unknown;
}

async function readJson<Shape>(file: string): Promise<Shape> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text) as Shape;
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${(error as Error).message}`);
  }
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}

async function copyFolder(from: string, to: string, leftOut: string[]): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter: async (file) => {
      const name = path.relative(from, file).split(path.sep).join('/');
      if (name === '') return true;
      if (leftBehind.test(name) || hidden.test(name) || variantOf.test(name)) return false;
      const found = await lstat(file);
      // A link could lead to anything, so it is no part of the project.
      if (found.isDirectory()) return true;
      if (!found.isFile() || !uploaded.test(name)) return false;
      const isSecret = secret.test(name) && !hubspotFile.test(name);
      if (isSecret) leftOut.push(file);
      return !isSecret;
    },
  });
}

/** Folders below `folder` that hold a package.json, the folder itself included. */
async function packageFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.some((entry) => entry.name === 'package.json') ? [folder] : [];
  for (const entry of entries) {
    if (entry.isDirectory() && !leftBehind.test(entry.name)) {
      found.push(...(await packageFolders(path.join(folder, entry.name))));
    }
  }
  return found;
}

/**
 * Copies the local packages that `manifest` needs, and those that they need, side by side into
 * `target`, and points each `file:` dependency at the copy.
 */
async function bringLocalPackages(
  manifest: PackageFile,
  manifestFolder: string,
  target: string,
  referTo: (copied: string) => string,
  leftOut: string[],
  brought = new Map<string, string>(),
): Promise<void> {
  for (const [name, version] of Object.entries(manifest.dependencies ?? {})) {
    if (!version.startsWith('file:')) continue;
    const named = path.resolve(manifestFolder, version.slice('file:'.length));
    const copied = path.basename(named);
    // The folder itself: of a link a link would be copied, through which the original is written to.
    const source = await realpath(named);
    if (isInside(source, target)) {
      throw new Error(`The package ${name} cannot be copied into a folder of its own.`);
    }
    if ((brought.get(copied) ?? source) !== source) {
      throw new Error(`Two local packages share the folder name "${copied}"; rename one of them.`);
    }
    manifest.dependencies![name] = `file:${referTo(copied)}`;
    if (brought.has(copied)) continue;
    brought.set(copied, source);
    const inner = await readJson<PackageFile>(path.join(source, 'package.json'));
    await copyFolder(source, path.join(target, copied), leftOut);
    await bringLocalPackages(inner, source, target, (other) => `../${other}`, leftOut, brought);
    delete inner['devDependencies'];
    await writeJson(path.join(target, copied, 'package.json'), inner);
  }
}

/** Gives every file of an extension that has JSX the functions that it becomes calls of. */
async function bringJsx(folder: string): Promise<void> {
  await writeJson(path.join(folder, 'tsconfig.json'), buildOptions);
  const shared = path.join(folder, sharedFolder);
  await mkdir(shared, { recursive: true });
  await writeFile(path.join(shared, 'jsx.js'), jsxModule);
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.[jt]sx$/.test(name)) continue;
    const file = path.join(folder, name);
    const module = path.relative(path.dirname(file), path.join(shared, 'jsx.js'));
    const address = module
      .split(path.sep)
      .join('/')
      .replace(/^(?!\.)/, './');
    // At the end, so that lines keep their numbers.
    await appendFile(file, `\nimport { __jsx, __Fragment } from '${address}';\n`);
  }
}

/** Makes the folder empty; one that was not made here, or holds more than that, is left as it is. */
async function clear(folder: string, sources: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  const made = new Set([mark, projectFile, sources, '.DS_Store']);
  const foreign = names.includes(mark) ? names.filter((name) => !made.has(name)) : names;
  if (foreign.length > 0) {
    throw new Error(
      `${folder} is not empty and was not made by this command (${foreign[0]}). ` +
        'Nothing was changed. Choose another folder, or empty it yourself.',
    );
  }
  for (const name of names) await rm(path.join(folder, name), { recursive: true });
}

interface Variant {
  /** The app's file, relative to the source folder. */
  appFile: string;
  config: Record<string, unknown>;
}

interface AppFile {
  type?: string;
  config?: Record<string, unknown>;
}

async function readVariant(source: string, name: string): Promise<Variant> {
  const names = await readdir(source, { recursive: true });
  const file = names.find((one) => path.basename(one) === `${name}.variant.json`);
  if (file === undefined) throw new Error(`There is no ${name}.variant.json in ${source}.`);
  const folder = path.dirname(file);
  const { config } = await readJson<AppFile>(path.join(source, file));
  for (const one of await readdir(path.join(source, folder))) {
    if (!one.endsWith('-hsmeta.json')) continue;
    const { type } = await readJson<AppFile>(path.join(source, folder, one));
    if (type === 'app') return { appFile: path.join(folder, one), config: config ?? {} };
  }
  throw new Error(`${file} stands beside no *-hsmeta.json of an app.`);
}

async function applyVariant(file: string, changes: Variant['config']): Promise<void> {
  const app = await readJson<AppFile>(file);
  await writeJson(file, { ...app, config: { ...app.config, ...changes } });
}

/**
 * Writes a copy of the HubSpot project in `projectFolder` that HubSpot can build, into
 * `outputFolder`. Only kinds of files that HubSpot builds or shows are copied.
 *
 * @param outputFolder new, empty, or made by an earlier call, which is replaced.
 * @param options.variant the name of a `<name>.variant.json` beside the app's `*-hsmeta.json`, whose
 * `config` replaces fields of the app's.
 * @throws Error when there is no such variant, when `hsproject.json` or a package.json is missing or not
 * valid JSON, when the output folder holds something else, or when the project's own files would be
 * changed.
 */
export async function prepareUpload(
  projectFolder: string,
  outputFolder: string,
  options: { variant?: string } = {},
): Promise<PreparedUpload> {
  const project = await readJson<{ srcDir: string }>(path.join(projectFolder, projectFile));
  const { source, output, target } = await findPlaces(projectFolder, project.srcDir, outputFolder);
  const leftOut: string[] = [];

  const variant = options.variant === undefined ? null : await readVariant(source, options.variant);

  await clear(output, path.relative(output, target).split(path.sep)[0]!);
  await writeFile(path.join(output, mark), '');
  await writeJson(path.join(output, projectFile), project);
  await copyFolder(source, target, leftOut);

  if (variant !== null) await applyVariant(path.join(target, variant.appFile), variant.config);

  const extensionFolders: string[] = [];
  for (const folder of await packageFolders(source)) {
    const copy = path.join(target, path.relative(source, folder));
    const manifest = await readJson<PackageFile>(path.join(folder, 'package.json'));
    const referTo = (copied: string) => `./${sharedFolder}/${copied}`;
    await bringLocalPackages(manifest, folder, path.join(copy, sharedFolder), referTo, leftOut);
    await writeJson(path.join(copy, 'package.json'), manifest);
    if (!existsSync(path.join(copy, 'tsconfig.json'))) await bringJsx(copy);
    extensionFolders.push(path.relative(output, copy));
  }
  return { folder: outputFolder, extensionFolders, leftOut };
}
