import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import journal from '../../src/server/store/migrations/meta/_journal.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');
const read = (place: string) => readFile(path.join(root, place), 'utf8');

interface Schema {
  tables: Record<string, { name: string; columns: Record<string, unknown> }>;
}

test('the privacy notice names every table that holds something of accounts, and no other', async () => {
  const { idx } = journal.entries.at(-1)!;
  const migration = String(idx).padStart(4, '0');
  const schema = JSON.parse(
    await read(`src/server/store/migrations/meta/${migration}_snapshot.json`),
  ) as Schema;
  const stored = Object.values(schema.tables)
    .filter(({ columns }) => 'portal_id' in columns)
    .map(({ name }) => name);
  const rows = (await read('docs/templates/privacy.md')).split('\n').filter((it) => it[0] === '|');
  const named = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map((match) => match[1]!));
  // The queue's table is made by its library.
  expect(named.sort()).toEqual([...stored, 'job'].sort());
});

test('the setup guide asks for the scopes of the marketplace app', async () => {
  const variant = JSON.parse(await read('extensions/app/marketplace.variant.json')) as {
    config: { auth: { requiredScopes: string[]; optionalScopes: string[] } };
  };
  const { requiredScopes, optionalScopes } = variant.config.auth;
  const guide = await read('docs/templates/setup-guide.md');
  const scopes = [...guide.matchAll(/`([a-z]+\.[\w.-]+)`/g)].map((match) => match[1]!);
  const asked = [...requiredScopes, ...optionalScopes].filter((scope) => scope !== 'oauth');
  expect(scopes.sort()).toEqual(asked.sort());
});
