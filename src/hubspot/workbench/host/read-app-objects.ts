import path from 'node:path';
import * as z from 'zod';
import type { WorkbenchProperty } from '../shared/account.ts';
import type { ProfileVariables } from '../shared/description.ts';
import { listFiles, readJson } from './project-files.ts';

/** A type of record that the project's app brings with it. */
export interface AppObject {
  uid: string;
  /** HubSpot writes it `UPPER_SNAKE_CASE`. */
  name: string;
  /** For people. */
  singular: string;
  /** The property by which a record is called. */
  primaryProperty: string;
  properties: WorkbenchProperty[];
}

const property = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fieldType: z.string().optional(),
  numberDisplayHint: z.string().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});
const schema = z.object({
  uid: z.string(),
  type: z.literal('app-object'),
  config: z.object({
    name: z.string(),
    singularForm: z.string(),
    primaryDisplayLabelPropertyName: z.string(),
    properties: z.array(property).default([]),
  }),
});

/**
 * The app objects of a project: every `*-hsmeta.json` in `app/app-objects`.
 *
 * @throws {ProjectError} naming the file at fault.
 */
export async function readAppObjects(
  appFolder: string,
  variables: ProfileVariables,
): Promise<AppObject[]> {
  const folder = path.join(appFolder, 'app-objects');
  const files = (await listFiles(folder)).filter((it) => it.endsWith('-hsmeta.json'));
  return Promise.all(
    files.map(async (file) => {
      const { uid, config } = await readJson(path.join(folder, file), schema, variables);
      return {
        uid,
        name: config.name,
        singular: config.singularForm,
        primaryProperty: config.primaryDisplayLabelPropertyName,
        properties: config.properties.map(propertyOf),
      };
    }),
  );
}

function propertyOf(defined: z.infer<typeof property>): WorkbenchProperty {
  const { name, label, type, options, fieldType, numberDisplayHint } = defined;
  return {
    name,
    label,
    // Its guides write `dateTime` in some places, its API `datetime`.
    type: type.toLowerCase(),
    ...(options ? { options } : {}),
    ...(fieldType === 'checkbox' ? { isMultiple: true } : {}),
    ...(numberDisplayHint === 'currency' ? { isCurrency: true } : {}),
  };
}
