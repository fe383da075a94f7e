import { hubspot } from '@hubspot/ui-extensions';
import {
  clientHistorySchema,
  dealMappingPreviewSchema,
  dealMappingStateSchema,
  enrolmentListSchema,
  exportSchema,
  factsPageSchema,
  listSchema,
  preferencesSchema,
  problemSchema,
  scenariosSchema,
  sessionSchema,
  settingsSchema,
  snapshotsSchema,
  syncSchema,
  termsVersion,
  textsSchema,
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
  type Scenarios,
  type Session,
  type Settings,
  type Snapshots,
  type Sync,
  type Texts,
} from '@partner-tier-points/contract';
import type { Change, Day } from '@partner-tier-points/points';
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
    enrolments: () => call(enrolmentListSchema, '/v1/enrolments'),
    endEnrolment: (userId) =>
      call(enrolmentListSchema, `/v1/enrolments/${encodeURIComponent(userId)}`, {
        method: 'DELETE',
      }),
    factsPage: (cursor) => call(factsPageSchema, `/v1/facts${queryOf({ cursor })}`),
    companyFacts: (companyId) => call(factsPageSchema, `/v1/facts${queryOf({ companyId })}`),
    clientHistory: (clientId) =>
      call(clientHistorySchema, `/v1/clients/${encodeURIComponent(clientId)}/history`),
    settings: () => call(settingsSchema, '/v1/settings'),
    saveSettings: (settings) =>
      call(settingsSchema, '/v1/settings', { method: 'PUT', body: settings }),
    dealMapping: () => call(dealMappingStateSchema, '/v1/deal-mapping'),
    saveDealMapping: (mapping) =>
      call(dealMappingStateSchema, '/v1/deal-mapping', { method: 'PUT', body: { mapping } }),
    previewDealMapping: (mapping) =>
      call(dealMappingPreviewSchema, '/v1/deal-mapping/preview', { method: 'POST', body: mapping }),
    texts: (language, bundle) =>
      call(textsSchema, `/v1/texts/${encodeURIComponent(language)}${queryOf({ bundle })}`),
    sync: () => call(syncSchema, '/v1/sync'),
    refresh: () => call(syncSchema, '/v1/refresh', { method: 'POST', body: {} }),
    snapshots: (ruleSet, from, to) =>
      call(snapshotsSchema, `/v1/snapshots${queryOf({ ruleSet, from, to })}`),
    preferences: () => call(preferencesSchema, '/v1/preferences'),
    savePreferences: (preferences) =>
      call(preferencesSchema, '/v1/preferences', { method: 'PUT', body: preferences }),
    scenarios: () => call(scenariosSchema, '/v1/scenarios'),
    saveScenario: (name, changes) =>
      call(scenariosSchema, `/v1/scenarios/${encodeURIComponent(name)}`, {
        method: 'PUT',
        body: { changes },
      }),
    deleteScenario: (name) =>
      call(scenariosSchema, `/v1/scenarios/${encodeURIComponent(name)}`, { method: 'DELETE' }),
    exportTable: (part) => call(exportSchema, '/v1/exports', { method: 'POST', body: part }),
    fillList: (name, companyIds) =>
      call(listSchema, `/v1/lists/${encodeURIComponent(name)}`, {
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
