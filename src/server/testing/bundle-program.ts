import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Beside the server's own packages, so that the program has the same ones. */
const cache = path.join(import.meta.dirname, '../node_modules/.cache/partner-tier-points');
const root = path.resolve(import.meta.dirname, '../../..');

const { resolve } = createRequire(import.meta.url);

const ownSource: Plugin = {
  name: 'own source',
  setup({ onLoad, onResolve }) {
    // Of all packages only ours are TypeScript.
    onResolve({ filter: /^(@partner-tier-points\/|hubspot-(crm|sandbox)$)/ }, ({ path: name }) => ({
      path: resolve(name),
    }));
    // Files that are read from next to the code stay where they are.
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const dirname = JSON.stringify(path.dirname(file));
      return { loader: 'ts', contents: text.replaceAll('import.meta.dirname', dirname) };
    });
  },
};

const bundles = new Map<string, Promise<string>>();

/**
 * A program as one file of JavaScript: a process that has to translate TypeScript first takes four
 * times the work to start.
 *
 * @param file where its source is.
 */
export function bundleProgram(file: string): Promise<string> {
  const known = bundles.get(file);
  if (known !== undefined) return known;
  const built = bundle(file);
  bundles.set(file, built);
  return built;
}

async function bundle(file: string): Promise<string> {
  const name = path.relative(root, file).replaceAll(path.sep, '-');
  const outfile = path.join(cache, `${name}.mjs`);
  const { outputFiles } = await build({
    entryPoints: [file],
    outfile,
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [ownSource],
  });
  await mkdir(cache, { recursive: true });
  // Another test process may be starting the one that is there.
  const own = `${outfile}-${process.pid}`;
  await writeFile(own, outputFiles[0]!.contents);
  await rename(own, outfile);
  return outfile;
}
