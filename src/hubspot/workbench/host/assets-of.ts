import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

type Loader = 'ts' | 'tsx' | 'jsx';
/** The part of esbuild that is used here. */
interface Compiler {
  transform(source: string, options: object): Promise<{ code: string }>;
}

/**
 * Files that a module names with `new URL('…', import.meta.url)`, which Vite puts into the bundle
 * without importing them. Vite looks for it in what its compiler makes of a module, so here it is
 * looked for there as well: in the source, types, comments, brackets, a sum or an enumeration may
 * stand for the text.
 *
 * @param builder the file of HubSpot's builder, whose compiler is used
 */
export async function assetsOf(file: string, builder: string): Promise<string[]> {
  if (!/\.[cm]?[jt]sx?$/.test(file)) return [];
  const source = await readFile(file, 'utf8').catch(() => '');
  const mayName = source.includes('\\u') || (source.includes('URL') && source.includes('meta'));
  if (!mayName) return [];
  const compiled = await compile(source, loaderOf(file), builder);
  return [source, compiled].flatMap((code) => namedIn(code, path.dirname(file)));
}

function namedIn(code: string, folder: string): string[] {
  const found = code.matchAll(
    /\bnew\s+URL\s*\(\s*(?:'([^']+)'|"([^"]+)"|`([^`]+)`)\s*,\s*import\.meta\.url/g,
  );
  return [...found].map(([, ...quoted]) =>
    path.resolve(folder, quoted.find((it) => it !== undefined) ?? ''),
  );
}

function loaderOf(file: string): Loader {
  if (file.endsWith('.tsx')) return 'tsx';
  // Only there `<string>'…'` is a type.
  return /\.[cm]?ts$/.test(file) ? 'ts' : 'jsx';
}

let compiler: Compiler | undefined;

/** Empty for what cannot be compiled: no bundle is made of it either. */
async function compile(source: string, loader: Loader, builder: string): Promise<string> {
  compiler ??= createRequire(createRequire(builder).resolve('vite/package.json'))(
    'esbuild',
  ) as Compiler;
  const options = { loader, minifyWhitespace: true, minifySyntax: true, legalComments: 'none' };
  return compiler.transform(source, options).then(
    ({ code }) => code,
    () => '',
  );
}
