import { randomBytes } from 'node:crypto';
import { AuthorizationServer, createAccount, startSandbox } from 'hubspot-sandbox';
import { createAppTokens } from '../hubspot/app-token.ts';
import { createImpatientAgent } from '../hubspot/impatient-agent.ts';
import { createJournalClient, journalScopes } from '../hubspot/journal-client.ts';
import { journalObjects } from '../hubspot/journal-objects.ts';
import type { AccountMetadata } from '../model/account-metadata.ts';
import { openStore, type Store } from '../store/store.ts';
import { followJournal, type JournalParts } from '../work/follow-journal.ts';
import { createPostgres } from './shared-postgres.ts';
import { queryDatabase } from './test-databases.ts';

const minute = 60_000;
const begin = Date.parse('2026-11-29T12:00:00Z');
/** So late that only the journal, or a gap in it, makes an account due. */
const muchLater = '2050-01-01T00:00:00Z';

export const portalIds = ['100', '101', '102'];

export type FollowedJournal = Awaited<ReturnType<typeof startFollowedJournal>>;

/** A journal in a sandbox, and the store that follows it, under one clock of the test's. */
export async function startFollowedJournal() {
  const clock = { time: begin };
  const now = () => clock.time;
  const accounts = portalIds.map((portalId, index) =>
    createAccount({ portalId, seed: index + 1, clients: 1, now }),
  );
  const app = { appId: '7', clientId: 'client', clientSecret: 'secret', scopes: ['oauth'] };
  const hubspot = new AuthorizationServer({
    app: { ...app, redirectUris: ['https://app.example/'] },
    accounts,
    journal: { eventsInFile: 3 },
    now,
  });
  const sandbox = await startSandbox({ accounts, oauth: hubspot });
  const database = await createPostgres();
  const store: Store = await openStore(database.options);
  const agent = createImpatientAgent(sandbox.url, { keepAlive: true }, 60_000);
  const callPolicy = { retries: 0, firstPause: 1, longestPause: 1 };
  const options = { ...app, apiUrl: sandbox.url, agent, callPolicy, now: () => new Date(now()) };
  const tokens = createAppTokens({ ...options, scopes: journalScopes });
  const lines: unknown[][] = [];
  const note = (...line: unknown[]) => void lines.push(line);
  const outcomes: string[] = [];
  const parts: JournalParts = {
    journal: store.journal,
    client: createJournalClient({ ...options, tokens }),
    now: options.now,
    log: { info: note, warn: note, debug: note },
    onOutcome: (outcome) => void outcomes.push(outcome),
    onEnded: () => undefined,
  };
  const query = (statement: string) => queryDatabase(database.options, statement);
  const properties = { deals: {}, partner_clients: { hs_client_name: 'string' } };

  /** The account's facts are as fresh as can be. */
  async function sync(portalId: string) {
    const at = options.now().toISOString();
    // Tests do so often: to connect is most of the work.
    await query(`
      delete from syncs where portal_id = '${portalId}';
      insert into syncs values ('${portalId}', 's', '${at}', '${at}', 0, 0);
      update accounts set due_at = '${muchLater}' where portal_id = '${portalId}'`);
  }

  async function install(portalId: string) {
    const code = hubspot.codeFor({ portalId, userId: '1', scopes: ['oauth'] });
    hubspot.exchange(code, 'https://app.example/');
    const sealed = randomBytes(8).toString('hex');
    const tokensOfIt = { sealed, keyId: 'a', accessExpiresAt: options.now() };
    const at = options.now();
    const installation = { portalId, scopes: ['oauth'], installedBy: '1', tokens: tokensOfIt, at };
    await store.grants.install(installation);
    const metadata = { propertyTypes: properties } as unknown as AccountMetadata;
    for (const each of journalObjects(portalId, metadata)) {
      hubspot.journal.subscribe(each as never);
    }
    await sync(portalId);
  }

  return {
    hubspot,
    accounts,
    store,
    parts,
    outcomes,
    query,
    sync,
    install,
    logged: () => JSON.stringify(lines),
    now: options.now,
    pass: (milliseconds: number) => void (clock.time += milliseconds),
    follow: (changes: Partial<JournalParts> = {}, signal = new AbortController().signal) =>
      followJournal({ ...parts, ...changes }, signal),
    failNext: (path: string, status: number, times = 1) =>
      hubspot.journal.faults.add({ path, times, effect: { kind: 'refusal', status } }),
    change(portalId: string) {
      const account = accounts.find((each) => each.portalId === portalId)!;
      const [client] = account.clients;
      account.setProperty('partner_clients', client!.id, 'hs_client_name', String(clock.time));
    },
    /** Everything as at the beginning: three accounts that are fresh, and a journal without entries. */
    async reset() {
      hubspot.journal.faults.clear();
      hubspot.journal.lose();
      outcomes.length = 0;
      lines.length = 0;
      await query('truncate accounts, grants, syncs, journal_cursor');
      for (const portalId of portalIds) await install(portalId);
      await followJournal(parts, new AbortController().signal);
      clock.time += 10 * minute;
    },
    async accountOf(portalId: string) {
      const account = (await store.accounts.find(portalId))!;
      const { status, dueAt, purgeAfter } = account;
      return { status, isDue: dueAt !== null && dueAt <= options.now(), purgeAfter };
    },
    async close() {
      agent.destroy();
      await store.close();
      await sandbox.close();
      await database.close();
    },
  };
}
