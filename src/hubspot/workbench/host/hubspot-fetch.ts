import { randomUUID } from 'node:crypto';
import type { HubSpotFetchAnswer, HubSpotFetchRequest } from '../shared/hubspot-fetch.ts';
import { signatureHeaders } from './hubspot-signature.ts';
import { limits, readLimited } from './fetch-limits.ts';
import { ProxyProblem, problemAnswer, timedOut } from './proxy-problem.ts';
import { mapToLocal, refusalOf, withCaller } from './outgoing-url.ts';
import { sendRequest } from './send-request.ts';

export interface HubSpotFetchOptions {
  permittedUrls: readonly string[];
  /** Public origin to local origin. */
  proxy: Record<string, string>;
  clientSecret: string | null;
  signedUrl: 'mapped' | 'public';
  appId: string;
  /** Milliseconds for a request that asks for none; HubSpot's own limit when absent. */
  timeLimit?: number;
  log?: (line: string) => void;
}

/** Who HubSpot says is asking. */
export interface Caller {
  portalId: string;
  userId: string;
  userEmail: string;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const methodsWithBody = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Does what HubSpot's servers do between `hubspot.fetch` and the app's own server: permits,
 * limits, names the caller in the query, signs, and retries once on a failed connection or a 5xx.
 * It never throws; a refusal is an answer with HubSpot's error body.
 */
export function createHubSpotFetch(options: HubSpotFetchOptions) {
  const inFlight = new Map<string, number>();

  return async function hubspotFetch(
    request: Omit<HubSpotFetchRequest, 'portalId' | 'userId'>,
    caller: Caller,
  ): Promise<HubSpotFetchAnswer> {
    const correlationId = randomUUID();
    try {
      const running = inFlight.get(caller.portalId) ?? 0;
      // Of those that the extension has sent, some may still be on their way to here.
      if (Math.max(running, request.running) >= limits.atOnce) {
        throw new ProxyProblem(429, 'RATE_LIMITS', 'Too many requests at the same time');
      }
      inFlight.set(caller.portalId, running + 1);
      try {
        const answer = await send(request, caller);
        options.log?.(`${request.method} ${withoutQuery(request.url)} -> ${answer.status}`);
        return answer;
      } finally {
        inFlight.set(caller.portalId, (inFlight.get(caller.portalId) ?? 1) - 1);
      }
    } catch (error) {
      const problem =
        error instanceof ProxyProblem
          ? error
          : new ProxyProblem(500, 'INTERNAL_SERVER_ERROR', (error as Error).message);
      options.log?.(`${request.method} ${withoutQuery(request.url)} failed: ${problem.message}`);
      return problemAnswer(problem, correlationId);
    }
  };

  async function send(
    request: Omit<HubSpotFetchRequest, 'portalId' | 'userId'>,
    caller: Caller,
  ): Promise<HubSpotFetchAnswer> {
    const method = request.method.toUpperCase();
    if (!methods.includes(method)) {
      throw new ProxyProblem(400, 'VALIDATION_ERROR', `The method ${method} is not supported`);
    }
    if (!URL.canParse(request.url)) {
      throw new ProxyProblem(400, 'VALIDATION_ERROR', 'URL is malformed');
    }
    const asked = new URL(request.url);
    const refusal = refusalOf(asked, options.permittedUrls);
    if (refusal !== null) throw new ProxyProblem(403, 'FORBIDDEN', refusal);
    const headers = permittedHeaders(request.headers);
    const body = methodsWithBody.includes(method) ? (request.body ?? '') : '';
    if (Buffer.byteLength(body) > limits.size) {
      throw new ProxyProblem(413, 'VALIDATION_ERROR', 'The request body is larger than 1 MB');
    }
    const publicUrl = withCaller(asked, { ...caller, appId: options.appId });
    const url = mapToLocal(publicUrl, options.proxy);
    if (request.timeout !== null && request.timeout <= 0) {
      throw new ProxyProblem(400, 'VALIDATION_ERROR', 'timeout is no number of milliseconds');
    }
    const asksFor = request.timeout ?? options.timeLimit ?? limits.time;
    const deadline = AbortSignal.timeout(Math.min(asksFor, limits.longestTime));
    const attempt = () => attemptOnce({ method, url, publicUrl, headers, body, deadline });
    try {
      const first = await attempt();
      return first.status >= 500 ? await attempt() : first;
    } catch (error) {
      if (error instanceof ProxyProblem) throw error;
      if (deadline.aborted) throw timedOut();
    }
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof ProxyProblem) throw error;
      if (deadline.aborted) throw timedOut();
      throw new ProxyProblem(502, 'BAD_GATEWAY', `No connection to ${url.origin}`);
    }
  }

  async function attemptOnce(parts: {
    method: string;
    url: URL;
    publicUrl: URL;
    headers: Record<string, string>;
    body: string;
    deadline: AbortSignal;
  }): Promise<HubSpotFetchAnswer> {
    const { method, body } = parts;
    const signed = options.signedUrl === 'mapped' ? parts.url : parts.publicUrl;
    const signature =
      options.clientSecret === null
        ? {}
        : signatureHeaders(
            { method, url: signed.href, body, timestamp: Date.now() },
            options.clientSecret,
          );
    const answer = await sendRequest({
      method,
      url: parts.url,
      headers: {
        ...parts.headers,
        ...signature,
        ...(body === '' ? {} : { 'content-type': 'application/json' }),
      },
      body,
      signal: parts.deadline,
    });
    return {
      status: answer.status,
      headers: answer.contentType === undefined ? {} : { 'content-type': answer.contentType },
      body: await readLimited(answer.body),
    };
  }
}

/** HubSpot lets an extension set `Authorization` and nothing else. */
function permittedHeaders(headers: Record<string, string>): Record<string, string> {
  const names = Object.keys(headers);
  if (names.some((name) => name.toLowerCase() !== 'authorization') || names.length > 1) {
    throw new ProxyProblem(400, 'VALIDATION_ERROR', "Only 'Authorization' header is allowed");
  }
  return headers;
}

/** For the log: a query can hold an e-mail address. */
function withoutQuery(url: string): string {
  return url.split('?')[0] ?? '';
}
