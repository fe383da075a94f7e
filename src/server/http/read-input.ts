import type { Context } from 'hono';
import type * as z from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';
import { isPlainText } from '../model/plain-text.ts';
import { ownName } from './own-names.ts';
import { ProblemError } from './problem.ts';

/**
 * A value of the request, checked by a schema of the contract.
 *
 * @throws {ProblemError} `request.invalid` with the path of every wrong field.
 */
function readInput<Schema extends z.$ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = safeParse(schema, value);
  if (read.success) return read.data;
  throw new ProblemError('request.invalid', 'Some fields of the request are not valid.', {
    fields: read.error.issues.map((issue) => ({
      path: issue.path
        .map((name) => (typeof name === 'number' ? name : ownName(String(name))))
        .join('.'),
      // Its own message repeats the names, which may be anything.
      message: issue.code === 'unrecognized_keys' ? 'has unknown fields' : issue.message,
    })),
  });
}

/**
 * Parameters of the address, checked by a schema of the contract.
 *
 * @throws {ProblemError} `request.invalid`, also for a text that the database could not store.
 */
export function readParameters<Schema extends z.$ZodType>(
  schema: Schema,
  values: Record<string, string>,
): z.output<Schema> {
  const fields = Object.entries(values)
    .filter(([, value]) => !isPlainText(value))
    .map(([name]) => ({
      path: ownName(name),
      message: 'contains characters that cannot be stored',
    }));
  if (fields.length > 0) {
    throw new ProblemError(
      'request.invalid',
      'The address contains characters that cannot be stored.',
      { fields },
    );
  }
  return readInput(schema, values);
}

/**
 * The JSON body of the request, checked by a schema of the contract.
 *
 * @throws {ProblemError} `request.invalid` when it is no JSON or does not fit the schema.
 */
export async function readBody<Schema extends z.$ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  let body: unknown;
  try {
    body = JSON.parse(await context.req.text(), refuseUnstorable);
  } catch {
    throw new ProblemError(
      'request.invalid',
      'The body is not valid JSON, or contains characters or names that cannot be stored.',
    );
  }
  return readInput(schema, body);
}

function refuseUnstorable(key: string, value: unknown): unknown {
  // The one name that is lost when JSON is read into objects.
  if (
    key === '__proto__' ||
    !isPlainText(key) ||
    (typeof value === 'string' && !isPlainText(value))
  ) {
    throw new SyntaxError('unstorable character');
  }
  return value;
}
