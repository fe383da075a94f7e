import {
  contractVersion,
  termsVersion,
  type ComparisonQuery,
  type EnrolmentScope,
  type ExportRequest,
  type Preferences,
  type Session,
} from '@partner-tier-points/contract';
import type { Change, Day } from '@partner-tier-points/points';
import type { Bundle } from '@partner-tier-points/texts';
import { createCall, isAnswer, type Call } from './call.ts';
import { serverUrl } from '../serverUrl.ts';
import { ServerAnswerInvalid, ServerRefused } from './errors.ts';

/*
 * The one way in which extensions reach the server, as `server.session()` and so on. Every call
 * rejects with a `ServerFailure`. Functions, not an object: an extension has those that it calls.
 */

const request = createCall(serverUrl);

/** What came before it was asked for, by endpoint: each answer is for the first who asks. */
let ahead: Promise<Record<string, unknown>> | null = null;

export const call: Call = async (route, ...given) => {
  if (ahead) {
    const answers = await ahead;
    const answer = answers[route];
    delete answers[route];
    if (!Object.keys(answers)[0]) ahead = null;
    if (isAnswer<typeof route>(answer)) return answer;
  }
  return request(route, ...given);
};

/**
 * Asks for what the Tier page opens with in one request. What does not come is asked for alone by
 * whoever needs it, who hears then what failed; a server that is not reached is not waited for twice.
 */
export function open(language: string, wantsFacts: boolean): void {
  const query = { language, bundle: 'page', facts: `${wantsFacts}` } as const;
  ahead = request('GET /v1/opening', { query }).catch((error: unknown) => {
    ahead = null;
    if (error instanceof ServerRefused) return {};
    throw error;
  });
}

export const session = async () => checkVersion(await call('GET /v1/session'));
/** Accepts the beta terms that this build shows, for oneself or, as a super admin, for everyone. */
export const enrol = async (scope: EnrolmentScope) =>
  checkVersion(await call('PUT /v1/enrolment', { body: { scope, termsVersion } }));
export const leave = async (scope: EnrolmentScope) =>
  checkVersion(await call('DELETE /v1/enrolment', { query: { scope } }));
/** One page of the account's facts, also of a part of them; `null` asks for the first. */
export const factsPage = (cursor: string | null) =>
  call('GET /v1/facts', { query: { partial: 'true', cursor: cursor ?? undefined } });
/** The facts of the partner clients that belong to one company of the CRM. */
export const companyFacts = (companyId: string) => call('GET /v1/facts', { query: { companyId } });
/** What facts are scored by. */
export const rules = () => call('GET /v1/rules');
export const clientHistory = (id: string) =>
  call('GET /v1/clients/:id/history', { params: { id } });
export const settings = () => call('GET /v1/settings');
/** A part of a comparison as the view draws it. */
export const comparison = (query: ComparisonQuery) => call('GET /v1/comparison', { query });
export const retentionEstimate = () => call('GET /v1/retention-estimate');
/** The texts of one extension in the user's language. @param language HubSpot's for the user */
export const texts = (language: string, bundle: Bundle) =>
  call('GET /v1/texts/:language', { params: { language }, query: { bundle } });
/** How fresh the facts are. */
export const sync = () => call('GET /v1/sync');
/** Starts a sync now; refused with `refresh.tooSoon` shortly after another one. */
export const refresh = () => call('POST /v1/refresh', { body: {} });
/** The kept totals of the days from `from` to `to`, both included. */
export const snapshots = (ruleSet: string, from: Day, to: Day) =>
  call('GET /v1/snapshots', { query: { ruleSet, from, to } });
export const preferences = () => call('GET /v1/preferences');
export const savePreferences = (body: Preferences) => call('PUT /v1/preferences', { body });
export const scenarios = () => call('GET /v1/scenarios');
export const saveScenario = (name: string, changes: readonly Change[]) =>
  call('PUT /v1/scenarios/:name', { params: { name }, body: { changes } });
export const deleteScenario = (name: string) =>
  call('DELETE /v1/scenarios/:name', { params: { name } });
/** Stores a part of a table; the answer to the last one has the link. */
export const exportTable = (body: ExportRequest) => call('POST /v1/exports', { body });
/** Creates a static list of companies in HubSpot, or adds to it. */
export const fillList = (name: string, companyIds: readonly string[]) =>
  call('PUT /v1/lists/:name', { params: { name }, body: { companyIds } });

/** Every visit begins with the session, so it is where another version of the server is noticed. */
function checkVersion(session: Session): Session {
  const { contractVersion: other = contractVersion } = session;
  if (other !== contractVersion) throw new ServerAnswerInvalid(200, `contract version ${other}`);
  return session;
}
