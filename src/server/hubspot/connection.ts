import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { Client } from '@hubspot/api-client';
import { createCallBudget, type CallKind } from './call-budget.ts';
import {
  backgroundPatience,
  createCallPolicy,
  interactivePatience,
  type CallPolicyOptions,
  type RunCall,
} from './call-policy.ts';
import { withoutTrailingSlashes } from '../model/trailing-slashes.ts';
import type { EndedCall } from '../telemetry/metrics.ts';
import { addressAt } from './address-at.ts';
import { Redirected } from './hubspot-error.ts';
import { createImpatientAgent } from './impatient-agent.ts';
import { readRateHeaders } from './rate-headers.ts';
import { requestText } from './request-text.ts';
import { fixedToken, type Tokens } from './token-source.ts';

/** An account of HubSpot and the ways to call it. */
export interface HubSpotConnection {
  client: Client;
  /** For calls that someone waits for. */
  whileWaiting: RunCall;
  /** For calls that nobody waits for. */
  inBackground: RunCall;
  /** For searches that nobody waits for: they have their own limit. */
  searching: RunCall;
  /**
   * Give it to every call of the client's classes: it carries our time limit to the connection and
   * HubSpot's limits back. The api-client leaves the agent and the middleware of its configuration
   * out of every call that brings none of its own.
   */
  options<Request extends OutgoingRequest, Answer extends IncomingAnswer>(): CallOptions<
    Request,
    Answer
  >;
  /**
   * Calls an endpoint that the api-client has no class for. Its own way to do so, `apiRequest`,
   * takes neither an agent nor a time limit: what hangs would stay open for ever.
   *
   * @param path with its query.
   * @returns the document of the answer.
   * @throws what the api-client's classes throw of a refusal, a broken connection or half a
   * document.
   */
  get(path: string): Promise<unknown>;
  /** The calls that were sent since this was asked last, repeated ones and refused ones too. */
  takeCallCount(): number;
  /** Calls that HubSpot says are left today; null before it did. */
  callsLeftToday(): number | null;
  /** Cuts every open connection. */
  close(): void;
}

export interface ConnectionOptions {
  accessToken: string | Tokens;
  /** Where HubSpot's API is. */
  apiUrl: string;
  /** Of connections that many accounts share; closing one of them leaves it open. */
  agent?: HttpAgent | HttpsAgent;
  callPolicy?: Partial<CallPolicyOptions>;
  /** Called when a call is over, for every attempt. */
  onCall?: (call: EndedCall) => void;
  now: () => Date;
}

/** Of a request of the api-client's, what is used of it before it is sent. */
interface OutgoingRequest {
  setAgent(agent: HttpAgent | HttpsAgent | (() => HttpAgent | HttpsAgent)): void;
}
/** Of an answer, what is used of it before the api-client reads it. */
interface IncomingAnswer {
  headers: Record<string, string>;
}

/** The last parameter of every call of the api-client's classes. */
export interface CallOptions<Request, Answer> {
  middleware: {
    pre(request: Request): Promise<Request>;
    post(answer: Answer): Promise<Answer>;
  }[];
  middlewareMergeStrategy: 'replace';
}

/** Prepares calls to one account; nothing is sent yet. */
export function connect(options: ConnectionOptions): HubSpotConnection {
  const { accessToken, apiUrl, callPolicy, now, onCall } = options;
  const tokens = typeof accessToken === 'string' ? fixedToken(accessToken) : accessToken;
  const budget = createCallBudget(callPolicy?.pauseFactor);
  let calls = 0;
  const silence = callPolicy?.timeout ?? backgroundPatience.timeout;
  const agent =
    options.agent ?? createImpatientAgent(apiUrl, { keepAlive: true, maxSockets: 16 }, silence);
  const basePath = withoutTrailingSlashes(apiUrl);
  // Without the api-client's retries and limiter: both are process-wide, know only two
  // kinds of 429 and no time limit. The call policy takes their place.
  const client = new Client({
    basePath,
    numberOfApiCallRetries: 0,
    ...(typeof accessToken === 'string' ? { accessToken } : {}),
  });
  let inUse = typeof accessToken === 'string' ? accessToken : undefined;
  // Setting a token makes the client forget its classes, so only a new one is set.
  const useToken = (token: string) => {
    if (token !== inUse) client.setAccessToken(token);
    inUse = token;
  };
  const policy = (kind: CallKind, patience: CallPolicyOptions) =>
    createCallPolicy(
      { ...patience, ...callPolicy },
      {
        now,
        kind,
        budget,
        tokens,
        useToken,
        onAttempt: () => (calls += 1),
        ...(onCall === undefined ? {} : { onEnd: onCall }),
      },
    );
  return {
    client,
    whileWaiting: policy('interactive', interactivePatience),
    inBackground: policy('background', backgroundPatience),
    searching: policy('search', backgroundPatience),
    options: () => ({
      middleware: [
        {
          pre: async (request) => {
            request.setAgent(onceOnly(agent));
            return request;
          },
          post: async (answer) => {
            budget.learn(readRateHeaders(answer.headers));
            return answer;
          },
        },
      ],
      middlewareMergeStrategy: 'replace',
    }),
    get: async (path) => {
      const answer = await requestText(addressAt(apiUrl, path), {
        agent,
        headers: { accept: 'application/json', authorization: `Bearer ${inUse}` },
      });
      budget.learn(readRateHeaders(answer.headers));
      if (answer.code !== 200) throw Object.assign(new Error(), answer);
      return JSON.parse(answer.body) as unknown;
    },
    takeCallCount: () => {
      const taken = calls;
      calls = 0;
      return taken;
    },
    callsLeftToday: () => budget.leftToday(),
    close: () => {
      if (options.agent === undefined) agent.destroy();
    },
  };
}

/**
 * The api-client follows redirects, and cannot be asked not to: an empty answer from elsewhere would
 * be a list without records. Its `fetch` (node-fetch 2) asks for the agent of every address it goes
 * to, so a second question for one request is a redirect.
 */
function onceOnly<Agent>(agent: Agent): () => Agent {
  let isTaken = false;
  return () => {
    if (isTaken) throw new Redirected();
    isTaken = true;
    return agent;
  };
}
