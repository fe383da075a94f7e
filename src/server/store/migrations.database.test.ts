import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { expect, onTestFinished, test } from 'vitest';
import { copyPreparedPglite, emptyPglite } from '../testing/prepared-pglite.ts';
import { openStore } from './store.ts';

const migrations = join(import.meta.dirname, 'migrations');

/** A database as the version of the server left it whose last migration was the first one. */
async function openFirstVersion(): Promise<PGlite> {
  const folder = await mkdtemp(join(tmpdir(), 'partner-tier-points-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'meta'));
  await cp(join(migrations, '0000_first.sql'), join(folder, '0000_first.sql'));
  const journal = JSON.parse(await readFile(join(migrations, 'meta/_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  const first = { ...journal, entries: journal.entries.slice(0, 1) };
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify(first));
  const pglite = await PGlite.create('memory://', { loadDataDir: await emptyPglite() });
  onTestFinished(() => pglite.close());
  await migrate(drizzle(pglite), { migrationsFolder: folder });
  return pglite;
}

test('a database of the first version keeps its data, and a sync under way starts over', async () => {
  const pglite = await openFirstVersion();
  await pglite.exec(`
    insert into reads values
      ('100', '0b5c', '2026-11-20T10:00:00Z', '2026-11-20T10:01:00Z', 1, 1);
    insert into clients values ('100', '0b5c', 0, '512', '{7,8}', '{"id": "512"}', 12);
    insert into quarantine values
      ('100', '0b5c', 0, 'partner_clients', '512', 'hs_country', 'countryUnknown');
    insert into records values ('100', 'partner_clients', 512, 3, '2026-11-19T08:00:00Z',
      '{"id": "512"}', '{7,8}', '[{"property": "hs_country", "reason": "countryUnknown"}]');
    insert into sync_states (portal_id, read_number, plan, freshness, dirty) values
      ('100', 3, '{"version": 2, "readNumber": 4}',
       '{"deals": {"asOf": "2026-11-20T10:00:00Z", "fullAsOf": "2026-11-20T10:00:00Z", "nameless": 0}}',
       false);
  `);
  const store = await openStore({ pglite });
  onTestFinished(() => store.close());

  const startedAt = new Date('2026-11-20T10:00:00Z');
  const latest = { syncId: '0b5c', startedAt, totalClients: 1, setAside: 1 };
  expect(await store.facts.latest('100')).toEqual(latest);
  expect(await store.facts.clients('100', '0b5c', { from: 0, limit: 9 })).toEqual([
    { position: 0, bytes: 12, facts: { id: '512' } },
  ]);
  const reason = { property: 'hs_country', reason: 'countryUnknown' };
  expect(await store.facts.setAside('100', '0b5c')).toEqual([
    { objectType: 'partner_clients', objectId: '512', ...reason, value: null },
  ]);
  const page = { afterId: 0, limit: 9 };
  expect(await store.records.facts('100', 'partner_clients', { ...page, syncNumber: 3 })).toEqual([
    { objectId: 512, companyIds: ['7', '8'], facts: { id: '512' } },
  ]);
  expect(await store.records.setAside('100', 'partner_clients', page)).toEqual([
    { objectId: 512, setAside: [reason] },
  ]);
  expect(await store.sync.find('100')).toMatchObject({
    syncNumber: 3,
    plan: null,
    // What was set aside is listed anew, with its values.
    dirty: true,
    freshness: { deals: { nameless: 0 } },
  });
});

test('tables of an older version are refused on request, until they were migrated', async () => {
  const pglite = await openFirstVersion();
  await expect(openStore({ pglite, migrate: false })).rejects.toThrow(
    'PGlite has the tables of an older version of this server, and MIGRATE is "no". Run `npm run migrate`',
  );
  await (await openStore({ pglite })).close();
  await (await openStore({ pglite, migrate: false })).close();
});

test('a newer version may add to the tables under an older one, and take nothing away', async () => {
  const pglite = await openFirstVersion();
  await (await openStore({ pglite })).close();
  await pglite.exec(`
    insert into drizzle.__drizzle_migrations (hash, created_at, contracts)
      values ('adds', 9999999999998, false)`);
  await (await openStore({ pglite })).close();
  await pglite.exec(`
    insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`);
  await expect(openStore({ pglite })).rejects.toThrow(
    'was last used by a newer version of this server',
  );
});

test('what a migration takes away is noted by the next start, if a process was killed before it was', async () => {
  const pglite = await openFirstVersion();
  const openAgain = async () => {
    await (await openStore({ pglite })).close();
    const noted = 'select created_at, contracts from drizzle.__drizzle_migrations order by 1';
    return (await pglite.query<{ contracts: boolean }>(noted)).rows;
  };
  const noted = await openAgain();
  expect(new Set(noted.map(({ contracts }) => contracts))).toEqual(new Set([true, false]));
  await pglite.exec('update drizzle.__drizzle_migrations set contracts = true');
  expect(await openAgain()).toEqual(noted);
  await pglite.exec('alter table drizzle.__drizzle_migrations drop column contracts');
  expect(await openAgain()).toEqual(noted);
});

test('a migration that takes something away from earlier versions says so', async () => {
  const files = (await readdir(migrations)).filter((name) => name.endsWith('.sql'));
  const silent = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(migrations, name), 'utf8');
      const takes =
        /\b(?:drop|rename|truncate|set not null|set data type)\b/i.test(text) ||
        /add column (?!.*default).*not null/i.test(text);
      return takes && !text.startsWith('-- contract') ? [name] : [];
    }),
  );
  expect(silent.flat()).toEqual([]);
});

test('a folder of PGlite is its owner’s and one process’s alone, and one that cannot be used is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'partner-tier-points-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const dataFolder = join(folder, 'data', 'database');
  await mkdir(dataFolder, { recursive: true });
  await copyPreparedPglite(dataFolder);
  await chmod(dataFolder, 0o755);
  const store = await openStore({ dataFolder });
  // As somebody does who takes it for left behind.
  await rm(join(dataFolder, 'in-use-by.json'));
  await expect(openStore({ dataFolder })).rejects.toThrow('is in use by another process');
  await store.close();
  // Windows has no such bits.
  const expected = process.platform === 'win32' ? 0o666 : 0o700;
  expect((await stat(dataFolder)).mode & 0o777).toBe(expected);

  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(openStore({ dataFolder: join(file, 'database') })).rejects.toThrow(
    /^The data folder .* cannot be used \(E\w+\)\. Something .* take it away, or set DATA_FOLDER\.$/,
  );
});

test('a PostgreSQL that is not there is named without its password', async () => {
  const databaseUrl = 'postgresql://ada:hidden@127.0.0.1:1/points';
  const opening = openStore({ databaseUrl });
  await expect(opening).rejects.toThrow(
    'PostgreSQL cannot be used at 127.0.0.1:1, database points (ECONNREFUSED). Check that',
  );
  await expect(opening).rejects.not.toThrow('hidden');
});
