import { patience } from '../../../test/patience.ts';
import { createLog } from '../log.ts';
import { openDatabase } from '../store/database.ts';
import { openTurnQueue } from '../work/turn-queue.ts';
import { queryDatabase, startPostgres, type TestDatabase } from './test-databases.ts';

/*
 * One PostgreSQL for all files of a test run. For what a service asks of it PGlite needs three times
 * the work.
 */

/** Where the processes of a run find it. */
const variable = 'SHARED_TEST_POSTGRES';
const template = 'template_of_tests';

/** It serves many services at once, none of which has to outlive a crash, and does nothing by itself. */
const settings = [
  'max_connections=300',
  'autovacuum=off',
  'synchronous_commit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'io_method=sync',
];

const urlOf = (name: string, databaseUrl: string) => new URL(name, databaseUrl).href;

/** Starts it, with the tables of today and those of the queue in a database to copy. */
export async function startSharedPostgres(): Promise<() => Promise<void>> {
  const postgres = await startPostgres({ settings });
  const databaseUrl = postgres.options.databaseUrl!;
  await queryDatabase({ databaseUrl }, `create database ${template}`);
  const { queue, close } = await openDatabase({ databaseUrl: urlOf(template, databaseUrl) });
  await (await openTurnQueue(queue, { log: createLog('silent'), onlyAsks: true })).close();
  await close();
  // Nobody can copy a database that others are connected to.
  await queryDatabase({ databaseUrl }, `alter database ${template} with allow_connections false`);
  process.env[variable] = databaseUrl;
  return async () => {
    delete process.env[variable];
    await postgres.close();
  };
}

/** Databases that are empty again: to make one takes more work than to empty it. */
const idle: string[] = [];
let made = 0;

/** A database of its own, without a row, on the PostgreSQL that the run shares. */
export async function createPostgres(): Promise<TestDatabase> {
  const shared = process.env[variable];
  if (shared === undefined) throw new Error('The test run has started no PostgreSQL to share');
  const databaseUrl = idle.pop() ?? (await copyTemplate(shared));
  return {
    options: { databaseUrl, longestSilence: patience },
    close: async () => {
      await queryDatabase({ databaseUrl }, emptyTables);
      idle.push(databaseUrl);
    },
  };
}

async function copyTemplate(shared: string): Promise<string> {
  const name = `test_${process.pid}_${(made += 1)}`;
  await queryDatabase({ databaseUrl: shared }, `create database ${name} template ${template}`);
  return urlOf(name, shared);
}

/** Of few rows each: to truncate a table takes PostgreSQL ten times the work. */
const emptyTables = `
  do $$
  declare name text;
  begin
    perform pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid();
    set local session_replication_role = replica;
    for name in
      select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public'
    loop
      execute 'delete from ' || name;
    end loop;
    delete from pgboss.job;
    perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
      from pg_sequences where schemaname = 'public';
  end $$`;
