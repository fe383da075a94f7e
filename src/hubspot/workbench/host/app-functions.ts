import path from 'node:path';
import * as z from 'zod';
import type { ProfileVariables } from '../shared/description.ts';
import { listFiles, readJson } from './project-files.ts';

/** A serverless function of the project, which `hubspot.serverless` calls by its name. */
export interface AppFunction {
  /** The uid; in older projects the key in `serverless.json`. */
  name: string;
  /** Absolute path of the file that exports `main`. */
  file: string;
  /** The folder whose `.env` holds the secrets. */
  folder: string;
  /** The project's folder of source: nothing outside of it is run or read. */
  sourceFolder: string;
  /** Names of the secrets that it may read from its environment. */
  secrets: string[];
}

const functionSchema = z.object({
  uid: z.string(),
  type: z.literal('app-function'),
  config: z.object({
    entrypoint: z.string().min(1),
    secretKeys: z.array(z.string()).default([]),
  }),
});
const olderSchema = z.object({
  appFunctions: z
    .record(
      z.string(),
      z.object({ file: z.string().min(1), secrets: z.array(z.string()).default([]) }),
    )
    .default({}),
  /** Of functions that HubSpot answers a request of anyone with. */
  endpoints: z.record(z.string(), z.unknown()).default({}),
});

/**
 * The functions of a project: every `*-hsmeta.json` in `app/functions`.
 *
 * @throws {ProjectError} naming the file at fault.
 */
export async function readAppFunctions(
  sourceFolder: string,
  appFolder: string,
  variables: ProfileVariables,
): Promise<AppFunction[]> {
  const folder = path.join(appFolder, 'functions');
  const files = (await listFiles(folder)).filter((it) => it.endsWith('-hsmeta.json'));
  return Promise.all(
    files.map(async (file) => {
      const { uid, config } = await readJson(path.join(folder, file), functionSchema, variables);
      return {
        name: uid,
        file: path.join(sourceFolder, config.entrypoint),
        folder,
        sourceFolder,
        secrets: config.secretKeys,
      };
    }),
  );
}

/** The functions of an older project, and what it serves to anyone: `app.functions/serverless.json`. */
export async function readOlderFunctions(
  sourceFolder: string,
  folder: string,
  variables: ProfileVariables,
): Promise<{ functions: AppFunction[]; endpoints: string[] }> {
  const { appFunctions, endpoints } = await readJson(
    path.join(folder, 'serverless.json'),
    olderSchema,
    variables,
    { appFunctions: {}, endpoints: {} },
  );
  const functions = Object.entries(appFunctions).map(([name, { file, secrets }]) => ({
    name,
    file: path.resolve(folder, file),
    folder,
    sourceFolder,
    secrets,
  }));
  return { functions, endpoints: Object.keys(endpoints) };
}
