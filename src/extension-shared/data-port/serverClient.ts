import { hubspot } from '@hubspot/ui-extensions';
import {
  clientHistorySchema,
  factsPageSchema,
  problemSchema,
  sessionSchema,
  settingsSchema,
  termsVersion,
  textsSchema,
  type ClientHistory,
  type EnrolmentScope,
  type FactsPage,
  type Session,
  type Settings,
  type Texts,
} from '@partner-tier-points/contract';
import type { Bundle } from '@partner-tier-points/texts';
import * as z from 'zod/mini';
import {
  ServerAnswerInvalid,
  ServerRefused,
  ServerUnreachable,
  type ServerFailure,
} from './errors.ts';

/** The one way in which extensions reach the server. Every call rejects with a `ServerFailure`. */
export interface ServerClient {
  session(): Promise<Session>;
  /** Accepts the beta terms that this build shows, for oneself or, as a super admin, for everyone. */
  enrol(scope: EnrolmentScope): Promise<Session>;
  leave(scope: EnrolmentScope): Promise<Session>;
  /** One page of the account's facts; `null` asks for the first. */
  factsPage(cursor: string | null): Promise<FactsPage>;
  /** The facts of the partner clients that belong to one company of the CRM. */
  companyFacts(companyId: string): Promise<FactsPage>;
  clientHistory(clientId: string): Promise<ClientHistory>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<Settings>;
  /** The texts of one extension in the user's language. @param language HubSpot's for the user */
  texts(language: string, bundle: Bundle): Promise<Texts>;
}

type Options = Parameters<typeof hubspot.fetch>[1];

/** What is used of a zod schema. */
interface Schema<Answer> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Answer }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };
}

/** @param serverUrl origin of the server, without a slash at its end */
export function createServerClient(serverUrl: string): ServerClient {
  async function call<Answer>(
    schema: Schema<Answer>,
    path: string,
    options?: Options,
  ): Promise<Answer> {
    const response = await answerOf(`${serverUrl}${path}`, options);
    const body = await bodyOf(response);
    if (!response.ok) {
      throw failureOf(response.status, body);
    }
    const answer = schema.safeParse(body);
    if (!answer.success) {
      const paths = answer.error.issues.map(({ path }) => path.map(String).join('.') || '(whole)');
      throw new ServerAnswerInvalid(response.status, paths.join(', '));
    }
    return answer.data;
  }

  return {
    session: () => call(sessionSchema, '/v1/session'),
    enrol: (scope) =>
      call(sessionSchema, '/v1/enrolment', { method: 'PUT', body: { scope, termsVersion } }),
    leave: (scope) => call(sessionSchema, `/v1/enrolment?scope=${scope}`, { method: 'DELETE' }),
    factsPage: (cursor) => call(factsPageSchema, `/v1/facts${queryOf({ cursor })}`),
    companyFacts: (companyId) => call(factsPageSchema, `/v1/facts${queryOf({ companyId })}`),
    clientHistory: (clientId) =>
      call(clientHistorySchema, `/v1/clients/${encodeURIComponent(clientId)}/history`),
    settings: () => call(settingsSchema, '/v1/settings'),
    saveSettings: (settings) =>
      call(settingsSchema, '/v1/settings', { method: 'PUT', body: settings }),
    texts: (language, bundle) =>
      call(textsSchema, `/v1/texts/${encodeURIComponent(language)}${queryOf({ bundle })}`),
  };
}

async function answerOf(url: string, options?: Options): Promise<Response> {
  try {
    return await hubspot.fetch(url, options);
  } catch (error) {
    throw new ServerUnreachable(error);
  }
}

/** HubSpot's dev server wraps an app server's refusal; whether HubSpot itself does is not known. */
const wrappedSchema = z.object({ responseBody: problemSchema });

function failureOf(status: number, body: unknown): ServerFailure {
  const problem = problemSchema.safeParse(body);
  if (problem.success) return new ServerRefused(problem.data);
  const wrapped = wrappedSchema.safeParse(body);
  if (wrapped.success) return new ServerRefused(wrapped.data.responseBody);
  return isFromProxy(status)
    ? new ServerUnreachable(status)
    : new ServerAnswerInvalid(status, 'no problem of the contract');
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

function queryOf(values: Record<string, string | null>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length === 0
    ? ''
    : `?${given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
