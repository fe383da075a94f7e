import {
  termsVersion,
  type FactsPage,
  type Problem,
  type Session,
} from '@partner-tier-points/contract';
import type { ClientFacts, PartnerFacts } from '@partner-tier-points/points';
import { bundles, languages } from '@partner-tier-points/texts';
import { fetchedTextsOf } from '@partner-tier-points/texts/translations';
import { checkAnswer } from './answerSchemas.ts';

/** One call that an extension made. */
export interface Call {
  method: string;
  /** Path and query, without the origin. */
  path: string;
  body: unknown;
}

type Answer = { status?: number; body: unknown } | 'unreachable';
type Handler = (call: Call) => Answer | Promise<Answer>;

/** Stands in for HubSpot's proxy and the server behind it, in tests that render in Node. */
export interface FakeServer {
  calls: Call[];
  /** Answers a path, for example `GET /v1/session`; the newest answer to a path holds. */
  on(route: string, answer: Answer | Handler): void;
}

/**
 * Puts `hubspot.fetch` in place. Texts are answered as the server would; a call that nothing answers
 * fails as an unknown path would.
 */
export function startFakeServer(): FakeServer {
  const handlers = new Map<string, Handler>();
  const calls: Call[] = [];
  for (const language of languages) {
    handlers.set(`GET /v1/texts/${language}`, ({ path }) => textsAnswer(language, path));
  }
  const hsFetch = async (
    url: string,
    options: { method?: string; body?: unknown } = {},
  ): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const call = {
      method: options.method ?? 'GET',
      path: `${pathname}${search}`,
      body: options.body ?? null,
    };
    calls.push(call);
    const handler = handlers.get(`${call.method} ${pathname}`);
    const answer = handler ? await handler(call) : problem(404, { code: 'notFound', message: '' });
    if (answer === 'unreachable') throw new TypeError('fetch failed');
    const status = answer.status ?? 200;
    checkAnswer(`${call.method} ${pathname}`, status, answer.body);
    return new Response(JSON.stringify(answer.body), { status });
  };
  Object.assign(globalThis, { self: { hsFetch } });
  return {
    calls,
    on: (route, answer) => {
      handlers.set(route, typeof answer === 'function' ? answer : () => answer);
    },
  };
}

function textsAnswer(language: (typeof languages)[number], path: string): Answer {
  const bundle = bundles.find((name) => path.endsWith(`?bundle=${name}`));
  if (bundle === undefined) return problem(400, { code: 'request.invalid', message: path });
  return { body: { language, ...fetchedTextsOf(language, bundle) } };
}

/** An answer that is not 2xx. */
export function problem(status: number, body: Problem): Answer {
  return { status, body };
}

/** A session of an ordinary user who is not in the beta, changed as given. */
export function session(changed: Partial<Session> = {}): Session {
  return {
    userId: '7',
    portalId: '123',
    superAdmin: false,
    enrolment: notEnrolled,
    termsVersion,
    ...changed,
  };
}

export const notEnrolled: Session['enrolment'] = {
  enrolled: false,
  scope: null,
  termsVersion: null,
  acceptedBy: null,
  acceptedAt: null,
};

export const enrolled: Session['enrolment'] = {
  enrolled: true,
  scope: 'user',
  termsVersion,
  acceptedBy: '7',
  acceptedAt: '2026-11-20T08:00:00Z',
};

/** The only page of an account's facts, changed as given. */
export function factsPage(
  clients: ClientFacts[],
  partner: PartnerFacts = {},
  changed: Partial<FactsPage> = {},
): FactsPage {
  return {
    status: 'ready',
    progress: { objectType: 'partner_clients', read: clients.length, expected: clients.length },
    retryAfter: null,
    asOf: '2026-11-23T07:00:00Z',
    stale: false,
    problem: null,
    setAside: 0,
    partner,
    ruleSet: null,
    clients,
    totalClients: clients.length,
    cursor: null,
    ...changed,
  };
}
