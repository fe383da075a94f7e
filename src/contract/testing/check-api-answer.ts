import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiFile } from '../reference/open-api.ts';

interface Described {
  headers?: Record<string, { schema: object; required?: boolean }>;
  content?: Record<string, { schema: object }>;
}

interface Description {
  paths: Record<string, { get?: { responses: Record<string, Described> } }>;
  components: { schemas: Record<string, object> };
}

const referred = '"#/components/schemas/';
const text = readFileSync(openApiFile, 'utf8');
const description = JSON.parse(text.replaceAll(referred, '"')) as Description;
// A keyword or a format that it does not know is a mistake, not something to pass over.
const ajv = new Ajv2020({ strictSchema: true, allErrors: true, coerceTypes: false });
addFormats.default(ajv);
for (const [name, schema] of Object.entries(description.components.schemas)) {
  ajv.addSchema(schema, name);
}

/**
 * Holds an answer of the API to its OpenAPI description: status, headers, content type and body.
 *
 * @throws Error when it is described otherwise, or not at all
 */
export async function checkApiAnswer(url: string, answer: Response): Promise<void> {
  const { pathname } = new URL(url);
  const name = `The answer ${answer.status} to GET ${pathname}`;
  const described = description.paths[pathname]?.get?.responses[answer.status];
  if (described === undefined) throw new Error(`${name} is not described.`);
  for (const [header, { schema, required }] of Object.entries(described.headers ?? {})) {
    const value = answer.headers.get(header);
    if (value === null && required === true) throw new Error(`${name} lacks ${header}.`);
    if (value !== null) hold(schema, readHeader(value), `${header} of ${name}`);
  }
  const body = await answer.clone().text();
  if (described.content === undefined) {
    if (body !== '') throw new Error(`${name} has a body.`);
    return;
  }
  const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
  const content = described.content[type];
  if (content === undefined) throw new Error(`${name} is of the type "${type}".`);
  hold(content.schema, JSON.parse(body), name);
}

function readHeader(value: string): unknown {
  return /^\d+$/.test(value) ? Number(value) : value;
}

function hold(schema: object, value: unknown, name: string): void {
  const validate = ajv.compile(schema);
  if (!validate(value)) throw new Error(`${name}: ${ajv.errorsText(validate.errors)}`);
}
