import {
  contractVersion,
  termsVersion,
  type ClientHistory,
  type EnrolmentScope,
  type Export,
  type ExportRequest,
  type FactsPage,
  type HubSpotList,
  type Preferences,
  type Scenarios,
  type Session,
  type Settings,
  type Snapshots,
  type Sync,
  type Texts,
} from '@partner-tier-points/contract';
import type { Change, Day } from '@partner-tier-points/points';
import type { Bundle } from '@partner-tier-points/texts';
import type { Call, CallOptions } from './call.ts';
import { ServerAnswerInvalid } from './errors.ts';

/** The one way in which extensions reach the server. Every call rejects with a `ServerFailure`. */
export interface ServerClient {
  session(): Promise<Session>;
  /** Accepts the beta terms that this build shows, for oneself or, as a super admin, for everyone. */
  enrol(scope: EnrolmentScope): Promise<Session>;
  leave(scope: EnrolmentScope): Promise<Session>;
  /** One page of the account's facts, also of a part of them; `null` asks for the first. */
  factsPage(cursor: string | null): Promise<FactsPage>;
  /** The facts of the partner clients that belong to one company of the CRM. */
  companyFacts(companyId: string): Promise<FactsPage>;
  clientHistory(clientId: string): Promise<ClientHistory>;
  settings(): Promise<Settings>;
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

/** @param call what `createCall` gives */
export function createServerClient(call: Call): ServerClient {
  /** Every visit begins with the session, so it is where another version of the server is noticed. */
  async function callForSession(path: string, options?: CallOptions): Promise<Session> {
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
    factsPage: (cursor) => call<FactsPage>(`/v1/facts${queryOf({ partial: 'true', cursor })}`),
    companyFacts: (companyId) => call<FactsPage>(`/v1/facts${queryOf({ companyId })}`),
    clientHistory: (clientId) =>
      call<ClientHistory>(`/v1/clients/${encodeURIComponent(clientId)}/history`),
    settings: () => call<Settings>('/v1/settings'),
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

function queryOf(values: Record<string, string | null>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length === 0
    ? ''
    : `?${given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
