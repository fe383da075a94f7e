import type { Client } from 'pg';

/** A process that begins a turn of an account, by the name that it gives PostgreSQL. */
export interface BegunTurn {
  portalId: string;
  process: string;
  at: Date;
}

/** Written by whoever needs it, whichever turn it is: tokens, and calls that were made. */
const writtenByAnybody = ['grants', 'call_counts'];

const schema = `
  create schema bench;
  create table bench.turns (
    portal_id text, fence text, process text, at timestamptz not null default clock_timestamp());
  create index on bench.turns (portal_id, at);
  create table bench.ends (portal_id text, at timestamptz not null default clock_timestamp());
  create table bench.owners (portal_id text primary key, fence text, process text);
  create table bench.foreign_writes (
    name text, portal_id text, owner text, process text, was jsonb, becomes jsonb);
  create function bench.note_turn() returns trigger language plpgsql as $$
    declare process text := current_setting('application_name');
    begin
      insert into bench.turns values (new.portal_id, new.fence, process);
      insert into bench.owners values (new.portal_id, new.fence, process)
        on conflict (portal_id) do update set fence = excluded.fence, process = excluded.process;
      return null;
    end $$;
  create trigger bench_first_turn after insert on sync_states
    for each row when (new.fence is not null) execute function bench.note_turn();
  create trigger bench_turn after update of fence on sync_states
    for each row when (new.fence is distinct from old.fence) execute function bench.note_turn();
  create function bench.note_end() returns trigger language plpgsql as $$
    begin
      if current_setting('application_name') <> 'bench' then
        insert into bench.ends values (new.portal_id);
      end if;
      return null;
    end $$;
  create trigger bench_end after update of due_at on accounts
    for each row execute function bench.note_end();`;

const writes = `
  create function bench.note_write() returns trigger language plpgsql as $$
    declare
      written text := case when tg_op = 'DELETE' then old.portal_id else new.portal_id end;
      process text := current_setting('application_name');
      owner text := (select o.process from bench.owners o where o.portal_id = written);
    begin
      -- The journal makes accounts due, for whichever process follows it.
      if (to_jsonb(new) ->> 'journal_at', to_jsonb(new) ->> 'journal_subscription') is distinct from
         (to_jsonb(old) ->> 'journal_at', to_jsonb(old) ->> 'journal_subscription')
        and tg_op = 'UPDATE' then
        return null;
      end if;
      if process <> 'bench' and owner is distinct from process then
        insert into bench.foreign_writes
          values (tg_table_name, written, owner, process, to_jsonb(old), to_jsonb(new));
      end if;
      return null;
    end $$;`;

/**
 * Writes down, in the database itself, which process begins which turn. It knows nothing of how the
 * service keeps others out: a turn belongs to whoever last put another fence into the account's state.
 */
export class TurnWatch {
  readonly #sql: Client;

  private constructor(sql: Client) {
    this.#sql = sql;
  }

  static async start(sql: Client): Promise<TurnWatch> {
    await sql.query(schema);
    return new TurnWatch(sql);
  }

  /** Writes down what a process writes of an account whose turn is another process's, from now on. */
  async watchWrites(): Promise<void> {
    await this.#sql.query(writes);
    const { rows } = await this.#sql.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'portal_id' and table_name <> all($1)`,
      [writtenByAnybody],
    );
    for (const { name } of rows) {
      await this.#sql.query(
        `create trigger bench_write after insert or update or delete on "${name}"
         for each row execute function bench.note_write()`,
      );
    }
  }

  /** Writes a row of an account as somebody else. @throws when that goes unnoticed. */
  async tryOut(portalId: string): Promise<void> {
    await this.#sql.query(`set application_name = 'stranger'`);
    await this.#sql.query('update records set portal_id = portal_id where portal_id = $1', [
      portalId,
    ]);
    await this.#sql.query(`set application_name = 'bench'`);
    if ((await this.foreignWrites()).length === 0) {
      throw new Error('The write of a stranger was not noticed.');
    }
    await this.#sql.query('truncate bench.foreign_writes');
  }

  /** Writes of an account by a process whose turn it was not. */
  async foreignWrites(): Promise<object[]> {
    return (await this.#sql.query<object>('select * from bench.foreign_writes')).rows;
  }

  /** The accounts whose turn a process has now, and has not finished. */
  async underWay(process: string): Promise<string[]> {
    const { rows } = await this.#sql.query<{ portal_id: string }>(
      `select portal_id from bench.owners join pgboss.job on id::text || '/' || retry_count = fence
       join accounts using (portal_id)
       where process = $1 and name = 'turns' and state = 'active' and due_at <= now()`,
      [process],
    );
    return rows.map(({ portal_id: portalId }) => portalId);
  }

  /** Turns that began in a time, of accounts. */
  async begun(portalIds: string[], from: Date, until = new Date()): Promise<BegunTurn[]> {
    const { rows } = await this.#sql.query<BegunTurn>(
      `select portal_id as "portalId", process, at from bench.turns
       where portal_id = any($1) and at between $2 and $3 order by at`,
      [portalIds, from, until],
    );
    return rows;
  }

  /** When each of the accounts was first said to be due later again, after `from`; with its id. */
  async ended(portalIds: string[], from: Date): Promise<Map<string, Date>> {
    const { rows } = await this.#sql.query<{ portal_id: string; at: Date }>(
      `select portal_id, min(at) as at from bench.ends
       where portal_id = any($1) and at > $2 group by portal_id`,
      [portalIds, from],
    );
    return new Map(rows.map(({ portal_id: portalId, at }) => [portalId, at]));
  }
}
