import { readFile, readdir, stat } from 'node:fs/promises';
import { ownValue } from 'hubspot-crm';
import type * as z from 'zod';
import type { ProfileVariables } from '../shared/description.ts';
import { parseJson } from './parse-json.ts';
import { sayMisshapen } from './say-misshapen.ts';

/** A project's file is missing, is no JSON, or does not say what HubSpot requires. */
export class ProjectError extends Error {
  constructor(
    /** Path of the file at fault. */
    readonly file: string,
    reason: string,
  ) {
    super(`${file}: ${reason}`);
    this.name = 'ProjectError';
  }
}

/** A file of the project needs a variable that nobody gave. */
export class MissingVariable extends ProjectError {
  constructor(
    file: string,
    readonly variable: string,
  ) {
    super(
      file,
      `variable "${variable}" has no value; add it to hsprofile.<name>.json and use --profile <name>`,
    );
  }
}

/** Files of a folder by name; a folder that is not there has none. */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

/**
 * Reads a JSON file, puts the variables in, and checks its shape.
 *
 * @param variables null where HubSpot puts none in.
 * @param whenMissing used for a file that is not there; without it that is an error.
 */
export async function readJson<Shape extends z.ZodType>(
  file: string,
  schema: Shape,
  variables: ProfileVariables | null,
  whenMissing?: z.infer<Shape>,
): Promise<z.infer<Shape>> {
  const text = await readText(file);
  if (text === null) {
    if (whenMissing !== undefined) return whenMissing;
    throw new ProjectError(file, 'file not found');
  }
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    throw new ProjectError(file, (error as Error).message);
  }
  const filled = variables ? substitute(value, variables, file) : value;
  const parsed = schema.safeParse(filled);
  if (!parsed.success) throw new ProjectError(file, sayMisshapen(parsed.error, filled));
  return parsed.data;
}

/** Bytes; far more than anybody writes by hand. */
const largestText = 20 * 2 ** 20;

/** Whether reading a file comes to an end: a pipe and a device are read for ever. @throws where it is not there */
export async function isReadable(file: string): Promise<boolean> {
  const found = await stat(file);
  return found.isDirectory() || (found.isFile() && found.size <= largestText);
}

/** A file's text; null when there is no such file. */
export async function readText(file: string): Promise<string | null> {
  try {
    if (!(await isReadable(file))) throw new ProjectError(file, 'is no file, or is too large');
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof ProjectError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new ProjectError(file, `cannot be read (${code})`);
  }
}

/**
 * Replaces `${NAME}` in every text inside a JSON value, after parsing so that quotes are safe. A
 * text that is nothing else becomes what the variable is: a number stays one.
 */
function substitute(value: unknown, variables: ProfileVariables, file: string): unknown {
  const variable = (name: string) => {
    const replacement = ownValue(variables, name);
    if (replacement !== undefined) return replacement;
    throw new MissingVariable(file, name);
  };
  if (typeof value === 'string') {
    const [, name] = /^\$\{([^}]+)\}$/.exec(value) ?? [];
    if (name !== undefined) return variable(name);
    return value.replace(/\$\{(.*?)\}/g, (_, inside: string) => String(variable(inside)));
  }
  if (Array.isArray(value)) return value.map((item) => substitute(item, variables, file));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, substitute(item, variables, file)]),
    );
  }
  return value;
}
