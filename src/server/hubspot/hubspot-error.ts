import * as z from 'zod';
import { LoggableError } from '../model/loggable-error.ts';
import type { HubSpotErrorDetails, HubSpotErrorKind } from '../model/sync-failure.ts';

/**
 * A call to HubSpot that failed. Carries nothing of the request and no text of the answer: the
 * api-client's own errors quote bodies and headers in their messages.
 */
export class HubSpotError extends LoggableError<HubSpotErrorDetails> {
  constructor(details: HubSpotErrorDetails) {
    super(`HubSpot: ${details.operation}: ${details.kind}`, details);
    this.name = 'HubSpotError';
  }

  get kind(): HubSpotErrorKind {
    return this.details.kind;
  }

  /** Whether the same call may succeed later without anybody doing something about it. */
  get isPassing(): boolean {
    return ['rateLimited', 'unavailable', 'unreadable'].includes(this.kind);
  }
}

/** An answer other than 2xx, as `ApiException` of the api-client's many modules holds it. */
const answerSchema = z.object({
  code: z.number(),
  body: z.unknown(),
  headers: z.record(z.string(), z.string()).catch({}),
});

/** What HubSpot calls an error, a limit or a scope. Its other texts quote what was sent. */
const name = z.string().regex(/^[\w.:-]{1,100}$/);
const nameOrNone = name.optional().catch(undefined);

const bodySchema = z
  .object({
    category: nameOrNone,
    subCategory: nameOrNone,
    // The token endpoint's names of an error: OAuth's own, and HubSpot's.
    error: nameOrNone,
    status: nameOrNone,
    correlationId: nameOrNone,
    policyName: nameOrNone,
    errors: z
      .array(z.object({ context: z.record(z.string(), z.array(name).catch([])).catch({}) }))
      .catch([]),
  })
  .catch({ errors: [] });

/** A call was to be sent on to another address, and was not. */
export class Redirected extends Error {}

/** Turns whatever a call threw into a `HubSpotError`. */
export function toHubSpotError(error: unknown, operation: string, now: Date): HubSpotError {
  if (error instanceof HubSpotError) return error;
  if (error instanceof Redirected) {
    return new HubSpotError({ kind: 'unreadable', operation, reason: 'redirected' });
  }
  const answer = answerSchema.safeParse(error);
  if (answer.success) return fromAnswer(answer.data, operation, now);
  // The api-client parses answers itself; HTML or half a document ends here.
  if (error instanceof SyntaxError || error instanceof z.ZodError) {
    return new HubSpotError({ kind: 'unreadable', operation });
  }
  const systemCode = z.object({ code: z.string() }).safeParse(error);
  return new HubSpotError({
    kind: 'unavailable',
    operation,
    ...(systemCode.success ? { systemCode: systemCode.data.code } : {}),
  });
}

function fromAnswer(
  answer: z.infer<typeof answerSchema>,
  operation: string,
  now: Date,
): HubSpotError {
  const body = bodySchema.parse(parseIfText(answer.body));
  const scopes = new Set(
    body.errors.flatMap(({ context }) =>
      Object.entries(context).flatMap(([key, values]) => (/scopes$/i.test(key) ? values : [])),
    ),
  );
  const status = body.status === 'error' ? undefined : body.status;
  const category = body.error ?? status ?? body.category;
  const isRedirect = answer.code >= 300 && answer.code < 400;
  const retryAfter = readRetryAfter(answer.headers['retry-after'], now);
  return new HubSpotError({
    kind: kindOf(answer.code, isJson(answer.body)),
    operation,
    status: answer.code,
    ...(isRedirect ? { reason: 'redirected' } : {}),
    ...(category === undefined ? {} : { category }),
    ...(body.subCategory === undefined ? {} : { subCategory: body.subCategory }),
    ...(body.correlationId === undefined ? {} : { correlationId: body.correlationId }),
    ...(body.policyName === undefined ? {} : { policyName: body.policyName }),
    ...(scopes.size === 0 ? {} : { scopes: [...scopes] }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/**
 * Statuses of refusals that pass: a proxy's on the way (407), too slow (408), locked for a moment
 * (423), too early (425), and an account that is being moved to another data centre (477).
 */
const passingStatuses = new Set([407, 408, 423, 425, 477]);

function kindOf(status: number, saysWhy: boolean): HubSpotErrorKind {
  if (passingStatuses.has(status)) return 'unavailable';
  // HubSpot's API redirects nobody: something on the way does, or the API's address is wrong.
  if (status >= 300 && status < 400) return 'unreadable';
  switch (status) {
    // HubSpot says why in JSON; a page in HTML is that of a proxy on the way.
    case 401:
      return saysWhy ? 'unauthorized' : 'unavailable';
    case 403:
      return saysWhy ? 'refused' : 'unavailable';
    case 404:
      return 'notFound';
    case 429:
      return 'rateLimited';
    default:
      return status < 500 ? 'badRequest' : 'unavailable';
  }
}

/** Seconds or an HTTP date, as milliseconds from now. */
function readRetryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

function isJson(body: unknown): boolean {
  const parsed = parseIfText(body);
  return typeof parsed === 'object' && parsed !== null;
}

function parseIfText(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
