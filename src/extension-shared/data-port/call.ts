import { hubspot } from '@hubspot/ui-extensions';
import {
  type AnswerOf,
  type Method,
  type Problem,
  type RequestTo,
  type Route,
} from '@partner-tier-points/contract';
import {
  ServerAnswerInvalid,
  ServerRefused,
  ServerUnreachable,
  type ServerFailure,
} from './errors.ts';

/** Parameters of an address; what is empty or absent is left out of the query. */
type Values = Record<string, string | null | undefined>;
interface Request {
  params?: Values;
  query?: Values;
  body?: Record<string, unknown>;
}

/** Calls an endpoint of the contract. Rejects with a `ServerFailure` alone. */
export type Call = <R extends Route>(
  route: R,
  ...request: keyof RequestTo<R> extends never ? [] : [request: RequestTo<R>]
) => Promise<AnswerOf<R>>;

/** @param serverUrl origin of the server, without a slash at its end */
export function createCall(serverUrl: string): Call {
  return async <R extends Route>(route: R, { params, query, body }: Request = {}) => {
    const [method, pattern] = route.split(' ') as [Method, string];
    // Twice, and dots as well: HubSpot signs some encoded characters as plain ones, `%3F` as `?`
    // among them, and `..` leads to another path.
    const path = pattern.replace(/:(\w+)/g, (_, name) =>
      encodeURIComponent(encodeURIComponent(params?.[name] ?? '')).replaceAll('.', '%252E'),
    );
    const response = await answerTo(`${serverUrl}${path}${queryOf(query)}`, {
      method,
      ...(body && { body }),
    });
    const answer = await bodyOf(response);
    if (!response.ok) throw failureOf(response.status, answer);
    if (!isAnswer<R>(answer)) throw new ServerAnswerInvalid(response.status, 'no object');
    return answer;
  };
}

function queryOf(values: Values = {}): string {
  const query = Object.entries(values)
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&');
  return query && `?${query}`;
}

async function answerTo(
  url: string,
  options: Parameters<typeof hubspot.fetch>[1],
): Promise<Response> {
  try {
    return await hubspot.fetch(url, options);
  } catch (error) {
    throw new ServerUnreachable(error);
  }
}

function failureOf(status: number, body: unknown): ServerFailure {
  // HubSpot's dev server wraps an app server's refusal; whether HubSpot itself does is not known.
  const wrapped = isObject(body) ? body['responseBody'] : undefined;
  for (const problem of [body, wrapped]) {
    if (isProblem(problem)) return new ServerRefused(problem);
  }
  return isFromProxy(status)
    ? new ServerUnreachable(status)
    : new ServerAnswerInvalid(status, 'no problem of the contract');
}

/**
 * The server has checked the answer against its schema; see `contractVersion`. An answer that is no
 * object is from something else, such as a proxy.
 */
export function isAnswer<R extends Route>(body: unknown): body is AnswerOf<R> {
  return isObject(body);
}

/** Also one of a newer contract: a code that is not known here is told as any other failure. */
function isProblem(body: unknown): body is Problem {
  return isObject(body) && typeof body['code'] === 'string' && typeof body['message'] === 'string';
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}

/** Statuses with which HubSpot's proxy answers in its own words when it has none of the server's. */
function isFromProxy(status: number): boolean {
  return status >= 500 || status === 429;
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    if (isFromProxy(response.status)) throw new ServerUnreachable(response.status);
    throw new ServerAnswerInvalid(response.status, 'not JSON');
  }
}
