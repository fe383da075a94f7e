import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleAccounts } from '../examples/accounts.ts';
import type { GivenAccount } from '../shared/account.ts';
import { ProjectError } from './project-files.ts';
import { readAccounts } from './read-accounts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'accounts-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** As options of `startWorkbench` and the fixtures have them, which JavaScript may fill as it likes. */
const given = (accounts: unknown) => readAccounts(accounts as GivenAccount[]);

async function read(accounts: unknown, environment = {}) {
  const file = path.join(folder, 'accounts.json');
  await writeFile(file, JSON.stringify(accounts));
  return readAccounts(file, environment);
}

const user = { id: '7', email: 'ada@example.com', firstName: 'Ada', lastName: 'Admin' };
const company = { objectType: 'companies', objectId: '1', name: 'Acme' };
const smallest = { portalId: '42', name: 'Mine', users: [user] };

describe('accounts from a file', () => {
  it('are what the example accounts are, when these are written to one', async () => {
    const withDefaults = exampleAccounts.map((account) => ({
      ...account,
      records: account.records.map((it) => ({ properties: {}, associations: [], ...it })),
    }));
    expect(await read(exampleAccounts)).toEqual(withDefaults);
  });

  it('need little', async () => {
    const records = [
      { ...company, objectType: 'COMPANY', objectId: 1, properties: { size: 12, city: null } },
    ];
    expect(await read([{ ...smallest, records }])).toEqual([
      {
        ...smallest,
        timeZone: 'UTC',
        users: [{ ...user, language: 'en', locale: 'en-us' }],
        records: [
          { ...company, objectTypeId: '0-2', properties: { size: '12' }, associations: [] },
        ],
      },
    ]);
  });

  it('take a token from the environment', async () => {
    const api = { url: 'https://api.hubapi.com', accessToken: '${HUBSPOT_TOKEN}' };
    const [account] = await read([{ ...smallest, api }], { HUBSPOT_TOKEN: 'of-the-environment' });
    expect(account?.api?.accessToken).toBe('of-the-environment');
    await expect(read([{ ...smallest, api }])).rejects.toThrow(
      'HUBSPOT_TOKEN has no value; set it in the environment, and give the file with --accounts',
    );
  });

  const to = { objectTypeId: 'contacts', objectId: '5' };
  it.each<[string, unknown, string]>([
    ['is empty', [], 'add at least one account'],
    ['has nobody to sign in', [{ ...smallest, users: [] }], 'at least one user'],
    ['misspells a key', [{ ...smallest, timezone: 'UTC' }], 'timezone'],
    ['names no time zone', [{ ...smallest, timeZone: 'Mars/Olympus' }], 'unknown time zone'],
    ['names no locale', [{ ...smallest, users: [{ ...user, locale: 'q' }] }], 'unknown locale'],
    ['names no type', [{ ...smallest, records: [{ ...company, objectType: '' }] }], 'name a type'],
    [
      'has a list for a value',
      [{ ...smallest, records: [{ ...company, properties: { city: ['Malmö'] } }] }],
      'properties.city is an array; it has to be a string or a number',
    ],
    ['has many mistakes', Array.from({ length: 15 }, () => 0), 'and 5 more'],
    ['has an id that is none', [{ ...smallest, portalId: 'mine' }], 'digits'],
    ['repeats an account', [smallest, smallest], 'the account 42 appears twice'],
    ['repeats a user', [{ ...smallest, users: [user, user] }], 'the user 7 appears twice'],
    [
      'repeats a record',
      [{ ...smallest, records: [company, company] }],
      'the record companies 1 appears twice in the account 42',
    ],
    [
      'associates with nothing',
      [{ ...smallest, records: [{ ...company, associations: [to] }] }],
      'companies 1 is associated with contacts 5, which is not in the account 42',
    ],
  ])('are refused when the file %s', async (_, accounts, reason) => {
    const error = await read(accounts).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProjectError);
    expect((error as ProjectError).message).toContain('accounts.json');
    expect((error as ProjectError).message).toContain(reason);
  });
});

describe('accounts from code', () => {
  it('are read as those of a file are', async () => {
    const records = [{ ...company, associations: [] }];
    expect(await given([{ ...smallest, records }])).toEqual(await read([{ ...smallest, records }]));
  });

  it('are refused with the place of the mistake', async () => {
    await expect(given([{ ...smallest, users: [] }])).rejects.toThrow(
      /^accounts: \[0\]\.users: .*at least one user/,
    );
    await expect(given([smallest, smallest])).rejects.toThrow('the account 42 appears twice');
  });
});
