import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { ProfileVariables } from '../shared/description.ts';
import type { Layout } from './layout.ts';
import { listFiles, MissingVariable, ProjectError, readJson } from './project-files.ts';
import { checkInside } from './project-boundary.ts';
import { type MetaFiles, noMetaFiles, readMetaFiles, sourceFolderOfApp } from './meta-files.ts';
import { extensionTypes, readLayout } from './read-layout.ts';
import { readOlderLayout } from './read-older-layout.ts';
import { readWorkbenchFile, type WorkbenchFile } from './read-workbench-file.ts';

export interface Project extends Layout {
  name: string;
  /** Absolute path of `srcDir`. */
  sourceFolder: string;
  /** `proxy` of the app's `local.json`: public origin to local origin. */
  proxy: Record<string, string>;
  /** Those of the profile, and those that the caller gave. */
  variables: ProfileVariables;
  /** What the project says to the workbench alone. */
  workbench: WorkbenchFile;
  /** What HubSpot would skip or refuse of it, a sentence each. */
  problems: string[];
  /** What it has besides extensions, for people: `function: greet`. */
  otherFeatures: string[];
}

const projectSchema = z.object({ name: z.string(), srcDir: z.string() });
const address = z.url({
  protocol: /^https?$/,
  error: 'it has to be an address with http:// or https://',
});
const localSchema = z.object({ proxy: z.record(address, address).default({}) });

/**
 * Reads a HubSpot project from disk, in today's layout or in the one before 2025.2.
 *
 * @param folder holds `hsproject.json`.
 * @param given variables replace `${NAME}` in uids and configurations; an unknown one is an error.
 * @param profile names the `hsprofile.<name>.json` whose variables do so too.
 * @throws {ProjectError} naming the file at fault.
 */
export async function readProject(
  folder: string,
  given: ProfileVariables = {},
  profile?: string,
): Promise<Project> {
  await requireProject(folder);
  const project = await readJson(path.join(folder, 'hsproject.json'), projectSchema, null);
  const sourceFolder = path.resolve(folder, project.srcDir);
  const wrongSource = (reason: string) =>
    new ProjectError(path.join(folder, 'hsproject.json'), `srcDir ${reason}`);
  try {
    checkInside(folder, sourceFolder);
  } catch {
    throw wrongSource('is outside of the project');
  }
  if (!existsSync(sourceFolder)) {
    throw wrongSource(`is "${project.srcDir}", and the project has no such folder`);
  }
  const ofProfile = profile === undefined ? {} : await readProfile(sourceFolder, profile);
  const variables = { ...ofProfile, ...given };
  const appFolder = path.join(sourceFolder, 'app');
  const files = await listFiles(appFolder);
  const olderFile = ['app.json', 'public-app.json'].find((name) => files.includes(name));
  const hasApp = files.some((name) => name.endsWith('-hsmeta.json'));
  const meta =
    olderFile !== undefined && !hasApp ? noMetaFiles : await readMetaFiles(folder, sourceFolder);
  const appFile = appFileAmong(meta, appFolder, files);
  if (olderFile === undefined && !files.includes(appFile)) {
    const meant = await sourceFolderOfApp(sourceFolder);
    if (meant !== null) {
      const srcDir = path.relative(folder, meant).split(path.sep).join('/') || '.';
      throw wrongSource(
        `is "${project.srcDir}", and HubSpot looks for the app in a folder app inside it; write "${srcDir}"`,
      );
    }
    const problem = meta.problems.map((it) => `; ${it}`).join('');
    throw new ProjectError(
      path.join(appFolder, appFile),
      `file not found; this project has no app to show, add one with "type": "app"${problem}`,
    );
  }
  const reading =
    olderFile !== undefined && !files.includes(appFile)
      ? readOlderLayout(path.join(appFolder, olderFile), variables)
      : readLayout(sourceFolder, path.join(appFolder, appFile), variables);
  const layout = await reading.catch(async (error: unknown) => {
    throw error instanceof MissingVariable
      ? await withProfile(error, sourceFolder, profile)
      : error;
  });
  const local = await readJson(path.join(appFolder, 'local.json'), localSchema, variables, {
    proxy: {},
  });
  const { extensions } = layout;
  const twice = extensions.find((it, at) => extensions.findIndex((o) => o.uid === it.uid) !== at);
  if (twice) {
    const text = meta.twice.get(twice.uid) ?? `the uid "${twice.uid}" is used twice`;
    throw new ProjectError(appFolder, text);
  }
  for (const type of ['page', 'settings'] as const) {
    const uids = extensions.filter((it) => it.type === type).map((it) => it.uid);
    if (uids.length > 1) {
      const message = `an app can have only one extension of type ${type}; found ${uids.join(', ')}`;
      throw new ProjectError(appFolder, message);
    }
  }
  const workbench = await readWorkbenchFile(
    folder,
    extensions.map((it) => it.uid),
  );
  return {
    name: project.name,
    sourceFolder,
    proxy: local.proxy,
    variables,
    workbench,
    problems: meta.problems,
    otherFeatures: otherFeatures(layout, meta),
    ...layout,
  };
}

/** HubSpot asks for the ending and the type; most projects name the file after the app. */
function appFileAmong({ read, problems }: MetaFiles, appFolder: string, files: string[]): string {
  const apps = read.filter((it) => it.type === 'app' && path.dirname(it.file) === appFolder);
  if (apps.length > 1) {
    throw new ProjectError(appFolder, problems.find((it) => it.includes('of type app')) ?? '');
  }
  const [app] = apps;
  const other = files.find((name) => name.endsWith('-hsmeta.json'));
  return app ? path.basename(app.file) : (other ?? 'app-hsmeta.json');
}

/** Extensions are shown; what else a project has is told of one that has nothing else. */
function otherFeatures(
  { functions, endpoints = [], extensions }: Layout,
  { read }: MetaFiles,
): string[] {
  const shown = ['app', 'app-function', ...extensionTypes];
  const others = read.flatMap(({ type, uid }) =>
    type === null || shown.includes(type) ? [] : `${wordsOf(type)}: ${uid}`,
  );
  const called = functions.map((it) => `function: ${it.name}`);
  const served = endpoints.map((it) => `endpoint: ${it}`);
  return extensions.length > 0 ? [] : [...called, ...served, ...others];
}

const wordsOf = (type: string) => type.replaceAll('-', ' ');

/** More folders than these are no help. */
const mostNamed = 5;

/** @throws {ProjectError} when the folder is no project, with where there is one. */
async function requireProject(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null) {
    throw new ProjectError(folder, 'there is no such folder; give the one with hsproject.json');
  }
  const names = await listFiles(folder);
  if (names.includes('hsproject.json')) return requireBuildable(folder);
  const hasProject = (it: string) => existsSync(path.join(it, 'hsproject.json'));
  const above = foldersAbove(folder).filter(hasProject).slice(0, 1);
  const below = names.map((name) => path.join(folder, name)).filter(hasProject);
  const near = above.length > 0 ? above : below.slice(0, mostNamed);
  const advice =
    near.length > 0
      ? `it is in ${new Intl.ListFormat('en').format(near)}${near.length > 1 ? '; give one of them' : ''}`
      : "give the folder that has it, or make a project with HubSpot's CLI (hs project create)";
  const wrong = found.isDirectory()
    ? 'there is no hsproject.json here'
    : 'this is a file and no folder with hsproject.json';
  throw new ProjectError(folder, `${wrong}; ${advice}`);
}

/** @throws {ProjectError} for a path that HubSpot's builder takes for an address. */
function requireBuildable(folder: string): void {
  const sign = /[#?]/.exec(folder)?.[0];
  if (sign === undefined) return;
  const advice = `HubSpot's builder (Vite) builds nothing in a folder with "${sign}" in its path; rename or move it`;
  throw new ProjectError(folder, advice);
}

function foldersAbove(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}

/** The same error with the profiles of the project that have the variable. */
async function withProfile(
  error: MissingVariable,
  sourceFolder: string,
  used: string | undefined,
): Promise<ProjectError> {
  const profiles = await Promise.all(
    (await profilesIn(sourceFolder)).map(async (name) => ({
      name,
      variables: await readProfile(sourceFolder, name).catch(() => ({})),
    })),
  );
  const found = profiles.filter((it) => error.variable in it.variables);
  const options = found.map((it) => `--profile ${it.name}`).join(' or ');
  const noValue = `variable "${error.variable}" has no value`;
  if (used !== undefined) {
    const orElse = options === '' ? '' : `, or use ${options}`;
    return new ProjectError(error.file, `${noValue}; add it to hsprofile.${used}.json${orElse}`);
  }
  return options === '' ? error : new ProjectError(error.file, `${noValue}; add ${options}`);
}

async function profilesIn(sourceFolder: string): Promise<string[]> {
  const files = await listFiles(sourceFolder);
  return files.flatMap((it) => /^hsprofile\.(.+)\.json$/.exec(it)?.[1] ?? []);
}

const profileSchema = z.object({
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

async function readProfile(sourceFolder: string, profile: string): Promise<ProfileVariables> {
  const file = path.join(sourceFolder, `hsprofile.${profile}.json`);
  if (!existsSync(file)) {
    const profiles = (await profilesIn(sourceFolder)).join(', ') || 'none';
    throw new ProjectError(file, `file not found; the project's profiles: ${profiles}`);
  }
  return (await readJson(file, profileSchema, null)).variables;
}
