import { SpanKind } from '@opentelemetry/api';
import { findAnyRoute } from '@partner-tier-points/contract';
import type { MiddlewareHandler } from 'hono';
import { inSpan } from '../telemetry/in-span.ts';
import type { Environment } from './environment.ts';

/** A span for each request, by its route: paths and queries hold what people wrote. */
export const traceRequests: MiddlewareHandler<Environment> = (context, next) => {
  const { method, path } = context.req;
  const route = findAnyRoute(method, path);
  const attributes = { 'http.request.method': method, 'http.route': route ?? 'none' };
  return inSpan(route ?? 'no route', { kind: SpanKind.SERVER, attributes }, async (span) => {
    await next();
    span.setAttribute('http.response.status_code', context.res.status);
  });
};
