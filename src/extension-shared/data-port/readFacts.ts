import type { FactsPage } from '@partner-tier-points/contract';
import type { ClientFacts, Facts, RuleSets } from '@partner-tier-points/points';
import * as server from './server.ts';
import { ServerRefused } from './errors.ts';

/** The facts of the whole account and the rules to score them by, with what is known about their freshness and completeness. */
export interface AccountFacts extends Pick<
  FactsPage,
  'asOf' | 'listedAt' | 'stale' | 'problem' | 'setAside' | 'ruleSet' | 'totalClients'
> {
  facts: Facts;
  ruleSets: RuleSets;
}

type PageProgress = FactsPage['progress'];

/** How far the sync and the loading of its facts are. */
export interface SyncProgress extends PageProgress {
  /** During a long first sync, the clients read so far; the points of others are missing. */
  soFar?: AccountFacts | null;
}

/** Where facts come from; a test gives its own. */
type FactsServer = Pick<typeof server, 'factsPage'>;

interface ReadOptions {
  signal: Pick<AbortSignal, 'aborted'>;
  onProgress: (progress: SyncProgress) => void;
  /** Waits for as many seconds; a test gives its own. */
  wait?: (seconds: number) => Promise<void>;
}

/** The server says how long to wait; these bounds keep a wrong value from flooding or freezing. */
const shortestWait = 0.25;
const longestWait = 30;
const usualWait = 1;
/** How often loading starts over when newer facts arrive between two pages, or a cursor fails. */
const mostRestarts = 5;

/**
 * Reads the account's facts page by page; the rules are with the first one. While the server itself
 * still syncs the account it asks again after the time that the server names. When newer facts
 * replace the ones being read, pages of both would not fit together, so it begins again. What the
 * server has of a long first sync is handed out with the progress.
 *
 * @returns null when `signal` was aborted
 * @throws ServerFailure
 */
export async function readFacts(
  { signal, onProgress, wait = waitSeconds }: ReadOptions,
  client: FactsServer = { factsPage: server.factsPage },
): Promise<AccountFacts | null> {
  let clients: ClientFacts[] = [];
  let first: FactsPage | null = null;
  let cursor: string | null = null;
  let restarts = 0;
  let ruleSets: RuleSets = [];
  let soFar: AccountFacts | null = null;
  const waitFor = ({ retryAfter }: FactsPage) =>
    wait(Math.min(Math.max(retryAfter ?? usualWait, shortestWait), longestWait));
  const startOver = () => {
    clients = [];
    first = null;
    cursor = null;
  };
  for (;;) {
    const page: FactsPage | null = await pageAt(client, cursor, restarts < mostRestarts);
    if (signal.aborted) return null;
    if (page === null) {
      restarts += 1;
      startOver();
      continue;
    }
    if (page.status === 'loading') {
      onProgress({ ...page.progress, soFar });
      await waitFor(page);
      if (signal.aborted) return null;
      continue;
    }
    const unlike: boolean =
      first !== null &&
      (page.status !== first.status || (page.asOf !== first.asOf && restarts < mostRestarts));
    if (unlike) {
      restarts += 1;
      startOver();
      continue;
    }
    first ??= page;
    ruleSets = page.ruleSets ?? ruleSets;
    clients = clients.concat(page.clients);
    cursor = page.cursor;
    if (page.status === 'ready') {
      onProgress({
        ...page.progress,
        read: clients.length,
        expected: page.totalClients,
        soFar,
      });
    }
    if (cursor !== null) continue;
    const account = { ...page, ruleSets, facts: { partner: page.partner, clients } };
    if (page.status === 'ready') return account;
    soFar = account;
    onProgress({ ...page.progress, soFar });
    startOver();
    await waitFor(page);
    if (signal.aborted) return null;
  }
}

/** @returns null when the cursor is refused, as one of facts that were replaced may be */
async function pageAt(
  client: FactsServer,
  cursor: string | null,
  mayStartOver: boolean,
): Promise<FactsPage | null> {
  try {
    return await client.factsPage(cursor);
  } catch (error) {
    const refused = error instanceof ServerRefused && error.code === 'request.invalid';
    // The first page has no cursor that could be the reason.
    if (refused && cursor !== null && mayStartOver) return null;
    throw error;
  }
}

function waitSeconds(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
}
