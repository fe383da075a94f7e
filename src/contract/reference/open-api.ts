import { format } from 'oxfmt';
import { toJSONSchema, type $ZodType } from 'zod/v4/core';
import { apiEndpoints } from '../api.ts';
import { problemsOf, type Endpoint } from '../endpoint.ts';
import { problemStatuses } from '../problem-codes.ts';
import { problemSchema } from '../problem.ts';

/** Where the description is written. */
export const openApiFile = new URL('../../../docs/reference/openapi.json', import.meta.url);

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
      200: { description: 'The answer', content: { 'application/json': { schema: answer } } },
      304: { description: 'Unchanged since the answer with the ETag of If-None-Match' },
      ...Object.fromEntries(refusals),
    },
  };
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
