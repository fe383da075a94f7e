import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { readKeyRing, seal } from '../../src/server/accounts/key-ring.ts';
import { oauthScopes, optionalScopeUses } from '../../src/server/hubspot/scopes.ts';
import type { Role } from '../../src/server/options.ts';
import { migrateDatabase } from '../../src/server/store/database.ts';
import { startPostgres, type TestDatabase } from '../../src/server/testing/test-databases.ts';
import { Child } from '../child.ts';
import { app, newTokenKeys } from './app.ts';
import type { AccountsOfHubSpot, HubSpotRequest, IssuedTokens } from './hubspot-process.ts';
import type { ServerRequest, ServerSettings, Usage } from './server-process.ts';

/** A process of the service. */
export interface ServerProcess {
  url: string;
  child: Child;
  usage(): Promise<Usage>;
}

/** Beside its role. */
interface ProcessOptions extends ServerSettings {
  /** What it calls itself at PostgreSQL. */
  name?: string;
}

/** How often to look for accounts that are due where nobody measures how soon they are found. */
export const soon = 300;

/** What a benchmark's own connection says it is, to be told from those of the service. */
const ownName = 'bench';

/** The service with HubSpot and PostgreSQL, each in its own process, and any number of accounts. */
export class RunningService {
  readonly sql: Client;
  readonly #database: TestDatabase;
  readonly #hubspot = new Child('service/hubspot-process.ts');
  readonly #servers: Child[] = [];
  readonly #keys = newTokenKeys();
  #apiUrl = '';
  #ahead = 0;

  private constructor(database: TestDatabase) {
    this.#database = database;
    this.sql = new Client({
      connectionString: database.options.databaseUrl,
      application_name: ownName,
    });
  }

  /** @param latency of each call to HubSpot, in milliseconds */
  static async start(accounts: AccountsOfHubSpot[], { latency = 100 } = {}) {
    const database = await startPostgres();
    const service = new RunningService(database);
    await migrateDatabase(database.options);
    await service.sql.connect();
    service.#apiUrl = await service.hubspot<string>({
      kind: 'start',
      accounts,
      latency: { milliseconds: latency },
    });
    return service;
  }

  hubspot<Answer>(request: HubSpotRequest): Promise<Answer> {
    return this.#hubspot.ask<Answer>(request);
  }

  /** Calls of each account since this was asked last. */
  calls(portalIds: string[]): Promise<number[]> {
    return this.hubspot({ kind: 'count', portalIds });
  }

  /** @param lookEvery how often it looks for accounts that are due; as it does by itself when absent */
  async startServer(
    role?: Role,
    lookEvery?: number,
    { name, ...options }: ProcessOptions = {},
  ): Promise<ServerProcess> {
    const child = new Child('service/server-process.ts');
    this.#servers.push(child);
    const ask = <Answer>(request: ServerRequest) => child.ask<Answer>(request);
    const url = await ask<string>({
      kind: 'start',
      ahead: this.#ahead,
      options: { ...options, ...(lookEvery === undefined ? {} : { lookEvery }) },
      environment: {
        DATABASE_URL: this.#databaseUrlOf(name),
        HUBSPOT_API_URL: this.#apiUrl,
        HUBSPOT_APP_ID: app.appId,
        HUBSPOT_CLIENT_ID: app.clientId,
        HUBSPOT_CLIENT_SECRET: app.clientSecret,
        LOG_LEVEL: 'silent',
        MIGRATE: 'yes',
        PORT: '0',
        PUBLIC_URL: app.publicUrl,
        TOKEN_KEYS: this.#keys,
        ...(role === undefined ? {} : { ROLE: role }),
      },
    });
    return { url, child, usage: () => ask<Usage>({ kind: 'usage' }) };
  }

  #databaseUrlOf(name: string | undefined): string {
    const url = new URL(this.#database.options.databaseUrl!);
    if (name !== undefined) url.searchParams.set('application_name', name);
    return url.href;
  }

  /** Everybody's time, ahead of the real one. */
  async setAhead(milliseconds: number, servers: ServerProcess[]): Promise<void> {
    this.#ahead = milliseconds;
    await this.hubspot({ kind: 'ahead', milliseconds });
    const request: ServerRequest = { kind: 'ahead', milliseconds };
    await Promise.all(servers.map(({ child }) => child.ask(request)));
  }

  /** The app is installed in accounts, which are due from then on. */
  async install(portalIds: string[], dueAt: Date | null = new Date()): Promise<void> {
    const issued = await this.hubspot<IssuedTokens[]>({ kind: 'install', portalIds });
    const keys = readKeyRing(this.#keys)!;
    const rows = issued.map(({ portalId, accessToken, refreshToken, expiresIn }) => ({
      portal_id: portalId,
      sealed: seal(keys, portalId, JSON.stringify({ accessToken, refreshToken })),
      expires_at: new Date(Date.now() + this.#ahead + expiresIn * 1_000),
    }));
    const scopes = [...oauthScopes, ...Object.keys(optionalScopeUses)];
    await this.sql.query(
      `with row as (select * from jsonb_to_recordset($1) as row
         (portal_id text, sealed text, expires_at timestamptz)),
       granted as (insert into grants (portal_id, sealed, key_id, access_expires_at, version)
         select portal_id, sealed, $2, expires_at, 1 from row)
       insert into accounts (portal_id, status, scopes, installed_by, due_at, changed_at)
       select portal_id, 'active', $3, $4, $5, now() from row`,
      [JSON.stringify(rows), keys[0].id, scopes, app.superAdmin, dueAt],
    );
  }

  /** Syncs accounts for the first time, with a process of their own. */
  async syncFirst(portalIds: string[]): Promise<void> {
    await this.install(portalIds);
    const { child } = await this.startServer('work', soon);
    await this.untilNoneIsDue(portalIds);
    await child.end();
  }

  /** Waits until accounts have been synced, with all that follows. */
  async untilNoneIsDue(portalIds: string[]): Promise<void> {
    for (;;) {
      const { rows } = await this.sql.query<{ due: number }>(
        `select count(*)::integer as due from accounts
         where portal_id = any($1) and status = 'active'
           and (due_at is null or due_at <= now() + $2 * interval '1 ms')`,
        [portalIds, this.#ahead],
      );
      if (rows[0]?.due === 0) return;
      await sleep(200);
    }
  }

  /** Waits until accounts have been synced and the last sync of none of them failed. */
  async untilAllAreFresh(portalIds: string[]): Promise<void> {
    for (;;) {
      const { rows } = await this.sql.query<{ left: number }>(
        `select count(*)::integer as left from accounts left join sync_states using (portal_id)
         where portal_id = any($1)
           and (failure is not null or due_at is null or due_at <= now() + $2 * interval '1 ms')`,
        [portalIds, this.#ahead],
      );
      if (rows[0]?.left === 0) return;
      await sleep(200);
    }
  }

  /** What is stored of accounts and is other than what HubSpot has. */
  differences(portalIds: string[]): Promise<string[]> {
    const databaseUrl = this.#databaseUrlOf(ownName);
    return this.hubspot({ kind: 'compare', databaseUrl, portalIds });
  }

  /** Installs the app in accounts, and gives them what is stored of one that has the same records. */
  async copySynced(from: string, portalIds: string[]): Promise<void> {
    await this.install(portalIds, null);
    const { rows: tables } = await this.sql.query<{ name: string; columns: string }>(
      `select table_name as name, string_agg(quote_ident(column_name), ',') as columns
       from information_schema.columns
       where table_schema = 'public' and is_identity = 'NO' and column_name <> 'portal_id'
         and table_name not in ('accounts', 'grants')
         and table_name in (select table_name from information_schema.columns
           where table_schema = 'public' and column_name = 'portal_id')
       group by table_name`,
    );
    for (const { name, columns } of tables) {
      await this.sql.query(
        `insert into ${name} (portal_id, ${columns})
         select copy, ${columns} from ${name}, unnest($1::text[]) as copy where portal_id = $2`,
        [portalIds, from],
      );
    }
    await this.sql.query('vacuum analyze');
  }

  /** Makes accounts due one after the other, evenly over some milliseconds. */
  async makeDue(portalIds: string[], from: Date, over: number): Promise<void> {
    const due = `$2::timestamptz + (at - 1) * $3::float8 * interval '1 ms'`;
    const each = `unnest($1::text[]) with ordinality as each (id, at)`;
    const values = [portalIds, from, over / portalIds.length];
    await this.sql.query(
      `update syncs set started_at = ${due} - interval '1 hour' from ${each} where portal_id = id`,
      values,
    );
    await this.sql.query(
      `update accounts set due_at = ${due} from ${each} where portal_id = id`,
      values,
    );
  }

  /** Connections of the service to PostgreSQL. */
  async connections(): Promise<number> {
    const { rows } = await this.sql.query<{ count: number }>(
      `select count(*)::integer as count from pg_stat_activity
       where backend_type = 'client backend' and application_name <> $1`,
      [ownName],
    );
    return rows[0]?.count ?? 0;
  }

  /** Bytes that were written to PostgreSQL's log since `at`, another value of it. */
  async writtenTo(): Promise<number> {
    const { rows } = await this.sql.query<{ at: string }>(
      `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text as at`,
    );
    return Number(rows[0]?.at);
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((child) => child.end()));
    await this.#hubspot.end();
    await this.sql.end();
    await this.#database.close();
  }
}

/** The ids of accounts that were asked for. */
export function idsOf({ from, count }: AccountsOfHubSpot): string[] {
  return Array.from({ length: count }, (_, index) => String(from + index));
}
