import { SpanStatusCode, trace, type Span, type SpanOptions } from '@opentelemetry/api';

/**
 * Does work inside a span of OpenTelemetry. Only its API is here: nothing is recorded until whoever
 * operates the server loads an SDK (`docs/operating.md`). Names and attributes are constants of ours,
 * never what people or HubSpot wrote.
 */
export function inSpan<Result>(
  name: string,
  options: SpanOptions,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  // Asked for each time: an SDK may come later, and tests take theirs away again.
  return trace.getTracer('partner-tier-points').startActiveSpan(name, options, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', typeOf(error));
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A code, or the name of a class; messages may quote rows and answers. */
function typeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z\d_]{1,60}$/.test(code) ? code : error.name;
}
