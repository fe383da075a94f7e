/**
 * `npm run openapi:renew -- <folder>`: takes from HubSpot's OpenAPI descriptions the facts that the
 * sandbox is held against (paths, parameters, types, required fields, enumerations; no text) and
 * writes `openapi-facts.json`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { format } from 'oxfmt';
import { describedPaths, describedRoutes } from './described-paths.ts';
import type { OpenApiFacts, Operation, Schema } from './openapi-facts.ts';

interface Content {
  $ref?: string;
  content?: Record<string, { schema: Schema }>;
}

interface DescribedOperation {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

interface Description {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Content> };
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder with the descriptions.');
const descriptions = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Description);

const facts: OpenApiFacts = { operations: {}, schemas: {} };
const nameOf = (reference: string) => reference.split('/').at(-1)!;

/** The facts of a schema; the schemas that it refers to are taken too. */
function take(schema: Schema, description: Description): Schema {
  const taken: Schema = {};
  if (schema.$ref) {
    const name = nameOf(schema.$ref);
    takeComponent(name, description);
    return { $ref: `#/schemas/${name}` };
  }
  const {
    type,
    format: form,
    nullable,
    required,
    properties,
    items,
    additionalProperties,
  } = schema;
  if (type) taken.type = type;
  if (form) taken.format = form;
  if (nullable) taken.nullable = nullable;
  if (schema.enum) taken.enum = schema.enum;
  if (required) taken.required = required;
  if (properties) taken.properties = takeEach(properties, description);
  if (items) taken.items = take(items, description);
  if (additionalProperties) taken.additionalProperties = take(additionalProperties, description);
  return taken;
}

function takeEach(schemas: Record<string, Schema>, description: Description) {
  const entries = Object.entries(schemas);
  return Object.fromEntries(entries.map(([name, schema]) => [name, take(schema, description)]));
}

const taking = new Map<Schema, Description>();

function takeComponent(name: string, description: Description): void {
  const schema = description.components.schemas[name]!;
  if (taking.has(schema)) return;
  taking.set(schema, description);
  const taken = take(schema, description);
  const known = facts.schemas[name];
  if (known && !isDeepStrictEqual(known, taken)) {
    throw new Error(`Two descriptions differ about ${name}: give one of them another name.`);
  }
  facts.schemas[name] = taken;
}

/** The schema of a body in JSON, or of an answer that several operations share. */
function schemaIn({ $ref, content }: Content, description: Description): Schema | undefined {
  const found = $ref ? description.components.responses[nameOf($ref)]!.content : content;
  const schema = Object.values(found ?? {})[0]?.schema;
  return schema && take(schema, description);
}

function takeOperation(described: DescribedOperation, description: Description): Operation {
  const query = (described.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const body = described.requestBody && schemaIn(described.requestBody, description);
  const answers = Object.entries(described.responses).map(([status, answer]) => [
    status,
    schemaIn(answer, description),
  ]);
  return {
    ...(query.length > 0 && {
      query: takeEach(
        Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
        description,
      ),
    }),
    ...(body && { body }),
    answers: Object.fromEntries(answers) as Operation['answers'],
  };
}

const wanted = new Set(
  describedRoutes.flatMap(({ method, path: route }) =>
    describedPaths(route)
      .flat()
      .map((way) => `${method} ${way}`),
  ),
);
for (const description of descriptions) {
  for (const [described, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const key = `${method.toUpperCase()} ${described.replace(/\{\w+\}/g, '{}')}`;
      if (wanted.has(key)) facts.operations[key] = takeOperation(operation, description);
    }
  }
}

const file = path.join(import.meta.dirname, 'openapi-facts.json');
const { code } = await format(file, JSON.stringify(facts));
writeFileSync(file, code);
