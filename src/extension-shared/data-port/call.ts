import { hubspot } from '@hubspot/ui-extensions';
import { problemCodes, type Problem } from '@partner-tier-points/contract';
import {
  ServerAnswerInvalid,
  ServerRefused,
  ServerUnreachable,
  type ServerFailure,
} from './errors.ts';

export type CallOptions = Parameters<typeof hubspot.fetch>[1];

/** Calls a path of the server. Rejects with a `ServerFailure` alone. */
export type Call = <Answer>(path: string, options?: CallOptions) => Promise<Answer>;

/** @param serverUrl origin of the server, without a slash at its end */
export function createCall(serverUrl: string): Call {
  return async <Answer>(path: string, options?: CallOptions) => {
    const response = await answerOf(`${serverUrl}${path}`, options);
    const body = await bodyOf(response);
    if (!response.ok) throw failureOf(response.status, body);
    if (!isObject(body)) throw new ServerAnswerInvalid(response.status, 'no object');
    // A server of the same contract version sends what the schemas say; see `contractVersion`.
    return body as Answer;
  };
}

async function answerOf(url: string, options?: CallOptions): Promise<Response> {
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

function isProblem(body: unknown): body is Problem {
  return isObject(body) && problemCodes.some((code) => code === body['code']);
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
