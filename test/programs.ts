import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * The JavaScript files of commands, for `process.execPath` to run. What npm puts on the path is a
 * `.cmd` file on Windows, which only a shell can start, and runs whichever Node comes first.
 */

const root = path.resolve(import.meta.dirname, '..');

/**
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

/** npm itself: the one that runs this process, else the one that came with Node. */
export function npmProgram(): string {
  const bin = path.dirname(process.execPath);
  const program = [
    process.env['npm_execpath'],
    path.join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(bin, 'node_modules/npm/bin/npm-cli.js'),
  ].find((file) => file !== undefined && existsSync(file));
  if (program === undefined) throw new Error('Run this with npm: there is none beside Node.');
  return program;
}
