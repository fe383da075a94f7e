import * as z from 'zod';
import type {
  ConnectedAccount,
  GivenAccount,
  WorkbenchAssociation,
  WorkbenchPipeline,
  WorkbenchProperty,
  WorkbenchRecord,
  WorkbenchStage,
  WorkbenchUser,
} from '../shared/account.ts';
import { isSameObjectType, objectTypeOf } from 'hubspot-crm';
import { isLocale } from '../shared/locale.ts';
import { isTimeZone } from '../shared/time-zone.ts';
import { hubspotId } from './hubspot-id.ts';
import { MissingVariable, ProjectError, readJson } from './project-files.ts';
import { sayMisshapen } from './say-misshapen.ts';

/** A schema for each key: a key that is new to the type is missed here by the compiler. */
type Shape<Value> = Record<keyof Value, z.ZodType>;

/** Property values are texts in HubSpot, whatever they mean; its API writes null for no value. */
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const values = z
  .record(z.string(), value)
  .transform((it) =>
    Object.fromEntries(
      Object.entries(it).flatMap(([name, of]) => (of === null ? [] : [[name, String(of)]])),
    ),
  );

const user = z.strictObject({
  id: hubspotId,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  language: z.string().default('en'),
  locale: z.string().refine(isLocale, 'unknown locale').default('en-us'),
  title: z.string().optional(),
  permissions: z.array(z.string()).optional(),
} satisfies Shape<WorkbenchUser>);

const association = z.strictObject({
  objectTypeId: z.string().transform((type) => objectTypeOf(type).id),
  objectId: hubspotId,
  label: z.string().nullable().default(null),
} satisfies Shape<WorkbenchAssociation>);

const record = z
  .strictObject({
    objectType: z.string().min(1, 'name a type, such as companies'),
    objectTypeId: z.string().optional(),
    objectId: hubspotId,
    name: z.string(),
    properties: values.default({}),
    associations: z.array(association).default([]),
  } satisfies Shape<WorkbenchRecord>)
  .transform(({ objectType, objectTypeId, ...rest }) => {
    const type = objectTypeOf(objectType);
    return { ...rest, objectType: type.name, objectTypeId: objectTypeId ?? type.id };
  });

const property = z.strictObject({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  isCurrency: z.boolean().optional(),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
  isMultiple: z.boolean().optional(),
  readOnly: z.boolean().optional(),
} satisfies Shape<WorkbenchProperty>);

const stage = z.strictObject({
  id: z.string(),
  label: z.string(),
  closed: z.enum(['done', 'lost']).optional(),
} satisfies Shape<WorkbenchStage>);

const pipeline = z.strictObject({
  id: z.string(),
  label: z.string(),
  stages: z.array(stage),
} satisfies Shape<WorkbenchPipeline>);

const account = z.strictObject({
  portalId: hubspotId,
  name: z.string(),
  timeZone: z.string().refine(isTimeZone, 'unknown time zone').default('UTC'),
  users: z.array(user).min(1, 'an account needs at least one user'),
  records: z.array(record).default([]),
  properties: z.record(z.string(), z.array(property)).optional(),
  pipelines: z.record(z.string(), z.array(pipeline)).optional(),
  api: z.strictObject({ url: z.url(), accessToken: z.string().min(1) }).optional(),
} satisfies Shape<ConnectedAccount>);

const accounts = z.array(account).min(1, 'add at least one account');

/**
 * Reads accounts: those of a JSON file, a list of what `GivenAccount` describes, or those given as
 * they are. Left out, a time zone is UTC, a user's language English, and the type id of HubSpot's
 * standard types its own.
 *
 * @param environment `${NAME}` in a text of a file is replaced from it, so that no token has to be in
 * the file.
 * @throws {ProjectError} naming the file, and in it what is wrong where.
 */
export async function readAccounts(
  given: string | readonly GivenAccount[],
  environment: Record<string, string | undefined> = process.env,
): Promise<ConnectedAccount[]> {
  if (typeof given === 'string') return checked(await readAccountFile(given, environment), given);
  const place = 'accounts';
  const parsed = accounts.safeParse(given);
  if (!parsed.success) throw new ProjectError(place, sayMisshapen(parsed.error, given));
  return checked(parsed.data as ConnectedAccount[], place);
}

async function readAccountFile(
  file: string,
  environment: Record<string, string | undefined>,
): Promise<ConnectedAccount[]> {
  const variables = Object.fromEntries(
    Object.entries(environment).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, text]],
    ),
  );
  const read = await readJson(file, accounts, variables).catch((error: unknown) => {
    if (!(error instanceof MissingVariable)) throw error;
    const { variable } = error;
    throw new ProjectError(
      file,
      `${variable} has no value; set it in the environment, and give the file with --accounts`,
    );
  });
  return read as ConnectedAccount[];
}

/** @throws {ProjectError} for what no single value shows. */
function checked(read: ConnectedAccount[], place: string): ConnectedAccount[] {
  const problem =
    duplicateOf(
      'account',
      read.map((it) => it.portalId),
    ) ?? firstProblem(read);
  if (problem) throw new ProjectError(place, problem);
  return read;
}

function firstProblem(read: ConnectedAccount[]): string | null {
  for (const { portalId, users, records, api } of read) {
    const keys = records.map((it) => `${it.objectType} ${it.objectId}`);
    const within = ` in the account ${portalId}`;
    const twice =
      duplicateOf(
        'user',
        users.map((it) => it.id),
      ) ?? duplicateOf('record', keys);
    if (twice) return twice + within;
    // With an API, what is associated is read from there.
    if (api) continue;
    for (const { objectType, objectId, associations = [] } of records) {
      const missing = associations.find(
        (to) =>
          !records.some(
            (it) =>
              it.objectId === to.objectId && isSameObjectType(it.objectTypeId, to.objectTypeId),
          ),
      );
      if (missing) {
        const to = `${objectTypeOf(missing.objectTypeId).name} ${missing.objectId}`;
        return `the record ${objectType} ${objectId} is associated with ${to}, which is not${within}`;
      }
    }
  }
  return null;
}

function duplicateOf(kind: string, ids: string[]): string | null {
  const twice = ids.find((it, at) => ids.indexOf(it) !== at);
  return twice === undefined ? null : `the ${kind} ${twice} appears twice`;
}
