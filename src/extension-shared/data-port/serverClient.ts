import { hubspot } from '@hubspot/ui-extensions';
import {
  contractVersion,
  problemCodes,
  termsVersion,
  type ClientHistory,
  type DealMapping,
  type DealMappingPreview,
  type DealMappingState,
  type EnrolmentList,
  type EnrolmentScope,
  type Export,
  type ExportRequest,
  type FactsPage,
  type HubSpotList,
  type Preferences,
  type Problem,
  type Scenarios,
  type Session,
  type Settings,
  type Snapshots,
  type Sync,
  type Texts,
} from '@partner-tier-points/contract';
import type { Change, Day } from '@partner-tier-points/points';
import type { Bundle } from '@partner-tier-points/texts';
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
  /** Who takes part; for super admins. */
  enrolments(): Promise<EnrolmentList>;
  /** Ends a user's own opt-in; for super admins. */
  endEnrolment(userId: string): Promise<EnrolmentList>;
  /** One page of the account's facts; `null` asks for the first. */
  factsPage(cursor: string | null): Promise<FactsPage>;
  /** The facts of the partner clients that belong to one company of the CRM. */
  companyFacts(companyId: string): Promise<FactsPage>;
  clientHistory(clientId: string): Promise<ClientHistory>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<Settings>;
  dealMapping(): Promise<DealMappingState>;
  /** Null returns to the default. */
  saveDealMapping(mapping: DealMapping | null): Promise<DealMappingState>;
  /** What a mapping would find in the newest deals; stores nothing. */
  previewDealMapping(mapping: DealMapping): Promise<DealMappingPreview>;
  /** The texts of one extension in the user's language. @param language HubSpot's for the user */
  texts(language: string, bundle: Bundle): Promise<Texts>;
  /** How fresh the facts are. */
  sync(): Promise<Sync>;
  /** Has HubSpot read now; refused with `refresh.tooSoon` shortly after another read. */
  refresh(): Promise<Sync>;
  /** The kept totals of the days from `from` to `to`, both included. */
  snapshots(ruleSet: string, from: Day, to: Day): Promise<Snapshots>;
  preferences(): Promise<Preferences>;
  savePreferences(preferences: Preferences): Promise<Preferences>;
  scenarios(): Promise<Scenarios>;
  saveScenario(name: string, changes: readonly Change[]): Promise<Scenarios>;
  deleteScenario(name: string): Promise<Scenarios>;
  /** Stores a part of a table; the answer to the last one has the link. */
  exportTable(part: ExportRequest): Promise<Export>;
  /** Creates a static list of companies in HubSpot, or adds to it. */
  fillList(name: string, companyIds: readonly string[]): Promise<HubSpotList>;
}

type Options = Parameters<typeof hubspot.fetch>[1];

/** @param serverUrl origin of the server, without a slash at its end */
export function createServerClient(serverUrl: string): ServerClient {
  async function call<Answer>(path: string, options?: Options): Promise<Answer> {
    const response = await answerOf(`${serverUrl}${path}`, options);
    const body = await bodyOf(response);
    if (!response.ok) throw failureOf(response.status, body);
    if (!isObject(body)) throw new ServerAnswerInvalid(response.status, 'no object');
    // A server of the same contract version sends what the schemas say; see `contractVersion`.
    return body as Answer;
  }

  /** Every visit begins with the session, so it is where another version of the server is noticed. */
  async function callForSession(path: string, options?: Options): Promise<Session> {
    const answer = await call<Session>(path, options);
    const { contractVersion: other = contractVersion } = answer;
    if (other !== contractVersion) throw new ServerAnswerInvalid(200, `contract version ${other}`);
    return answer;
  }

  return {
    session: () => callForSession('/v1/session'),
    enrol: (scope) =>
      callForSession('/v1/enrolment', { method: 'PUT', body: { scope, termsVersion } }),
    leave: (scope) => callForSession(`/v1/enrolment?scope=${scope}`, { method: 'DELETE' }),
    enrolments: () => call<EnrolmentList>('/v1/enrolments'),
    endEnrolment: (userId) =>
      call<EnrolmentList>(`/v1/enrolments/${encodeURIComponent(userId)}`, {
        method: 'DELETE',
      }),
    factsPage: (cursor) => call<FactsPage>(`/v1/facts${queryOf({ cursor })}`),
    companyFacts: (companyId) => call<FactsPage>(`/v1/facts${queryOf({ companyId })}`),
    clientHistory: (clientId) =>
      call<ClientHistory>(`/v1/clients/${encodeURIComponent(clientId)}/history`),
    settings: () => call<Settings>('/v1/settings'),
    saveSettings: (settings) => call<Settings>('/v1/settings', { method: 'PUT', body: settings }),
    dealMapping: () => call<DealMappingState>('/v1/deal-mapping'),
    saveDealMapping: (mapping) =>
      call<DealMappingState>('/v1/deal-mapping', { method: 'PUT', body: { mapping } }),
    previewDealMapping: (mapping) =>
      call<DealMappingPreview>('/v1/deal-mapping/preview', { method: 'POST', body: mapping }),
    texts: (language, bundle) =>
      call<Texts>(`/v1/texts/${encodeURIComponent(language)}${queryOf({ bundle })}`),
    sync: () => call<Sync>('/v1/sync'),
    refresh: () => call<Sync>('/v1/refresh', { method: 'POST', body: {} }),
    snapshots: (ruleSet, from, to) =>
      call<Snapshots>(`/v1/snapshots${queryOf({ ruleSet, from, to })}`),
    preferences: () => call<Preferences>('/v1/preferences'),
    savePreferences: (preferences) =>
      call<Preferences>('/v1/preferences', { method: 'PUT', body: preferences }),
    scenarios: () => call<Scenarios>('/v1/scenarios'),
    saveScenario: (name, changes) =>
      call<Scenarios>(`/v1/scenarios/${encodeURIComponent(name)}`, {
        method: 'PUT',
        body: { changes },
      }),
    deleteScenario: (name) =>
      call<Scenarios>(`/v1/scenarios/${encodeURIComponent(name)}`, { method: 'DELETE' }),
    exportTable: (part) => call<Export>('/v1/exports', { method: 'POST', body: part }),
    fillList: (name, companyIds) =>
      call<HubSpotList>(`/v1/lists/${encodeURIComponent(name)}`, {
        method: 'PUT',
        body: { companyIds },
      }),
  };
}

async function answerOf(url: string, options?: Options): Promise<Response> {
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

function queryOf(values: Record<string, string | null>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length === 0
    ? ''
    : `?${given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
