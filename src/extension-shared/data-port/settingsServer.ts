import type {
  AccessChoice,
  ChosenAlertList,
  DealMapping,
  DeletionWhen,
  EnrolmentList,
  RequestTo,
  Settings,
} from '@partner-tier-points/contract';
import { call } from './server.ts';

/** A list with the pages that follow it. Who accepts meanwhile moves others on to the next page. */
async function wholeList(first: EnrolmentList): Promise<EnrolmentList> {
  const users = new Map(first.users.map((user) => [user.userId, user]));
  for (let { cursor } = first; cursor !== undefined;) {
    const page = await call('GET /v1/enrolments', { query: { cursor } });
    for (const user of page.users) users.set(user.userId, user);
    cursor = page.cursor;
  }
  return { account: first.account, users: [...users.values()] };
}

/**
 * What the settings page alone asks of the server; the other extensions have no room for it. Every
 * call rejects with a `ServerFailure`.
 */
export const settingsServer = {
  saveSettings: (body: Settings) => call('PUT /v1/settings', { body }),
  /** What the account's exchange rates make of US$100; for super admins. */
  conversionSuggestions: () => call('GET /v1/conversion-suggestions'),
  alerts: () => call('GET /v1/alerts'),
  /** Notes that the user has seen the alerts up to an instant. */
  seeAlerts: (upTo: string) => call('PUT /v1/alerts/seen', { body: { upTo } }),
  /** Where the user gets alerts by e-mail. */
  alertMail: () => call('GET /v1/alert-mail'),
  saveAlertMail: (body: RequestTo<'PUT /v1/alert-mail'>['body']) =>
    call('PUT /v1/alert-mail', { body }),
  /** The HubSpot lists that are kept up to date with alerts. */
  alertLists: () => call('GET /v1/alert-lists'),
  /** Keeps these from now on and no others. */
  chooseAlertLists: (lists: ChosenAlertList[]) => call('PUT /v1/alert-lists', { body: { lists } }),
  endAlertMail: () => call('DELETE /v1/alert-mail'),
  /** Who takes part; for super admins. */
  enrolments: async () => wholeList(await call('GET /v1/enrolments', { query: {} })),
  /** Ends a user's own opt-in; for super admins. */
  endEnrolment: async (userId: string) =>
    wholeList(await call('DELETE /v1/enrolments/:userId', { params: { userId } })),
  /** Who may see the figures and fill lists, and who can be chosen; for super admins. */
  access: () => call('GET /v1/access'),
  saveAccess: (body: AccessChoice) => call('PUT /v1/access', { body }),
  /** The keys of the API; for super admins. */
  apiKeys: () => call('GET /v1/api-keys'),
  /** The answer has the key itself, which nothing else ever tells. */
  makeApiKey: (body: { name: string; endsOn: string | null }) =>
    call('POST /v1/api-keys', { body }),
  endApiKey: (id: string) => call('DELETE /v1/api-keys/:id', { params: { id } }),
  /** Whether the account's data is to be deleted; for super admins. */
  deletion: () => call('GET /v1/deletion'),
  deleteData: (when: DeletionWhen) => call('POST /v1/deletion', { body: { when } }),
  keepData: () => call('DELETE /v1/deletion'),
  /** Makes the link to everything that is stored of the account; for super admins. */
  exportAccount: () => call('POST /v1/account-exports', { body: {} }),
  /** The options of deal properties; for super admins. */
  dealProperties: () => call('GET /v1/deal-properties'),
  dealMapping: () => call('GET /v1/deal-mapping'),
  /** Null returns to the default. */
  saveDealMapping: (mapping: DealMapping | null) =>
    call('PUT /v1/deal-mapping', { body: { mapping } }),
  /** What a mapping would find in the newest deals; stores nothing. */
  previewDealMapping: (body: DealMapping) => call('POST /v1/deal-mapping/preview', { body }),
};
