import path from 'node:path';
import * as z from 'zod';
import type { ProfileVariables } from '../shared/description.ts';
import { readOlderFunctions } from './app-functions.ts';
import type { Layout, ProjectExtension } from './layout.ts';
import { ProjectError, readJson } from './project-files.ts';

const appSchema = z.object({
  name: z.string(),
  uid: z.string().optional(),
  allowedUrls: z.array(z.string()).default([]),
  extensions: z
    .object({ crm: z.object({ cards: z.array(z.object({ file: z.string() })).default([]) }) })
    .partial()
    .default({}),
});
const cardSchema = z.object({
  type: z.literal('crm-card'),
  data: z.object({
    title: z.string(),
    uid: z.string().optional(),
    location: z
      .enum(['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar'])
      .default('crm.record.tab'),
    module: z.object({ file: z.string().min(1) }).optional(),
    objectTypes: z.array(z.object({ name: z.string() })).default([]),
  }),
});

/**
 * Reads the layout of platform versions up to 2025.1: `app.json` (or `public-app.json`), a JSON
 * file for each card that it names, and `app.functions`. HubSpot no longer builds it, but most
 * public samples still have it.
 *
 * @throws {ProjectError} naming the file at fault.
 */
export async function readOlderLayout(
  appFile: string,
  variables: ProfileVariables,
): Promise<Layout> {
  const app = await readJson(appFile, appSchema, variables);
  const appFolder = path.dirname(appFile);
  const extensions: ProjectExtension[] = [];
  for (const { file } of app.extensions.crm?.cards ?? []) {
    const cardFile = path.resolve(appFolder, file);
    const { data } = await readJson(cardFile, cardSchema, variables);
    if (!data.module) {
      throw new ProjectError(
        cardFile,
        'a card without module.file is not a UI extension: HubSpot draws it from what a server sends. Take it out of the list of cards to see the others',
      );
    }
    const entrypoint = path.resolve(path.dirname(cardFile), data.module.file);
    extensions.push({
      // The uid became required only later.
      uid: data.uid ?? path.parse(cardFile).name,
      type: 'card',
      name: data.title,
      location: data.location,
      objectTypes: data.objectTypes.map((it) => it.name),
      entrypoint,
      folder: path.dirname(entrypoint),
    });
  }
  return {
    appName: app.name,
    appUid: app.uid ?? path.parse(appFile).name,
    // It lists what may be fetched; lists of frames and pictures came with the layout after it.
    permittedUrls: { fetch: app.allowedUrls, iframe: ['https:'], img: ['https:'] },
    extensions,
    ...(await readOlderFunctions(
      path.dirname(appFolder),
      path.join(appFolder, 'app.functions'),
      variables,
    )),
    appObjects: [],
  };
}
