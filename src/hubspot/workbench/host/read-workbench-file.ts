import path from 'node:path';
import * as z from 'zod';
import type { NamedState } from '../shared/named-state.ts';
import { isLocale } from '../shared/locale.ts';
import { isTimeZone } from '../shared/time-zone.ts';
import { checkInside } from './project-boundary.ts';
import { hubspotId } from './hubspot-id.ts';
import { ProjectError, readJson, readText } from './project-files.ts';
import { repeatedName } from './repeated-name.ts';

/** What a project says to the workbench alone, in `workbench.json` beside `hsproject.json`. */
export interface WorkbenchFile {
  /** Absolute path of a file of accounts; null where the project names none. */
  accounts: string | null;
  states: NamedState[];
}

const fileName = 'workbench.json';

const asked = 'write "loading", "offline" or an HTTP status from 400 to 599';
const status = z.int(asked).min(400, asked).max(599, asked);
const whole = z.number().int().positive();

const state = z.strictObject({
  extensions: z.array(z.string()).min(1).optional(),
  account: hubspotId.optional(),
  user: hubspotId.optional(),
  record: hubspotId.optional(),
  path: z.string().startsWith('/').optional(),
  language: z.string().optional(),
  locale: z.string().refine(isLocale, 'unknown locale').optional(),
  permissions: z.array(z.string()).optional(),
  timeZone: z.string().refine(isTimeZone, 'unknown time zone').optional(),
  width: whole.optional(),
  requests: z.union([z.enum(['loading', 'offline']), status], asked).optional(),
  slow: whole.optional(),
  empty: z.boolean().optional(),
} satisfies Record<Exclude<keyof NamedState, 'name'>, z.ZodType>);

/** What a state may say; the README describes each. */
export const stateKeys = Object.keys(state.shape);

const stateName = z.string().min(1).max(100);

const schema = z.strictObject({
  accounts: z.string().optional(),
  states: z
    .record(stateName, state, {
      error: ({ code }) =>
        code === 'invalid_key' ? 'the name of a state has 1 to 100 characters' : undefined,
    })
    .default({}),
});

/**
 * @param uids those of the project's extensions, which a state may name.
 * @throws {ProjectError} naming the file, and in it what is wrong where.
 */
export async function readWorkbenchFile(
  projectFolder: string,
  uids: readonly string[],
): Promise<WorkbenchFile> {
  const file = path.join(projectFolder, fileName);
  const { accounts, states } = await readJson(file, schema, null, { states: {} });
  const repeated = repeatedName((await readText(file)) ?? '{}');
  if (repeated) {
    throw new ProjectError(
      file,
      `"${repeated.name}" is there twice, again at line ${repeated.line}`,
    );
  }
  const named = Object.entries(states).map(([name, it]) => ({ name, ...it }) as NamedState);
  for (const { name, extensions = [] } of named) {
    const unknown = extensions.find((uid) => !uids.includes(uid));
    if (unknown !== undefined) {
      const there = uids.join(', ') || 'none';
      throw new ProjectError(
        file,
        `the state "${name}" is for "${unknown}", which is no extension of the project; there are: ${there}`,
      );
    }
  }
  return {
    accounts: accounts === undefined ? null : inside(projectFolder, accounts),
    states: named,
  };
}

function inside(projectFolder: string, name: string): string {
  const file = path.resolve(projectFolder, name);
  try {
    checkInside(projectFolder, file);
  } catch {
    throw new ProjectError(
      path.join(projectFolder, fileName),
      'accounts is outside of the project; give it with --accounts instead',
    );
  }
  return file;
}
