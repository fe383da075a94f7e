import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HubSpotApiAnswer, HubSpotApiRequest } from '../shared/crm.ts';
import { exampleAccounts } from '../examples/accounts.ts';
import type { AppFunction } from './app-functions.ts';
import { createCrm } from './crm/answer-question.ts';
import { runServerless } from './serverless.ts';

/** The function's folder has no libraries of its own. */
const libraryAt = (name: string) => createRequire(import.meta.url).resolve(name);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'functions-'));
  const sources = {
    'greet.js': `exports.main = async ({ parameters, propertiesToSend, accountId }) => {
      console.log('greeting');
      return { text: 'Hello ' + parameters.name + ' of ' + propertiesToSend.city, accountId,
        secret: process.env.API_KEY, other: process.env.NOT_ASKED_FOR ?? null };
    };`,
    'older.js': `exports.main = (context, sendResponse) => {
      sendResponse({ older: true, event: context.event });
    };`,
    'fails.js': `exports.main = async () => { throw new Error('This failed on purpose'); };`,
    'unreached.js': `exports.main = async () => {
      const Authorization = 'Bearer ' + (process.env.PRIVATE_APP_ACCESS_TOKEN ?? 'hidden');
      const cause = new Error('getaddrinfo ENOTFOUND api.example.com');
      throw Object.assign(new Error('fetch failed', { cause }), { config: { Authorization } });
    };`,
    'exits.js': `exports.main = async () => process.exit(3);`,
    'hangs.js': `exports.main = () => new Promise(() => setInterval(() => {}, 1000));`,
    'looks.js': `exports.main = async () => Object.keys(process.env);`,
    'careful.js': `exports.main = async ({ secrets }) => {
      const token = process.env.PRIVATE_APP_ACCESS_TOKEN;
      const other = process.env.HUBSPOT_API_KEY;
      if (!token || token !== secrets.PRIVATE_APP_ACCESS_TOKEN) throw new Error('no token');
      if (!other || process.env.OTHER_TOKEN !== undefined) throw new Error('no key');
      const read = await fetch('https://api.hubapi.com/crm/v3/objects/companies/9001', {
        headers: { authorization: 'Bearer ' + token, 'x-key': other },
      });
      return (await read.json()).properties.city;
    };`,
    'crm.js': `const https = require('node:https');
    const asks = (path, headers) => new Promise((resolve, reject) => {
      https.get('https://api.hubapi.com' + path, { headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk)).on('end', () => resolve(JSON.parse(text)));
      }).on('error', reject);
    });
    exports.main = async () => {
      const headers = { authorization: 'Bearer ' + process.env.PRIVATE_APP_ACCESS_TOKEN };
      const read = await fetch('https://api.hubapi.com/crm/v3/objects/companies/9001', { headers });
      const changed = await fetch('https://api.hubapi.com/crm/v3/objects/companies/9001', {
        method: 'PATCH', headers, body: JSON.stringify({ properties: { city: 'Malmo' } }),
      });
      const search = { method: 'POST', body: JSON.stringify({
        filterGroups: [{ filters: [{ propertyName: 'city', operator: 'EQ', value: 'Malmo' }] }],
        properties: ['name'],
      }) };
      const found = await fetch('https://api.hubapi.com/crm/v3/objects/companies/search', search);
      const deals = await asks('/crm/v4/objects/companies/9001/associations/deals', headers);
      const none = await asks('/collector/graphql', headers);
      const { Client } = require(${JSON.stringify(libraryAt('@hubspot/api-client'))});
      const company = await new Client({ accessToken: process.env.PRIVATE_APP_ACCESS_TOKEN })
        .crm.companies.basicApi.getById('9001', ['name', 'city']);
      const axios = require(${JSON.stringify(libraryAt('axios'))});
      const owner = await axios.get('https://api.hubapi.com/crm/v3/owners/101', { headers });
      const made = await axios.post('https://api.hubapi.com/crm/v3/objects/notes', {
        properties: { hs_note_body: 'From a function' },
      }, { headers });
      // What carries a secret of the function's own is on its way to HubSpot.
      const own = await new Promise((resolve) => https.get({
        hostname: 'api.hubapi.com', path: '/', headers: { authorization: 'Bearer ' + process.env.API_KEY },
        lookup: (name, _, done) => done(new Error('looks up ' + name)),
      }).on('error', (error) => resolve(error.message)));
      return [(await read.json()).properties.city, (await changed.json()).properties.city,
        (await found.json()).results, deals.results.map((it) => it.toObjectId), none.message,
        Object.keys(company.properties), owner.data.email, made.status, own];
    };`,
    'empty.js': `exports.other = 1;`,
    'broken.js': `\n\nexports.main = async ( => {};`,
    'unmet.js': `require('@none/needed'); exports.main = () => 1;`,
    'odd.js': `exports.main = () => { throw { status: 400, token: 'hidden' }; };`,
    'big.js': `exports.main = () => 10n;`,
    'folder.js/none.txt': '',
    'package.json': '{}',
    '.env': 'API_KEY=from-the-env-file\nNOT_ASKED_FOR=hidden\n',
  };
  await mkdir(path.join(folder, 'folder.js'));
  for (const [name, source] of Object.entries(sources)) {
    await writeFile(path.join(folder, name), source);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const call = (
  name: string,
  options: Parameters<typeof runServerless>[2] = {},
  payload?: unknown,
  secrets = ['API_KEY'],
) => {
  const fn: AppFunction = {
    name,
    file: path.join(folder, `${name}.js`),
    folder,
    sourceFolder: folder,
    secrets,
  };
  const request = {
    name,
    parameters: { name: 'Ada' },
    propertiesToSend: { city: 'Stockholm' },
    accountId: 1001,
    payload,
  };
  return runServerless([fn], request, options);
};

it('gives a function its parameters, the properties and the secrets it names, and no others', async () => {
  const lines: string[] = [];
  const response = {
    text: 'Hello Ada of Stockholm',
    accountId: 1001,
    secret: 'from-the-env-file',
    other: null,
  };
  expect(await call('greet', { log: (line) => lines.push(line) })).toEqual({
    status: 'SUCCESS',
    response,
  });
  expect(lines).toEqual(['greeting']);
});

it('takes the answer of an older function from its callback', async () => {
  expect(await call('older')).toEqual({ status: 'SUCCESS', response: { older: true } });
  expect(await call('older', {}, { seats: 2 })).toEqual({
    status: 'SUCCESS',
    response: { older: true, event: { type: 'SERVERLESS_ACTION_HOOK', payload: { seats: 2 } } },
  });
});

it('loads a function again for each call', async () => {
  await writeFile(path.join(folder, 'changes.js'), 'exports.main = async () => 1;');
  expect(await call('changes')).toMatchObject({ response: 1 });
  await writeFile(path.join(folder, 'changes.js'), 'exports.main = async () => 2;');
  expect(await call('changes')).toMatchObject({ response: 2 });
});

it.each([
  ['fails', 'This failed on purpose'],
  ['exits', 'ended without a response'],
  ['empty', 'no export named "main"'],
  ['missing', 'missing.js, which does not exist'],
  ['folder', 'folder.js, which does not exist'],
  ['broken', /^broken\.js:3: Unexpected token/],
  ['unmet', /^Cannot find the package @none\/needed; add it to .* package\.json and install it$/],
  ['odd', /^The function threw no error$/],
  ['big', 'cannot be sent as JSON: Do not know how to serialize a BigInt'],
])('answers with what is wrong: %s', async (name, message) => {
  expect(await call(name)).toEqual({
    status: 'ERROR',
    message: (typeof message === 'string'
      ? expect.stringContaining(message)
      : expect.stringMatching(message)) as string,
  });
});

it('logs where a function failed, what caused it and which secret it lacks, but none of its data', async () => {
  const lines: string[] = [];
  const answer = await call('unreached', { log: (line) => lines.push(line) });
  expect(answer).toEqual({ status: 'ERROR', message: 'fetch failed' });
  expect(lines).toEqual(
    expect.arrayContaining([
      'the secret PRIVATE_APP_ACCESS_TOKEN has no value; add PRIVATE_APP_ACCESS_TOKEN=<value> to ./.env, until when api.hubapi.com is answered here',
      expect.stringContaining('unreached.js:'),
      'Caused by: getaddrinfo ENOTFOUND api.example.com',
    ]),
  );
  expect(lines.join()).not.toContain('hidden');
  // Frames of Node and of the workbench say nothing of the function.
  expect(lines.join()).not.toMatch(/node:internal|serverless-process/);
});

it('ends a function that takes too long', async () => {
  expect(await call('hangs', { timeLimit: 300 })).toEqual({
    status: 'ERROR',
    message: 'The function "hangs" took longer than 0.3 seconds',
  });
});

it('names the functions that there are', async () => {
  const request = { name: 'none', parameters: {}, propertiesToSend: {}, accountId: 1 };
  expect(await runServerless([], request)).toMatchObject({ status: 'ERROR' });
});

it('gives a function nothing of the environment of who runs the workbench', async () => {
  process.env['TOKEN_OF_SOMEONE'] = 'secret';
  const answer = await call('looks');
  delete process.env['TOKEN_OF_SOMEONE'];
  expect(answer.status).toBe('SUCCESS');
  const { response } = answer as { response: string[] };
  const known = ['API_KEY', 'PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'NODE_CHANNEL_FD'];
  // Node itself says how the two processes talk.
  const others = response.filter(
    (name) => !known.includes(name) && !name.startsWith('NODE_CHANNEL'),
  );
  expect(others).toEqual([]);
  expect(response).toContain('API_KEY');
});

it('runs no file and reads no secrets that a link brings in from elsewhere', async () => {
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'elsewhere-'));
  await writeFile(path.join(elsewhere, 'run.js'), 'exports.main = async () => 1;');
  await symlink(elsewhere, path.join(folder, 'linked'), 'junction');
  const answer = await call('linked/run');
  expect(answer).toMatchObject({ status: 'ERROR' });
  expect((answer as { message: string }).message).toContain('is outside of the project');
  await rm(elsewhere, { recursive: true });
});

it("answers a function's requests to HubSpot's API from the account's records", async () => {
  const lines: string[] = [];
  const askCrm = createCrm(exampleAccounts.map((it) => ({ ...it })));
  const reader = { locale: 'en-us', timeZone: 'UTC' };
  const answer = await call('crm', {
    log: (line) => lines.push(line),
    askHubSpot: (request) =>
      askCrm('1001', { kind: 'api', request }, reader) as Promise<HubSpotApiAnswer>,
  });
  expect(answer).toMatchObject({
    status: 'SUCCESS',
    response: [
      'Stockholm',
      'Malmo',
      [{ id: '9001', properties: { name: 'Example Company 1' } }],
      [3001, 3002],
      expect.stringContaining('have no answer to GET /collector/graphql'),
      expect.arrayContaining(['name', 'city']),
      'ada@example.com',
      201,
      'looks up api.hubapi.com',
    ],
  });
  expect(lines.filter((it) => it.startsWith('api.hubapi.com: '))).toEqual([
    expect.stringContaining("answered from the account's records"),
    'api.hubapi.com: the example records have no answer to GET /collector/graphql',
  ]);
});

it("gives a function a stand-in for a token of HubSpot's that its .env lacks, and for no other", async () => {
  const askCrm = createCrm(exampleAccounts.map((it) => ({ ...it })));
  const reader = { locale: 'en-us', timeZone: 'UTC' };
  const askHubSpot = (request: HubSpotApiRequest) =>
    askCrm('1001', { kind: 'api', request }, reader) as Promise<HubSpotApiAnswer>;
  const secrets = ['HUBSPOT_API_KEY', 'OTHER_TOKEN'];
  expect(await call('careful', { askHubSpot }, undefined, secrets)).toEqual({
    status: 'SUCCESS',
    response: 'Stockholm',
  });
});

it('says where a function lacks the file from which its packages are installed', async () => {
  await rm(path.join(folder, 'package.json'));
  const lines: string[] = [];
  await call('greet', { log: (line) => lines.push(line) });
  expect(lines[0]).toBe(
    '. has no package.json; add one with the packages that the function uses, HubSpot installs them from it',
  );
});
