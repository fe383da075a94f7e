import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const comment = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g;
const taken = /\bfrom\s+(?:"([^"\n]*)"|'([^'\n]*)')/g;

/**
 * Files that modules of styles take names from, with `composes: … from` and `@value … from`, and those
 * that these take from. Vite puts them into the bundle and tells nobody.
 *
 * @param styles absolute paths
 */
export async function stylesTakenBy(styles: string[]): Promise<string[]> {
  const found = new Set<string>();
  const waiting = styles.filter((file) => /\.module\.[^.]+$/.test(file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const source = await readFile(file, 'utf8').catch(() => '');
    for (const [, double, single] of source.replace(comment, '').matchAll(taken)) {
      const named = path.resolve(path.dirname(file), double ?? single ?? '');
      if (found.has(named) || !existsSync(named)) continue;
      found.add(named);
      waiting.push(named);
    }
  }
  return [...found];
}
