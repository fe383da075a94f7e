import path from 'node:path';
import * as z from 'zod';
import type { ProfileVariables } from '../shared/description.ts';
import { readAppFunctions } from './app-functions.ts';
import { featureFolders } from './feature-folders.ts';
import type { Layout, ProjectExtension } from './layout.ts';
import { readAppObjects } from './read-app-objects.ts';
import { listFiles, ProjectError, readJson } from './project-files.ts';

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
  z.object({
    uid: z.string(),
    // HubSpot's own templates have had both names.
    type: z.enum(['page', 'pages']),
    // `home` is the app's home page of 2025.2, which came before pages with routes.
    config: z.object({ entrypoint, location: z.enum(['pages', 'home']).default('pages') }),
  }),
  z.object({
    uid: z.string(),
    type: z.literal('crm-bulk-action'),
    config: z.object({
      label: z.string(),
      entrypoint,
      objectTypes,
      displayMode: z.enum(['PANEL', 'MODAL']).default('PANEL'),
      icon: z.string().nullable().default(null),
    }),
  }),
  z.object({ uid: z.string(), type: z.literal('settings'), config: z.object({ entrypoint }) }),
]);

export const extensionTypes = ['card', 'page', 'pages', 'settings', 'crm-bulk-action'];

/** The folders in which HubSpot looks for extensions. */
const extensionFolders = ['pages', 'cards', 'settings', 'actions'] as const;

/**
 * Reads the layout of platform versions since 2025.2: `app-hsmeta.json` and a `*-hsmeta.json` for
 * each extension.
 *
 * @throws {ProjectError} naming the file at fault.
 */
export async function readLayout(
  sourceFolder: string,
  appFile: string,
  variables: ProfileVariables,
): Promise<Layout> {
  const app = await readJson(appFile, appSchema, variables);
  const appFolder = path.dirname(appFile);
  const extensions: ProjectExtension[] = [];
  for (const kind of extensionFolders) {
    const kindFolder = path.join(appFolder, kind);
    for (const file of (await listFiles(kindFolder)).filter((it) => it.endsWith('-hsmeta.json'))) {
      const metaFile = path.join(kindFolder, file);
      const extension = await readExtension(metaFile, sourceFolder, app.config.name, variables);
      if (extension) extensions.push(extension);
    }
  }
  return {
    appName: app.config.name,
    appUid: app.uid,
    permittedUrls: app.config.permittedUrls,
    extensions,
    functions: await readAppFunctions(sourceFolder, appFolder, variables),
    appObjects: await readAppObjects(appFolder, variables),
  };
}

/** @returns null for what is none: HubSpot has another folder for it, which is told elsewhere. */
async function readExtension(
  file: string,
  sourceFolder: string,
  appName: string,
  variables: ProfileVariables,
): Promise<ProjectExtension | null> {
  const { type } = await readJson(file, z.looseObject({ type: z.string() }), null);
  if (!extensionTypes.includes(type)) {
    if (Object.hasOwn(featureFolders, type)) return null;
    throw new ProjectError(
      file,
      `"${type}" is no type of extension that this layout has; it has ${extensionTypes.join(', ')} (a crm-card of an older project becomes a card)`,
    );
  }
  const meta = await readJson(file, extensionSchema, variables);
  const entry = path.join(sourceFolder, meta.config.entrypoint);
  const shared = {
    uid: meta.uid,
    name: appName,
    entrypoint: entry,
    folder: path.dirname(entry),
    objectTypes: [],
  };
  switch (meta.type) {
    case 'card':
      return {
        ...shared,
        type: 'card',
        name: meta.config.name,
        location: meta.config.location,
        objectTypes: namesOf(meta.config.objectTypes),
      };
    case 'page':
    case 'pages':
      return { ...shared, type: 'page', location: meta.config.location };
    case 'settings':
      return { ...shared, type: 'settings', location: 'settings' };
    case 'crm-bulk-action':
      return {
        ...shared,
        type: 'crm-bulk-action',
        name: meta.config.label,
        location: 'crm.bulkActions',
        objectTypes: namesOf(meta.config.objectTypes),
        bulkAction: { displayMode: meta.config.displayMode, icon: meta.config.icon },
      };
  }
}

function namesOf(types: z.infer<typeof objectTypes>): string[] {
  return types.map((it) => (typeof it === 'string' ? it : it.name));
}
