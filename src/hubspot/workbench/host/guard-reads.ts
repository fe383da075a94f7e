import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What Vite compiles styles with, by its folder. Sass tells Vite of all that it has read. */
const stylesCompiler = /[\\/]node_modules[\\/](?:less|stylus)[\\/]/;
/** Between those who read and the file: Node itself, and a library that retries. */
const between = /\(?node:|[\\/]node_modules[\\/]graceful-fs[\\/]/;
/** A function that loads code: what runs is asked about before, and Node reads it in the same way. */
const loadsCode = /node:internal[\\/]modules|[\\/]node_modules[\\/]esbuild[\\/]/;

/**
 * Lets `check` refuse, by an error, what Vite and the compilers of styles read. What they put into a
 * bundle as text is named in ways that only they understand: put together in Sass, by a function of
 * Less or Stylus, by a variable, in settings that extend others. What plugins and other code of a
 * project read is their own business: it runs with the user's rights.
 *
 * @param vite the folder of Vite
 * @param onRefused told of each: some of those who read keep it to themselves, or say it in other words
 */
export function guardReads(
  vite: string,
  check: (file: string) => void,
  onRefused: (error: unknown) => void,
): void {
  const { readFile, readFileSync } = fs;
  const { readFile: readLater } = fs.promises;
  let isLooking = false;

  function look(file: unknown, wrapper: (...given: never[]) => unknown): void {
    const name = nameOf(file);
    // What the look itself reads.
    if (name === null || isLooking) return;
    isLooking = true;
    try {
      check(name);
    } catch (error) {
      const frames = framesAbove(wrapper);
      if (frames.some((frame) => loadsCode.test(frame))) return;
      const frame = frames.find((it) => !between.test(it)) ?? '';
      const place = placeIn(frame);
      const reader = place.startsWith(vite) ? vite : compilerAt(place);
      if (reader === null || name.startsWith(reader)) return;
      onRefused(error);
      throw error;
    } finally {
      isLooking = false;
    }
  }

  function guardedSync(file: unknown, ...options: unknown[]): unknown {
    look(file, guardedSync);
    return Reflect.apply(readFileSync, fs, [file, ...options]);
  }
  function guarded(file: unknown, ...options: unknown[]): void {
    try {
      look(file, guarded);
      Reflect.apply(readFile, fs, [file, ...options]);
    } catch (error) {
      const done = options.at(-1);
      if (typeof done !== 'function') throw error;
      process.nextTick(done, error);
    }
  }
  async function guardedLater(file: unknown, ...options: unknown[]): Promise<unknown> {
    look(file, guardedLater);
    return Reflect.apply(readLater, fs.promises, [file, ...options]);
  }
  Object.assign(fs, { readFile: guarded, readFileSync: guardedSync });
  Object.assign(fs.promises, { readFile: guardedLater });
  syncBuiltinESMExports();
}

/** The file that a line of a stack names, with line and column behind it. */
function placeIn(frame: string): string {
  const place = frame.slice(frame.indexOf(' (') + 1).replace(/^\(|^ +at (?:async )?/, '');
  return place.startsWith('file:') ? fileURLToPath(place) : place;
}

/** The folder of the compiler of styles that a file is of. */
function compilerAt(place: string): string | null {
  const found = stylesCompiler.exec(place);
  return found && place.slice(0, found.index + found[0].length);
}

/** Null for what is no name, such as an open file. */
function nameOf(file: unknown): string | null {
  if (typeof file === 'string') return file;
  if (Buffer.isBuffer(file)) return file.toString();
  return file instanceof URL && file.protocol === 'file:' ? fileURLToPath(file) : null;
}

/** Where a function was called from, nearest first. */
function framesAbove(called: (...given: never[]) => unknown): string[] {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 30;
  const holder = { stack: '' };
  Error.captureStackTrace(holder, called);
  Error.stackTraceLimit = limit;
  return holder.stack.split('\n').slice(1);
}
