import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/partner-tier-points');

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
 * A program of this folder as one file of JavaScript: a process that has to translate TypeScript
 * first takes three times as long to start.
 */
export function bundleProgram(name: string): Promise<string> {
  const known = bundles.get(name);
  if (known !== undefined) return known;
  const outfile = path.join(cache, `${name}.mjs`);
  const built = build({
    entryPoints: [path.join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [ownSource],
  }).then(() => outfile);
  bundles.set(name, built);
  return built;
}
