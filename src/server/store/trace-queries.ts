import { SpanKind } from '@opentelemetry/api';
import { inSpan } from '../telemetry/in-span.ts';

type Query = (...parameters: unknown[]) => unknown;

/**
 * Gives every query of a pool or a connection a span that names what it does and to which table. The
 * text of the query stays out of it, and so do the values.
 */
export function traceQueries(queried: { query: unknown }): void {
  const query = (queried.query as Query).bind(queried);
  queried.query = (...parameters: unknown[]) => {
    // A pool asks its connections with a callback: that query has its span already.
    if (typeof parameters.at(-1) === 'function') return query(...parameters);
    const { operation, table } = partsOf(parameters[0]);
    const attributes = {
      'db.system.name': 'postgresql',
      'db.operation.name': operation,
      ...(table === undefined ? {} : { 'db.collection.name': table }),
    };
    const name = [operation, table].filter(Boolean).join(' ');
    return inSpan(name, { kind: SpanKind.CLIENT, attributes }, async () => query(...parameters));
  };
}

function partsOf(asked: unknown): { operation: string; table: string | undefined } {
  const text =
    typeof asked === 'string' ? asked : ((asked as { text?: string } | null)?.text ?? '');
  const [, operation = 'query'] = /^\s*([a-z]+)/i.exec(text) ?? [];
  const [, table] = /\b(?:from|into|update) "(\w+)"/i.exec(text) ?? [];
  return { operation: operation.toLowerCase(), table };
}
