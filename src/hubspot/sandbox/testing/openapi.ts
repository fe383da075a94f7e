import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where HubSpot's published descriptions lie, beside the repository; not everyone has them. */
const folder = resolve(import.meta.dirname, '../../../../../shared/hubspot-openapi');

export const descriptionsExist = existsSync(folder);

interface Operation {
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: object }> }>;
}

interface Description {
  file: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, Operation['responses'][string]>;
  };
}

export interface Schema {
  type?: string;
  nullable?: boolean;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
}

/** Every description in the folder. */
export function readDescriptions(): Description[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as object) }))
    .map((description) => description as Description);
}

/** The operation at a path, with its parameters written as `{}` whatever they are called. */
export function operationAt(
  descriptions: readonly Description[],
  method: string,
  path: string,
): { description: Description; operation: Operation } | undefined {
  for (const description of descriptions) {
    for (const [described, methods] of Object.entries(description.paths)) {
      const operation = methods[method.toLowerCase()];
      if (operation && described.replace(/\{\w+\}/g, '{}') === path)
        return { description, operation };
    }
  }
  return undefined;
}

/** A validator for the body of an answer with this status, `default` standing for every refusal. */
export function bodyValidator(
  { description, operation }: NonNullable<ReturnType<typeof operationAt>>,
  status: number,
): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(description, 'description');
  const response = operation.responses[status] ?? operation.responses['default']!;
  const name = response.$ref?.split('/').at(-1);
  const { content } = name ? description.components.responses[name]! : response;
  const schema = Object.values(content!)[0]!.schema!;
  return ajv.compile(
    JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"description#/')) as object,
  );
}
