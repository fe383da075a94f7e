import {
  endpoints,
  findRoute,
  problemSchema,
  problemStatuses,
  termsVersion,
  type Endpoint,
  type FactsPage,
  type Problem,
  type Route,
  type Session,
} from '@partner-tier-points/contract';
import { checkAnswer } from '@partner-tier-points/contract/testing';
import { ruleSets, type ClientFacts, type PartnerFacts } from '@partner-tier-points/points';
import { bundles, languages } from '@partner-tier-points/texts';
import { fetchedTextsOf } from '@partner-tier-points/texts/translations';

/** One call that an extension made. */
export interface Call {
  method: string;
  /** Path and query, without the origin. */
  path: string;
  body: unknown;
}

type Answer = { status?: number; body: unknown } | 'unreachable';
type Handler = (call: Call) => Answer | Promise<Answer>;

/** Every method and path that an endpoint answers: `GET /v1/texts/sv`. */
type Address = Filled<Route>;
type Filled<Pattern extends string> = Pattern extends `${infer Start}:${infer Rest}`
  ? Rest extends `${string}/${infer End}`
    ? `${Start}${string}/${Filled<End>}`
    : `${Start}${string}`
  : Pattern;

/** Stands in for HubSpot's proxy and the server behind it, in tests that render in Node. */
export interface FakeServer {
  calls: Call[];
  /** Answers an address, for example `GET /v1/session`; the newest answer to it holds. */
  on(address: Address, answer: Answer | Handler): void;
}

/**
 * Puts `hubspot.fetch` in place. Texts and rules are answered as the server would; a call that nothing answers
 * fails as an unknown path would. What is not of the contract, asked or answered, is an error.
 */
export function startFakeServer(): FakeServer {
  const handlers = new Map<string, Handler>();
  const calls: Call[] = [];
  for (const language of languages) {
    handlers.set(`GET /v1/texts/${language}`, ({ path }) => textsAnswer(language, path));
  }
  handlers.set('GET /v1/rules', () => ({ body: { ruleSets } }));
  handlers.set('GET /v1/opening', openingAnswer);
  const answerTo = (call: Call): Answer | Promise<Answer> => {
    const address = `${call.method} ${call.path.split('?')[0]}`;
    return handlers.get(address)?.(call) ?? unknownAddress;
  };
  /** From the answers that hold for each alone. */
  async function openingAnswer({ path }: Call): Promise<Answer> {
    const query = new URLSearchParams(path.split('?')[1]);
    const ask = (asked: string) => answerTo({ method: 'GET', path: asked, body: null });
    const opened = await ask('/v1/session');
    if (opened === 'unreachable' || opened.status !== undefined) return opened;
    const texts = await ask(`/v1/texts/${query.get('language')}?bundle=${query.get('bundle')}`);
    if (texts === 'unreachable') return unknownAddress;
    if (texts.status !== undefined) return texts;
    const { enrolment } = opened.body as Session;
    const wantsFacts = enrolment.enrolled && query.get('facts') === 'true';
    const facts = wantsFacts ? await ask('/v1/facts?partial=true') : 'unreachable';
    return {
      body: {
        'GET /v1/session': opened.body,
        'GET /v1/texts/:language': texts.body,
        ...(facts !== 'unreachable' &&
          facts.status === undefined && { 'GET /v1/facts': facts.body }),
      },
    };
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
    const route = findRoute(call.method, pathname);
    if (route === undefined) throw new Error(`No endpoint is at ${call.method} ${pathname}.`);
    checkRequest(route, search, options.body);
    const answer = await answerTo(call);
    if (answer === 'unreachable') throw new TypeError('fetch failed');
    const { status = 200, body } = answer;
    if (answer !== unknownAddress && !isFromProxy(status, body)) checkAnswer(route, status, body);
    return new Response(JSON.stringify(body), { status });
  };
  Object.assign(globalThis, { self: { hsFetch } });
  return {
    calls,
    on: (route, answer) => {
      handlers.set(route, typeof answer === 'function' ? answer : () => answer);
    },
  };
}

function checkRequest(route: Route, search: string, sent: unknown): void {
  const { query, body }: Endpoint = endpoints[route];
  query?.parse(Object.fromEntries(new URLSearchParams(search)));
  if (body) body.parse(sent);
  else if (sent !== undefined) throw new Error(`${route} takes no body.`);
}

const unknownAddress = problem(problemStatuses.notFound, { code: 'notFound', message: '' });

/** From 500 on it can be HubSpot's proxy that answers, in its own words. */
function isFromProxy(status: number, body: unknown): boolean {
  return status >= 500 && !problemSchema.safeParse(body).success;
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
    preferences: { ruleSet: null, goalTier: null, language: null },
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
    ruleSets: [...ruleSets],
    clients,
    totalClients: clients.length,
    cursor: null,
    ...changed,
  };
}
