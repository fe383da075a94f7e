import { createAccount } from 'hubspot-sandbox';
import type { AccountChange, Fault, SandboxAccount } from 'hubspot-sandbox';
import { connect } from '../../src/server/hubspot/connection.ts';
import type { DealMapping } from '@partner-tier-points/contract';
import { defaultDealMapping } from '../../src/server/hubspot/deal-mapping.ts';
import type { Store } from '../../src/server/store/store.ts';
import { differences } from './compare.ts';
import { hasty } from './hasty.ts';
import type { Scenario } from './scenario.ts';
import { syncUntilDone } from './sync-until-done.ts';

const minute = 60_000;
const day = 25 * 60 * minute;
const beginning = Date.parse('2026-11-23T09:00:00Z');

/** A mapping by line items, without the properties that scripts take away: it would fail by them. */
const byLineItems: DealMapping = {
  ...defaultDealMapping(null),
  mrrFrom: 'lineItems',
  product: null,
  kind: { property: null, values: {}, otherwise: 'new' },
};
/** Each page of deals asks for their line items, page by page, and for these. */
const callsOfLineItems = 4;

/** A scenario's account, by its own clock. */
export interface PlayedAccount {
  scenario: Scenario;
  account: SandboxAccount;
  clock: { now: number };
}

/** @param id so that many accounts with one seed can be served and stored side by side */
export function prepareAccount(scenario: Scenario, id: number): PlayedAccount {
  const clock = { now: beginning };
  const account = createAccount({
    ...scenario.account,
    lineItems: scenario.lineItems,
    seed: scenario.seed,
    today: '2026-11-23',
    portalId: String(30_000_000 + id),
    // No two changes happen at the same moment.
    now: () => (clock.now += 1),
  });
  return { scenario, account, clock };
}

/** How the scripts of a scenario came out. */
export interface Outcome {
  seed: number;
  /** What is wrong with what was stored, or what went wrong before; empty when all is well. */
  wrong: string[];
  /** Scripts after which the stored account was compared with HubSpot's. */
  scripts: number;
  calls: number;
  /** Faults and changes that came true. */
  met: number;
}

/**
 * Plays a scenario: syncs the account while everything in a script goes wrong, syncs it once more
 * without faults, compares what is stored with what HubSpot has, and continues with the next
 * script. Ends with the first script after which something is wrong. Never rejects.
 */
export async function runScenario(
  { scenario, account, clock }: PlayedAccount,
  store: Store,
  apiUrl: string,
  timeout = hasty.timeout,
): Promise<Outcome> {
  const now = () => new Date(clock.now);
  const connection = connect({
    accessToken: tokenOf(scenario, account),
    apiUrl,
    callPolicy: { ...hasty, timeout },
    now,
  });
  const outcome: Outcome = { seed: scenario.seed, wrong: [], scripts: 0, calls: 0, met: 0 };
  const sync = (mostFailures: number) =>
    syncUntilDone({
      store,
      connection,
      portalId: account.portalId,
      now,
      mostFailures,
      afterFailure: () => {
        mend(account);
        clock.now += 2 * minute;
      },
    });
  try {
    if (scenario.lineItems) {
      const changedAt = new Date(clock.now - minute);
      await store.dealMappings.save(account.portalId, byLineItems, '1', changedAt);
    }
    for (const { script, dayLater, againAtOnce } of scenario.syncs) {
      clock.now += dayLater ? day : 10 * minute;
      const before = account.requestCount;
      account.play(script);
      const attempts = await sync(script.length * 4);
      const met = script.length - account.faults.size;
      account.faults.clear();
      mend(account);
      if (againAtOnce) await sync(0);
      // What HubSpot shows in no search is found by the daily list only, and so are line items that it
      // refused through every retry: their deal is set aside until then.
      const isSetAside =
        scenario.lineItems && script.some(({ effect }) => effect.kind === 'failedRecords');
      clock.now += isShownInSearches(script) && !isSetAside ? 10 * minute : day;
      await sync(0);
      outcome.scripts += 1;
      outcome.met += met;
      const calls = account.requestCount - before;
      outcome.calls += calls;
      const most =
        mostCalls(attempts + 2, met, account) * (scenario.lineItems ? callsOfLineItems : 1);
      if (calls > most) outcome.wrong.push(`${calls} calls, expected at most ${most}`);
      outcome.wrong.push(...(await differences(store, account, scenario.lineItems)).slice(0, 5));
      if (outcome.wrong.length > 0) break;
    }
  } catch (error) {
    outcome.wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    connection.close();
  }
  if (outcome.wrong.length > 0) outcome.wrong.unshift(`in script ${outcome.scripts}`);
  return outcome;
}

function tokenOf({ renewsToken }: Scenario, account: SandboxAccount) {
  if (!renewsToken) return account.accessToken;
  const renew = async () => {
    account.renewToken();
    return account.accessToken;
  };
  return { current: async () => account.accessToken, renew };
}

/** An administrator gives the app a new token and the scopes that it had. */
function mend(account: SandboxAccount): void {
  account.renewToken();
  account.grantScope('crm.objects.partner-clients.read');
  account.grantScope('crm.objects.deals.read');
}

/** Pages of a complete list of an account, with those of its associations, as it is at the end. */
function pagesOf(account: SandboxAccount): number {
  const { list, associations, inlineAssociations } = account.pageSizes;
  return (['partner_clients', 'deals'] as const)
    .map((objectType) => {
      const store = account.store(objectType);
      const companies = [...store].map((record) => record.associations.companies?.length ?? 0);
      const most = Math.max(0, ...companies);
      const cutOff = most * 2 > inlineAssociations ? Math.ceil(most / associations) : 0;
      return Math.ceil((store.size + 20) / list) * (1 + cutOff);
    })
    .reduce((sum, pages) => sum + pages, 0);
}

/** Pages of a search for all records, each of which leads on to its last but one. */
function searchesOf(account: SandboxAccount): number {
  const { search } = account.pageSizes;
  return (['partner_clients', 'deals'] as const)
    .map((objectType) => Math.ceil(account.store(objectType).size / (search - 1)))
    .reduce((sum, pages) => sum + pages, 0);
}

/**
 * Every sync may need the account's details, two lists of properties, two looks at what changed, a
 * page too many from each end of two lists, and their pages as changes; every fault may cost what its
 * slice had fetched: sixteen pages of a list, five of a search and their companies. Where the number
 * of records has changed without a sign, or is wrong, all are searched through: once for each change,
 * and once before it is known how wrong the number is.
 */
function mostCalls(syncs: number, met: number, account: SandboxAccount): number {
  const searches = Math.min(syncs, met + 1) * searchesOf(account);
  return syncs * (5 + 4 + 3 * pagesOf(account)) + met * 26 + searches;
}

/** Whether every change of a script shows in a search or in the number of records. */
function isShownInSearches(script: readonly Fault[]): boolean {
  const changes = script.flatMap(({ effect }) => (effect.kind === 'change' ? [effect.change] : []));
  const silent = changes.filter(({ kind }) => kind === 'recalculate');
  const leaving = changes.filter(ceasesToCount);
  // One that comes to count and one that does so no more leave their number as it was.
  return changes.every(isShown) && (silent.length === 0 || silent.length + leaving.length === 1);
}

/** The search looks among the deals that count: one that does so no more is missing from it. */
function ceasesToCount(change: AccountChange): boolean {
  if (change.kind === 'delete') return change.objectType === 'deals';
  return change.kind === 'set' && change.property === 'hs_is_closed_won' && change.value !== 'true';
}

function isShown(change: AccountChange): boolean {
  switch (change.kind) {
    case 'associate':
    case 'disassociate':
      return change.touch;
    case 'delete':
      // Its deals lose an association without a change of their own.
      return change.objectType !== 'companies';
    case 'recalculate':
      return change.property === 'hs_is_closed_won';
    case 'removeProperty':
    case 'restoreProperty':
      return false;
    default:
      return true;
  }
}
