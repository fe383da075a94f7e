/**
 * The answer to a batch: 200, or 207 when some inputs led to nothing. Its status is `COMPLETE` in
 * both cases.
 */
export function batchBody(batch: {
  results: unknown[];
  errors: unknown[];
  startedAt: Date;
}): Response {
  const { results, errors, startedAt } = batch;
  const failed = errors.length > 0;
  const body = {
    status: 'COMPLETE',
    results,
    ...(failed && { numErrors: errors.length, errors }),
    startedAt: startedAt.toISOString(),
    completedAt: new Date().toISOString(),
  };
  return Response.json(body, { status: failed ? 207 : 200 });
}

/** What a batch says of records that it fails for, whatever is wrong; the wording is a guess. */
export function internalError(context: Record<string, readonly string[]>) {
  return { status: 'error', category: 'INTERNAL_ERROR', message: 'internal error', context };
}
