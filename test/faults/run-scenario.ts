import { createAccount } from '@partner-tier-points/sandbox';
import type { AccountChange, SandboxAccount } from '@partner-tier-points/sandbox';
import { connect } from '../../src/server/hubspot/connection.ts';
import type { Store } from '../../src/server/store/store.ts';
import { differences } from './compare.ts';
import { readUntilDone } from './read-until-done.ts';
import type { Scenario } from './scenario.ts';

/** Pauses of seconds take milliseconds, and silence is given up after the shortest sensible time. */
export const hasty = { pauseFactor: 0.0005, timeout: 1_500 };

const minute = 60_000;
const beginning = Date.parse('2026-11-23T09:00:00Z');

/** A scenario's account, by a clock of its own. */
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
    ...{ seed: scenario.seed, today: '2026-11-23', portalId: String(30_000_000 + id) },
    now: () => clock.now,
  });
  return { scenario, account, clock };
}

/** How a scenario came out. */
export interface Outcome {
  seed: number;
  /** What is wrong with what was stored in the end, or what went wrong before; empty when all is well. */
  wrong: string[];
  calls: number;
  /** Faults and changes that came true. */
  met: number;
}

/**
 * Plays a scenario: reads the account while everything in its script goes wrong, changes it, reads
 * it again, and compares in the end. Never rejects.
 */
export async function runScenario(
  played: PlayedAccount,
  store: Store,
  apiUrl: string,
): Promise<Outcome> {
  const { scenario, account, clock } = played;
  const connection = connect({
    accessToken: scenario.renewsToken
      ? async () => {
          account.renewToken();
          return account.accessToken;
        }
      : account.accessToken,
    apiUrl,
    callPolicy: hasty,
    now: () => new Date(clock.now),
  });
  let reads = 0;
  const read = async () => {
    reads += await readUntilDone({
      ...{ store, connection, portalId: account.portalId },
      now: () => new Date(clock.now),
      afterFailure: () => {
        mend(account);
        clock.now += 2 * minute;
      },
      mostFailures: scenario.script.length * 4,
    });
  };
  const wrong: string[] = [];
  const compare = async (when: string) => {
    const found = await differences(store, account);
    wrong.push(...found.slice(0, 5).map((difference) => `${when}: ${difference}`));
  };
  account.play(scenario.script);
  let largest = 0;
  try {
    await read();
    for (const changes of scenario.between) {
      for (const change of changes) account.change(change);
      clock.now += 10 * minute;
      await read();
    }
    const left = account.faults.size;
    account.faults.clear();
    mend(account);
    largest = pagesOf(account);
    clock.now += 10 * minute;
    await read();
    // What HubSpot shows in no search is found by the daily list only.
    if (shownInSearches(scenario)) await compare('after a search for changes');
    clock.now += 25 * 60 * minute;
    await read();
    await compare('after a complete list');
    const met = scenario.script.length - left;
    const most = mostCalls(reads, largest, met);
    if (account.requestCount > most) {
      wrong.push(`${account.requestCount} calls, at most ${most} were to be expected`);
    }
    return { seed: scenario.seed, wrong, calls: account.requestCount, met };
  } catch (error) {
    wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { seed: scenario.seed, wrong, calls: account.requestCount, met: 0 };
  } finally {
    connection.close();
  }
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

/**
 * Every read may need the account's details, two lists of properties, two looks at what changed,
 * two at how a list begins, and a page twice for each of six divisions of two lists; every fault may
 * cost what the slice had read that it met: eight pages in each of four windows.
 */
function mostCalls(reads: number, pages: number, met: number): number {
  return reads * (7 + 12 + 2 * pages) + met * 36;
}

/** Whether every change of a scenario shows in a search or in the number of records. */
function shownInSearches({ script, between }: Scenario): boolean {
  const changes = [
    ...script.flatMap(({ effect }) => (effect.kind === 'change' ? [effect.change] : [])),
    ...between.flat(),
  ];
  return changes.every(isShown);
}

function isShown(change: AccountChange): boolean {
  switch (change.kind) {
    case 'associate':
    case 'disassociate':
      return change.touch;
    case 'delete':
      // Its deals lose an association and are not told.
      return change.objectType !== 'companies';
    case 'removeProperty':
    case 'restoreProperty':
      return false;
    default:
      return true;
  }
}
