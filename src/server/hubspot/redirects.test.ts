import { describe, expect, test } from 'vitest';
import { startOddHubSpot } from '../testing/odd-hubspot.ts';
import { createAppTokens } from './app-token.ts';
import { createImpatientAgent } from './impatient-agent.ts';
import { createList } from './lists.ts';
import { listPage } from './list-page.ts';
import { readByIds } from './read-by-ids.ts';
import { searchPage } from './search-page.ts';
import { readAccountDetails } from './account-details.ts';
import type { HubSpotConnection } from './connection.ts';
import { createUninstallApp } from './uninstall-app.ts';

const { signal } = new AbortController();
const now = () => new Date();

/** A HubSpot that sends every call elsewhere, where everything is empty. */
async function startRedirecting(status: number, to?: (url: string) => string) {
  const reached: string[] = [];
  const elsewhere = await startOddHubSpot(({ path }) => {
    reached.push(path);
    return { body: { total: 0, results: [], access_token: 'token', token_type: 'bearer' } };
  });
  const location = to?.(elsewhere.url) ?? `${elsewhere.url}/elsewhere`;
  const hubspot = await startOddHubSpot(({ path }) => {
    if (path === '/elsewhere') reached.push(path);
    return path === '/elsewhere'
      ? { body: { total: 0, results: [] } }
      : { status, body: {}, headers: { location } };
  });
  return { ...hubspot, reached };
}

type Call = (connection: HubSpotConnection, apiUrl: string) => Promise<unknown>;

const agentOf = (url: string) => createImpatientAgent(url, {}, 60_000);
const calls: [string, Call][] = [
  [
    'a list',
    (connection) => listPage(connection, 'deals', { after: null, properties: [] }, signal),
  ],
  [
    'a search',
    (connection) =>
      searchPage(connection, 'deals', { order: 'newestChangeFirst', properties: [] }, signal),
  ],
  [
    'a batch',
    (connection) => {
      const how = { run: connection.inBackground, signal };
      return readByIds(connection, 'deals', { ids: ['1'], properties: [] }, how);
    },
  ],
  ['a new list', (connection) => createList(connection, 'A list')],
  [
    'an endpoint without a class',
    (connection) => readAccountDetails(connection, connection.inBackground),
  ],
  [
    'the token endpoint',
    (_connection, apiUrl) =>
      createAppTokens({
        apiUrl,
        clientId: 'client',
        clientSecret: 'secret',
        scopes: [],
        agent: agentOf(apiUrl),
        now,
      }).current(),
  ],
  [
    'the end of an installation',
    (_connection, apiUrl) =>
      createUninstallApp({
        apiUrl,
        agent: agentOf(apiUrl),
        callPolicy: { retries: 0 },
        onCall: () => undefined,
        now,
      })('token'),
  ],
];

describe.each(calls)('%s that is redirected fails', (_what, call) => {
  test.each([301, 302, 303, 307, 308])('by %i', async (status) => {
    const { connection, url, reached } = await startRedirecting(status);
    await expect(call(connection, url)).rejects.toMatchObject({
      name: 'HubSpotError',
      details: { kind: 'unreadable', reason: 'redirected' },
    });
    expect(reached).toEqual([]);
  });
});

test.each([
  ['its own host', () => '/elsewhere'],
  ['another protocol', (url: string) => url.replace('http:', 'https:')],
  ['nowhere that is known', () => 'https://'],
])('a redirect to %s fails', async (_where, to) => {
  const { connection, reached } = await startRedirecting(302, to);
  await expect(
    listPage(connection, 'deals', { after: null, properties: [] }, signal),
  ).rejects.toMatchObject({ name: 'HubSpotError' });
  expect(reached).toEqual([]);
});
