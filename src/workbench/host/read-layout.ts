import path from 'node:path';
import * as z from 'zod';
import { readAppFunctions } from './app-functions.ts';
import type { Project, ProjectExtension } from './project.ts';
import { listFiles, readJson } from './project-files.ts';

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
const objectTypes = z.array(z.union([z.string(), z.object({ name: z.string() })])).default([]);
const extensionSchema = z.discriminatedUnion('type', [
  z.object({
    uid: z.string(),
    type: z.literal('card'),
    config: z.object({
      name: z.string(),
      entrypoint,
      location: z.enum(['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar']),
      objectTypes,
    }),
  }),
  z.object({ uid: z.string(), type: z.literal('page'), config: z.object({ entrypoint }) }),
  z.object({ uid: z.string(), type: z.literal('settings'), config: z.object({ entrypoint }) }),
]);

/** The folders in which HubSpot looks for extensions. */
const extensionFolders = ['pages', 'cards', 'settings'] as const;

/** What a layout says of a project, beside what `hsproject.json` and `local.json` do. */
export type Layout = Pick<
  Project,
  'appName' | 'appUid' | 'permittedUrls' | 'extensions' | 'functions'
>;

/**
 * Reads the layout of platform versions since 2025.2: `app-hsmeta.json` and a `*-hsmeta.json` for
 * each extension.
 *
 * @throws {ProjectError} naming the file at fault.
 */
export async function readLayout(
  sourceFolder: string,
  appFile: string,
  variables: Record<string, string>,
): Promise<Layout> {
  const app = await readJson(appFile, appSchema, variables);
  const appFolder = path.dirname(appFile);
  const extensions: ProjectExtension[] = [];
  for (const kind of extensionFolders) {
    const kindFolder = path.join(appFolder, kind);
    for (const file of (await listFiles(kindFolder)).filter((it) => it.endsWith('-hsmeta.json'))) {
      const metaFile = path.join(kindFolder, file);
      extensions.push(await readExtension(metaFile, sourceFolder, app.config.name, variables));
    }
  }
  return {
    appName: app.config.name,
    appUid: app.uid,
    permittedUrls: app.config.permittedUrls,
    extensions,
    functions: await readAppFunctions(sourceFolder, appFolder, variables),
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
