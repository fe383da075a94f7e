import { format } from 'oxfmt';
import { toJSONSchema, type $ZodType } from 'zod/v4/core';
import { apiEndpoints } from '../api.ts';
import { problemsOf, type Endpoint } from '../endpoint.ts';
import { problemStatuses } from '../problem-codes.ts';
import { problemSchema } from '../problem.ts';

/** Where the description is written. */
export const openApiFile = new URL('../../../docs/reference/openapi.json', import.meta.url);

/** Headers of answers, by their names. */
const headers = {
  ETag: header('Changes with the answer; for If-None-Match.', {
    type: 'string',
    pattern: '^".+"$',
  }),
  'RateLimit-Limit': header('Requests that the key has in a minute.', count(1)),
  'RateLimit-Remaining': header('How many of them are left.', count(0)),
  'RateLimit-Reset': header('Seconds until all of them are there again.', count(0)),
  'Retry-After': header('Seconds after which to ask again.', count(1)),
  'WWW-Authenticate': header('How to bring a key.', { type: 'string', const: 'Bearer' }),
};
type HeaderName = keyof typeof headers;
const rateLimit = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] as const;

/** Of a status: those that every answer has, and those that some have. */
const headersOf = new Map<number, { all: readonly HeaderName[]; some?: readonly HeaderName[] }>([
  [200, { all: ['ETag', ...rateLimit] }],
  [304, { all: ['ETag', ...rateLimit] }],
  [400, { all: rateLimit }],
  [401, { all: ['WWW-Authenticate'] }],
  // Before a key is known there is no limit of its own.
  [429, { all: ['Retry-After'], some: rateLimit }],
  [503, { all: [], some: ['Retry-After', ...rateLimit] }],
]);

/** The API in the words of OpenAPI 3.1, from the definitions that the server answers by. */
export async function openApi(): Promise<string> {
  const paths = Object.entries(apiEndpoints).map(([route, endpoint]) => {
    const [method = '', path = ''] = route.split(' ');
    return [path, { [method.toLowerCase()]: operationOf(path, endpoint) }];
  });
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Partner Tier Points',
      version: '1',
      description:
        'Read only. 120 requests a minute for each key; answers carry RateLimit headers and an ETag.',
    },
    security: [{ key: [] }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemDetails() },
    },
  };
  return (await format('openapi.json', JSON.stringify(document))).code;
}

function operationOf(path: string, endpoint: Endpoint) {
  const codes = problemsOf(endpoint);
  const statuses = [...new Set(codes.map((code) => problemStatuses[code]))].toSorted();
  const refusals = statuses.map((status) => [
    status,
    {
      description: codes.filter((code) => problemStatuses[code] === status).join(', '),
      ...describeHeaders(status),
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    },
  ]);
  const answer = schemaOf(endpoint.answers[200], 'output');
  return {
    operationId: path.replace('/api/v1/', ''),
    summary: endpoint.summary,
    parameters: endpoint.query === undefined ? [] : parametersOf(endpoint.query),
    responses: {
      200: {
        description: 'The answer',
        ...describeHeaders(200),
        content: { 'application/json': { schema: answer } },
      },
      304: {
        description: 'Unchanged since the answer with the ETag of If-None-Match',
        ...describeHeaders(304),
      },
      ...Object.fromEntries(refusals),
    },
  };
}

function header(description: string, schema: object) {
  return { description, schema };
}

function count(minimum: number) {
  return { type: 'integer', minimum };
}

function describeHeaders(status: number) {
  const known = headersOf.get(status);
  if (known === undefined) return {};
  const names = [...known.all, ...(known.some ?? [])];
  const described = names.map((name) => [
    name,
    known.all.includes(name) ? { ...headers[name], required: true } : headers[name],
  ]);
  return { headers: Object.fromEntries(described) };
}

function parametersOf(query: $ZodType) {
  const { properties = {}, required = [] } = schemaOf(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function problemDetails() {
  const { properties, required = [], ...rest } = schemaOf(problemSchema, 'output');
  const standard = {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
  };
  return {
    ...rest,
    properties: { ...standard, ...properties },
    required: [...Object.keys(standard), ...required],
  };
}

function schemaOf(schema: $ZodType, io: 'input' | 'output') {
  const { $schema: _, ...described } = toJSONSchema(schema, { io });
  return described;
}
