import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import facts from './openapi-facts.json' with { type: 'json' };

/** What is kept of a schema; `$ref` is `#/schemas/` and a name. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  nullable?: boolean;
  enum?: string[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema;
}

/** What is kept of an operation. */
export interface Operation {
  query?: Record<string, Schema>;
  body?: Schema;
  /** By status, `default` standing for every refusal. */
  answers: Record<string, Schema>;
}

export interface OpenApiFacts {
  /** By method and path, with `{}` for whatever a parameter is called: `GET /crm/v3/objects/0-3/{}`. */
  operations: Record<string, Operation>;
  schemas: Record<string, Schema>;
}

/** The facts of HubSpot's published descriptions; `npm run openapi:renew` writes them. */
export function readOpenApiFacts(): OpenApiFacts {
  return structuredClone<OpenApiFacts>(facts);
}

export function operationAt(
  { operations }: OpenApiFacts,
  method: string,
  path: string,
): Operation | undefined {
  return operations[`${method.toUpperCase()} ${path}`];
}

/** One for each: it compiles all that an answer refers to once. */
const compilers = new WeakMap<OpenApiFacts, Ajv>();

function compilerOf(facts: OpenApiFacts): Ajv {
  const known = compilers.get(facts);
  if (known) return known;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ schemas: facts.schemas }, 'facts');
  compilers.set(facts, ajv);
  return ajv;
}

/** A validator for the body of an answer with this status. */
export function bodyValidator(
  facts: OpenApiFacts,
  { answers }: Operation,
  status: number,
): ValidateFunction {
  const schema = JSON.stringify(answers[status] ?? answers['default']);
  return compilerOf(facts).compile(JSON.parse(schema.replaceAll('"#/', '"facts#/')) as object);
}
