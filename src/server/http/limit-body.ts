import { endpoints, findRoute, type Endpoint, type Route } from '@partner-tier-points/contract';
import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';
import { ProblemError } from './problem.ts';

/** Bytes; for an endpoint that takes no body, and for what is no endpoint. */
const largestUnasked = 1024;
/** Bytes; far more than any settings. */
export const largestBody = 64 * 1024;
/** Bytes; what HubSpot lets through, for requests that carry tables or lists. */
const largestTable = 1024 * 1024;

const carryTables: readonly Route[] = ['POST /v1/exports', 'PUT /v1/lists/:name'];

/** Refuses a body that is larger than its endpoint can need, before it is read where its size is said. */
export const limitBody: MiddlewareHandler<Environment> = (context, next) => {
  const { method, path } = context.req;
  // A GET with a body was refused; to look for one makes a whole Request of what came in.
  return mayHaveBody(method) ? limits.get(largestOf(method, path))!(context, next) : next();
};

const limits = new Map(
  [largestUnasked, largestBody, largestTable].map((size) => [size, limit(size)]),
);

function largestOf(method: string, path: string): number {
  const route = findRoute(method, path);
  if (route === undefined) return largestUnasked;
  if (carryTables.includes(route)) return largestTable;
  const endpoint: Endpoint = endpoints[route];
  return endpoint.body === undefined ? largestUnasked : largestBody;
}

function limit(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError(
        'request.tooLarge',
        `The body is too large: the limit is ${maxSize} bytes.`,
      );
    },
  });
}

/** @returns false for a method whose requests are refused when they have a body */
export function mayHaveBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}
