import { SpanKind } from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';
import { inSpan } from '../telemetry/in-span.ts';
import type { Environment } from './environment.ts';
import { routeOf } from './known-routes.ts';

/** A span for each request, by its route: paths and queries hold what people wrote. */
export const traceRequests: MiddlewareHandler<Environment> = (context, next) => {
  const { method, path } = context.req;
  const route = routeOf(method, path);
  const attributes = { 'http.request.method': method, 'http.route': route ?? 'none' };
  return inSpan(route ?? 'no route', { kind: SpanKind.SERVER, attributes }, async (span) => {
    await next();
    span.setAttribute('http.response.status_code', context.res.status);
  });
};
