import path from 'node:path';
import * as z from 'zod';
import type { ExtensionLocation } from '../shared/description.ts';
import { listFiles, ProjectError, readJson } from './project-files.ts';

export interface ProjectExtension {
  uid: string;
  type: 'card' | 'page' | 'settings';
  name: string;
  location: ExtensionLocation;
  objectTypes: string[];
  /** Absolute path of the file that calls `hubspot.extend`. */
  entrypoint: string;
  /** Absolute path of the extension's folder, which holds its `package.json`. */
  folder: string;
}

export interface Project {
  name: string;
  appName: string;
  appUid: string;
  /** Absolute path of `srcDir`. */
  sourceFolder: string;
  permittedUrls: { fetch: string[]; iframe: string[]; img: string[] };
  /** `proxy` of the app's `local.json`: public origin to local origin. */
  proxy: Record<string, string>;
  extensions: ProjectExtension[];
}

const projectSchema = z.object({ name: z.string(), srcDir: z.string() });
const urls = z.array(z.string()).default([]);
const appSchema = z.object({
  uid: z.string(),
  type: z.literal('app'),
  config: z.object({
    name: z.string(),
    permittedUrls: z
      .object({ fetch: urls, iframe: urls, img: urls })
      .default({ fetch: [], iframe: [], img: [] }),
  }),
});
const entrypoint = z.string().min(1);
const extensionSchema = z.discriminatedUnion('type', [
  z.object({
    uid: z.string(),
    type: z.literal('card'),
    config: z.object({
      name: z.string(),
      entrypoint,
      location: z.enum(['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar']),
      objectTypes: z.array(z.union([z.string(), z.object({ name: z.string() })])).default([]),
    }),
  }),
  z.object({ uid: z.string(), type: z.literal('page'), config: z.object({ entrypoint }) }),
  z.object({ uid: z.string(), type: z.literal('settings'), config: z.object({ entrypoint }) }),
]);
const localSchema = z.object({ proxy: z.record(z.string(), z.string()).default({}) });

/** The folders in which HubSpot looks for extensions. */
const extensionFolders = ['pages', 'cards', 'settings'] as const;

/**
 * Reads a HubSpot project as it lies on disk.
 *
 * @param folder holds `hsproject.json`.
 * @param variables replace `${NAME}` in uids and configurations; an unknown one is an error.
 * @throws {ProjectError} naming the file at fault.
 */
export async function readProject(
  folder: string,
  variables: Record<string, string> = {},
): Promise<Project> {
  const project = await readJson(path.join(folder, 'hsproject.json'), projectSchema, {});
  const sourceFolder = path.resolve(folder, project.srcDir);
  const appFolder = path.join(sourceFolder, 'app');
  const app = await readJson(path.join(appFolder, 'app-hsmeta.json'), appSchema, variables);
  const local = await readJson(path.join(appFolder, 'local.json'), localSchema, variables, {
    proxy: {},
  });
  const extensions: ProjectExtension[] = [];
  for (const kind of extensionFolders) {
    const kindFolder = path.join(appFolder, kind);
    for (const file of (await listFiles(kindFolder)).filter((it) => it.endsWith('-hsmeta.json'))) {
      extensions.push(
        await readExtension(path.join(kindFolder, file), sourceFolder, app.config.name, variables),
      );
    }
  }
  const twice = extensions.find((it, at) => extensions.findIndex((o) => o.uid === it.uid) !== at);
  if (twice) throw new ProjectError(appFolder, `the uid "${twice.uid}" is used twice`);
  return {
    name: project.name,
    appName: app.config.name,
    appUid: app.uid,
    sourceFolder,
    permittedUrls: app.config.permittedUrls,
    proxy: local.proxy,
    extensions,
  };
}

async function readExtension(
  file: string,
  sourceFolder: string,
  appName: string,
  variables: Record<string, string>,
): Promise<ProjectExtension> {
  const meta = await readJson(file, extensionSchema, variables);
  const entry = path.join(sourceFolder, meta.config.entrypoint);
  const shared = { uid: meta.uid, entrypoint: entry, folder: path.dirname(entry) };
  switch (meta.type) {
    case 'card':
      return {
        ...shared,
        type: 'card',
        name: meta.config.name,
        location: meta.config.location,
        objectTypes: meta.config.objectTypes.map((it) => (typeof it === 'string' ? it : it.name)),
      };
    case 'page':
      return { ...shared, type: 'page', name: appName, location: 'pages', objectTypes: [] };
    case 'settings':
      return { ...shared, type: 'settings', name: appName, location: 'settings', objectTypes: [] };
  }
}
