import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/**
 * The JavaScript file of a package's command, for `process.execPath` to run. What npm puts into
 * `node_modules/.bin` is a `.cmd` file on Windows, which only a shell can start.
 *
 * @param folder where the package is installed.
 * @throws when the package has not exactly one command.
 */
export function programOf(packageName: string, folder = root): string {
  const installed = path.join(folder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const [program, ...others] = typeof bin === 'string' ? [bin] : Object.values(bin ?? {});
  if (program === undefined || others.length > 0) {
    throw new Error(`${packageName} has not one command, but ${JSON.stringify(bin)}`);
  }
  return path.join(installed, program);
}
