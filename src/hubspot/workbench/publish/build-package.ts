import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import ts from 'typescript';
import { createBuilder } from '../host/builder.ts';
import { buildPage } from '../host/page-build.ts';

const room = fileURLToPath(new URL('..', import.meta.url));
/** Not published by itself: its source becomes part of the package. */
const crm = { name: 'hubspot-crm', folder: path.join(room, '../crm') };

/** The package's own entries, by the name of the file that each becomes. */
const entries = {
  index: 'index.ts',
  main: 'main.ts',
  fixtures: 'playwright/fixtures.ts',
  'build-process': 'host/build-process.ts',
};
/** The page brings the font's files: their licence asks to go along. */
const fontLicense = createRequire(import.meta.url).resolve(
  '@fontsource-variable/lexend-deca/LICENSE',
);
/** Needed only where the page is built from its source. */
const notPublished = ['vite'];

interface Manifest {
  name: string;
  version: string;
  license: string;
  dependencies: Record<string, string>;
}

/**
 * Writes the package as it is published: JavaScript, the page in both builds of React, and a
 * manifest that names only the libraries that the JavaScript imports. `npm pack` in the folder does
 * the rest.
 *
 * @param folder is emptied first.
 */
export async function buildPackage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: entries,
    absWorkingDir: room,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [bundleCrm],
    metafile: true,
    logLevel: 'error',
  });
  const [manifest, crmManifest] = await Promise.all([room, crm.folder].map(readManifest));
  if (!manifest || !crmManifest) throw new Error('A manifest is missing');
  const dependencies = { ...crmManifest.dependencies, ...manifest.dependencies };
  writeTypes(path.join(folder, 'types'));
  await Promise.all([
    writePages(folder),
    ...['serverless-process.mjs', 'hubspot-api-here.mjs'].map((name) =>
      cp(path.join(room, 'host', name), path.join(folder, name)),
    ),
    cp(path.join(room, '../../check-node.mjs'), path.join(folder, 'check-node.mjs')),
    ...['README.md', 'CHANGELOG.md'].map((name) =>
      cp(path.join(room, name), path.join(folder, name)),
    ),
    cp(path.join(room, 'pictures'), path.join(folder, 'pictures'), { recursive: true }),
    cp(path.join(room, 'init', 'template'), path.join(folder, 'template'), { recursive: true }),
    writeFile(path.join(folder, 'hubspot-workbench.js'), commandFile),
    writeFile(
      path.join(folder, 'package.json'),
      manifestFile({ ...manifest, dependencies }, importedPackages(metafile)),
    ),
  ]);
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Comes before `packages: 'external'`, which would leave an import of it to the user's machine. */
const bundleCrm: Plugin = {
  name: 'bundle-crm',
  setup(builder) {
    const { resolve } = createRequire(import.meta.url);
    builder.onResolve({ filter: new RegExp(`^${crm.name}(/|$)`) }, (imported) => ({
      path: resolve(imported.path),
    }));
  },
};

/**
 * Declarations of what the two public entries export, and of what these name: the room's own as
 * they are there, those of `hubspot-crm` in their own folder.
 */
function writeTypes(folder: string): void {
  const { options } = ts.getParsedCommandLineOfConfigFile(
    path.join(room, '../../../tsconfig.json'),
    {
      declaration: true,
      emitDeclarationOnly: true,
      noCheck: true,
      noEmit: false,
      rewriteRelativeImportExtensions: true,
      rootDir: path.dirname(crm.folder),
      outDir: folder,
      // What is found in `node_modules` gets no declarations, though it is a link to here.
      paths: {
        [crm.name]: [path.join(crm.folder, 'index.ts')],
        [`${crm.name}/*`]: [path.join(crm.folder, '*.ts')],
      },
    },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  ) ?? { options: {} };
  const files = [entries.index, entries.fixtures].map((it) => path.join(room, it));
  const program = ts.createProgram(files, options);
  const ownFolder = path.join(folder, path.basename(room));
  const { diagnostics } = program.emit(undefined, (name, text) => {
    const inRoom = path.relative(ownFolder, name);
    const file = inRoom.startsWith('..') ? name : path.join(folder, inRoom);
    const toCrm = path.relative(path.dirname(file), path.join(folder, path.basename(crm.folder)));
    const specifier = toCrm.split(path.sep).join('/');
    ts.sys.writeFile(
      file,
      importsFrom(text, specifier.startsWith('.') ? specifier : `./${specifier}`),
    );
  });
  const [problem] = [...program.getOptionsDiagnostics(), ...diagnostics];
  if (problem) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
}

/** The declarations with every import of `hubspot-crm` from the folder instead. */
function importsFrom(text: string, folder: string): string {
  const imported = new RegExp(`(['"])${crm.name}(?:/([\\w-]+))?\\1`, 'g');
  return text.replace(
    imported,
    (_, quote, entry = 'index') => `${quote}${folder}/${entry}.js${quote}`,
  );
}

const commandFile = `#!/usr/bin/env node
import './check-node.mjs';

await import('./main.js');
`;

async function writePages(folder: string): Promise<void> {
  for (const react of ['production', 'development'] as const) {
    const builder = createBuilder(undefined, react);
    try {
      const page = await buildPage(builder, react);
      await cp(page, path.join(folder, 'page', react), { recursive: true });
      await cp(fontLicense, path.join(folder, 'page', react, 'LEXEND-DECA-LICENSE.txt'));
    } finally {
      await builder.close();
    }
  }
}

/** What the built files import from elsewhere, apart from what Node brings. */
function importedPackages({ outputs }: Metafile): string[] {
  const paths = Object.values(outputs)
    .flatMap((output) => output.imports)
    .filter((it) => it.external === true && !it.path.startsWith('node:'))
    .map((it) => it.path);
  const names = paths.map((it) =>
    it
      .split('/')
      .slice(0, it.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  return [...new Set(names)].filter((it) => !notPublished.includes(it)).sort();
}

function manifestFile(manifest: Manifest, imported: string[]): string {
  const { name, version, license, dependencies } = manifest;
  const missing = imported.filter((it) => dependencies[it] === undefined);
  if (missing.length > 0) throw new Error(`Imported, but no dependency: ${missing.join(', ')}`);
  return JSON.stringify(
    {
      name,
      version,
      description: 'Any HubSpot project in a browser, offline, as HubSpot would show it.',
      license,
      type: 'module',
      engines: { node: '>=20.19.0' },
      bin: { 'hubspot-workbench': './hubspot-workbench.js' },
      exports: {
        '.': { types: './types/index.d.ts', default: './index.js' },
        './playwright': { types: './types/playwright/fixtures.d.ts', default: './fixtures.js' },
      },
      dependencies: Object.fromEntries(imported.map((it) => [it, dependencies[it]])),
    },
    null,
    2,
  );
}
