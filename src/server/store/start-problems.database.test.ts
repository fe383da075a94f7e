import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addMigration } from '../testing/later-migration.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import { queryDatabase } from '../testing/test-databases.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { openStore } from './store.ts';
import { explainRefusal, unfitPostgres } from './start-problems.ts';

/** What a start on this database says. */
async function problemOf(databaseUrl: string): Promise<string> {
  const store = await openStore({ databaseUrl }).catch((error: unknown) => explainRefusal(error));
  if (store instanceof Error) return `${store.name}: ${store.message}`;
  throw new Error('It started');
}

/** An empty database of its own, made as said. */
async function makeDatabase(name: string, how = ''): Promise<URL> {
  const { options, close } = await createPostgres();
  onTestFinished(close);
  await queryDatabase(options, `create database ${name} ${how}`);
  onTestFinished(
    async () => void (await queryDatabase(options, `drop database ${name} with (force)`)),
  );
  return new URL(name, options.databaseUrl);
}

describe('what PostgreSQL refuses at a start is told in a sentence', () => {
  test.each(['SQL_ASCII', 'LATIN1'])(
    'an encoding that cannot hold all names: %s',
    async (encoding) => {
      const how = `encoding '${encoding}' locale 'C' template template0`;
      const { href } = await makeDatabase(`encoded_${process.pid}`, how);
      expect(await problemOf(href)).toMatch(
        new RegExp(`^StartError: The database of DATABASE_URL has the encoding ${encoding}`),
      );
    },
  );

  test('a user who may not make tables', async () => {
    const url = await makeDatabase(`unwritable_${process.pid}`);
    const { href: databaseUrl } = url;
    const role = `weak_${process.pid}`;
    await queryDatabase({ databaseUrl }, `create role ${role} login password 'x'`);
    onTestFinished(async () => void (await queryDatabase({ databaseUrl }, `drop role ${role}`)));
    url.username = role;
    url.password = 'x';
    expect(await problemOf(url.href)).toBe(
      'StartError: The database refused a statement (42501). ' +
        'Let its user make tables and schemas there, or use a user that may.',
    );
  });

  test('one that can only be read', async () => {
    const name = `standby_${process.pid}`;
    const { href: databaseUrl } = await makeDatabase(name);
    await queryDatabase(
      { databaseUrl },
      `alter database ${name} set default_transaction_read_only = on`,
    );
    expect(await problemOf(databaseUrl)).toContain('refused a statement (25006). It may only be');
  });

  test('a version that is too old', () => {
    expect(unfitPostgres({ encoding: 'UTF8', version: 120_022 })?.message).toBe(
      'The database of DATABASE_URL runs on PostgreSQL 12, which is too old. Use PostgreSQL 13 or later.',
    );
    expect(unfitPostgres({ encoding: 'UTF8', version: 130_000 })).toBeNull();
  });

  test('a file of the address that is not there', async () => {
    const databaseUrl = 'postgresql://ada:hidden@127.0.0.1:1/points?sslrootcert=/not/there';
    expect(await problemOf(databaseUrl)).toMatch(/database points \(ENOENT\)\. Check that/);
  });

  test.each([
    ['TLS', 'N', '?sslmode=verify-full', 'it offers no TLS'],
    ['PostgreSQL', 'HTTP/1.1 400 Bad Request\r\n\r\n', '', 'what answers is not PostgreSQL'],
  ])('a place where nobody speaks %s', async (_, answer, query, why) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await problemOf(`postgresql://ada@127.0.0.1:${port}/points${query}`)).toContain(
      `PostgreSQL cannot be used at 127.0.0.1:${port}, database points (${why})`,
    );
  });
});

test('a disk that is full in a migration keeps nothing of it, and has it done once there is space', async () => {
  const { href: databaseUrl } = await makeDatabase(`full_${process.pid}`);
  // As PostgreSQL does where it cannot extend a file.
  const folder = await addMigration(
    `create table later (id int);--> statement-breakpoint
    do $$ begin
      if to_regnamespace('space') is null then
        raise exception 'could not extend file' using errcode = 'disk_full';
      end if;
    end $$`,
  );
  const ask = (statement: string) => queryDatabase({ databaseUrl }, statement);
  const migrate = () => migratePostgres(databaseUrl, { migrate: true, folder });
  await (await openStore({ databaseUrl })).close();
  const count = 'select count(*)::int from drizzle.__drizzle_migrations';
  const before = await ask(count);
  const said = await migrate().catch((error: unknown) => explainRefusal(error));
  expect(String(said)).toBe(
    'StartError: The database has no space left (53100). Free some space on its disk.',
  );
  expect(await ask(`select to_regclass('later') as later`)).toEqual([{ later: null }]);
  expect(await ask(count)).toEqual(before);
  await ask('create schema space');
  await migrate();
  expect(await ask('select id from later')).toEqual([]);
});

test('an error that is none of the database’s stays as it is', () => {
  for (const error of [new TypeError('ours'), Object.assign(new Error(), { code: 'EPERM' }), 5]) {
    expect(explainRefusal(error)).toBe(error);
  }
});

test.each(['file:', 'idb:', 'opfs-ahp:'])(
  'a place of PGlite’s that no lock keeps a second process out of is refused: %s',
  async (protocol) => {
    const folder = await mkdtemp(join(tmpdir(), 'data-folder-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const dataFolder = `${protocol}//${folder}`;
    await expect(openStore({ dataFolder })).rejects.toThrow(
      `DATA_FOLDER is ${dataFolder}, which is no`,
    );
    expect(await readdir(folder)).toEqual([]);
  },
);
