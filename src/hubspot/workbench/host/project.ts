import path from 'node:path';
import * as z from 'zod';
import type { ProfileVariables } from '../shared/description.ts';
import type { Layout } from './layout.ts';
import { listFiles, ProjectError, readJson } from './project-files.ts';
import { checkInside } from './project-boundary.ts';
import { readLayout } from './read-layout.ts';
import { readOlderLayout } from './read-older-layout.ts';

export interface Project extends Layout {
  name: string;
  /** Absolute path of `srcDir`. */
  sourceFolder: string;
  /** `proxy` of the app's `local.json`: public origin to local origin. */
  proxy: Record<string, string>;
  /** Those of the profile, and those that the caller gave. */
  variables: ProfileVariables;
}

const projectSchema = z.object({ name: z.string(), srcDir: z.string() });
const localSchema = z.object({ proxy: z.record(z.string(), z.string()).default({}) });

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
  const project = await readJson(path.join(folder, 'hsproject.json'), projectSchema, null);
  const sourceFolder = path.resolve(folder, project.srcDir);
  try {
    checkInside(folder, sourceFolder);
  } catch {
    throw new ProjectError(path.join(folder, 'hsproject.json'), 'srcDir is outside of the project');
  }
  const ofProfile = profile === undefined ? {} : await readProfile(sourceFolder, profile);
  const variables = { ...ofProfile, ...given };
  const appFolder = path.join(sourceFolder, 'app');
  const files = await listFiles(appFolder);
  const olderFile = ['app.json', 'public-app.json'].find((name) => files.includes(name));
  // HubSpot asks for the ending only; most projects name the file after the app.
  const appFile = files.find((name) => name.endsWith('-hsmeta.json')) ?? 'app-hsmeta.json';
  const layout =
    olderFile !== undefined && !files.includes(appFile)
      ? await readOlderLayout(path.join(appFolder, olderFile), variables)
      : await readLayout(sourceFolder, path.join(appFolder, appFile), variables);
  const local = await readJson(path.join(appFolder, 'local.json'), localSchema, variables, {
    proxy: {},
  });
  const { extensions } = layout;
  const twice = extensions.find((it, at) => extensions.findIndex((o) => o.uid === it.uid) !== at);
  if (twice) throw new ProjectError(appFolder, `the uid "${twice.uid}" is used twice`);
  for (const type of ['page', 'settings'] as const) {
    const uids = extensions.filter((it) => it.type === type).map((it) => it.uid);
    if (uids.length > 1) {
      const message = `an app can have only one extension of type ${type}; found ${uids.join(', ')}`;
      throw new ProjectError(appFolder, message);
    }
  }
  return { name: project.name, sourceFolder, proxy: local.proxy, variables, ...layout };
}

const profileSchema = z.object({
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

async function readProfile(sourceFolder: string, profile: string): Promise<ProfileVariables> {
  const file = path.join(sourceFolder, `hsprofile.${profile}.json`);
  return (await readJson(file, profileSchema, null)).variables;
}
