import { ownValue } from 'hubspot-crm';
import type * as z from 'zod';
import { objectTypeNameOf, objectTypes } from '../account/object-types.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import type { RecordStore } from '../account/record-store.ts';
import type { Call } from './endpoint.ts';
import { requireScope } from './endpoint.ts';
import { unknownObjectType, validationError } from './errors.ts';

/**
 * The object type that a path segment means.
 * @throws ApiError 400 when it means none
 */
export function knownType(segment: string): ObjectTypeName {
  const objectType = objectTypeNameOf(segment);
  if (!objectType) throw unknownObjectType(segment);
  return objectType;
}

/**
 * The object type in a path, after the token was found to have the scope for it.
 * @throws ApiError 400 when there is no such type, 403 without the scope
 */
export function readableType({ account, params }: Call, name = 'objectType'): ObjectTypeName {
  const objectType = knownType(ownValue(params, name) ?? '');
  requireScope(account, objectTypes[objectType].readScope);
  return objectType;
}

/** The records of the object type in a path; see {@link readableType}. */
export function readableStore(call: Call): { objectType: ObjectTypeName; store: RecordStore } {
  const objectType = readableType(call);
  return { objectType, store: call.account.store(objectType) };
}

/** Every value of a repeated query parameter; HubSpot takes commas as well. */
export function listParameter(url: URL, name: string): string[] {
  return url.searchParams
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** A whole number in the query, or the default when it is not there. */
export function integerParameter(url: URL, name: string, standard: number): number {
  const text = url.searchParams.get(name);
  if (text === null || text === '') return standard;
  if (!/^-?\d+$/.test(text)) {
    throw validationError(`Invalid value for parameter ${name}: ${text} is not an integer`, {
      context: { [name]: [text] },
    });
  }
  return Number(text);
}

/** A JSON body that fits the schema; refuses others as HubSpot does, naming the first wrong field. */
export async function jsonBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const value: unknown = await request.json().catch(() => {
    throw validationError('Invalid input JSON');
  });
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw validationError(
    `Invalid input JSON: ${issue?.message ?? 'unreadable'} at ${issue?.path.join('.') ?? ''}`,
  );
}
