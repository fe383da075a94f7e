import { Alert, Link, LoadingButton, ProgressBar } from '@hubspot/ui-extensions';
import { problem } from '@partner-tier-points/extension-shared/testing';
import type { Sync } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { openSection, serveSettings, signIn } from '../../testing/openSection.tsx';

const server = serveSettings();
const asOf = '2026-11-23T09:05:00Z';
const fresh: Sync = {
  state: 'fresh',
  progress: null,
  freshness: [
    { objectType: 'partner_clients', asOf, listedAt: '2026-11-22T22:15:00Z', records: 1240 },
    { objectType: 'projects', asOf, records: 3 },
  ],
  nextSyncAt: '2026-11-23T10:05:00Z',
  problem: null,
  calls: { today: 1520, leftToday: 248_480 },
  setAside: {
    total: 1,
    byReason: [{ reason: 'notNumeric', count: 1 }],
    rows: [
      {
        objectType: 'deals',
        objectId: '77',
        link: 'https://app.hubspot.com/contacts/123/record/0-3/77',
        property: 'hs_mrr',
        reason: 'notNumeric',
        value: '12,5 k',
      },
    ],
  },
};
const none: Sync['setAside'] = { total: 0, byReason: [], rows: [] };

test('shows freshness, cost and what was set aside, with a link to the record', async () => {
  signIn(server(), {});
  server().on('GET /v1/sync', { body: fresh });
  const page = await openSection('sync');
  const text = page.text();
  expect(text).toContain('The data is up to date.');
  expect(text).toContain('Next sync Nov 23, 2026, 11:05 AM');
  expect(text).toContain('API calls to HubSpot today (UTC) 1,520');
  expect(text).toContain('API calls left today 248,480');
  expect(text).toContain('Synced on All records checked Number');
  expect(text).toContain('Partner clients Nov 23, 2026, 10:05 AM Nov 22, 2026, 11:15 PM 1,240');
  expect(text).toContain('projects Nov 23, 2026, 10:05 AM 3');
  expect(text).toContain('All records are checked once a day.');
  expect(text).toContain('1 value from HubSpot cannot be used.');
  expect(text).toContain(
    'Deal 77 hs_mrr 12,5 k: is not a number Correct it in HubSpot, then sync.',
  );
  expect(page.section().find(Link).props.href).toMatchObject({ url: fresh.setAside.rows[0]?.link });
  expect(page.section().find(Link).text).toBe('Deal 77');
});

test('before the first sync, and when HubSpot says nothing of its limit', async () => {
  server().on('GET /v1/sync', {
    body: {
      ...fresh,
      state: 'never',
      freshness: [],
      nextSyncAt: null,
      calls: { today: 0, leftToday: null },
      setAside: none,
    },
  });
  const page = await openSection('sync');
  expect(page.text()).toContain('HubSpot data has not been synced yet.');
  expect(page.text()).toContain('No sync has completed yet.');
  expect(page.text()).toContain('HubSpot does not say');
  expect(page.text()).toContain('0 values from HubSpot cannot be used.');
});

test('a sync that was asked for is watched until it is done', async () => {
  const since = asOf;
  const progress = {
    objectType: 'partner_clients',
    read: 50,
    expected: 200,
    secondsLeft: 3,
    since,
  };
  server().on('GET /v1/sync', { body: { ...fresh, state: 'stale', setAside: none } });
  server().on('POST /v1/refresh', () => {
    server().on('GET /v1/sync', { body: { ...fresh, setAside: none } });
    return { body: { ...fresh, state: 'syncing', progress, setAside: none } };
  });
  const page = await openSection('sync');
  expect(page.text()).toContain('The data is older than it should be.');
  page.section().find(LoadingButton).trigger('onClick');
  await page.waitFor(() => expect(page.section().find(ProgressBar).props.value).toBe(50));
  expect(page.section().find(LoadingButton).props.loading).toBe(true);
  await page.waitFor(() => expect(page.text()).toContain('The data is up to date.'));
  expect(page.section().maybeFind(ProgressBar)).toBeNull();
});

test('too soon: the server says how long to wait', async () => {
  server().on('GET /v1/sync', { body: fresh });
  server().on(
    'POST /v1/refresh',
    problem(429, { code: 'refresh.tooSoon', message: '', retryAfter: 41.2 }),
  );
  const page = await openSection('sync');
  page.section().find(LoadingButton).trigger('onClick');
  await page.waitFor(() => expect(page.text()).toContain('Try again in 42 seconds.'));
  expect(page.section().find(Alert).props.variant).toBe('warning');
});

test('why a sync failed, how to mend it, which scopes are missing and when it is tried again', async () => {
  const refused = {
    code: 'hubspot.refused',
    scopes: ['crm.objects.deals.read'],
    properties: [],
    endsAt: asOf,
  };
  server().on('GET /v1/sync', { body: { ...fresh, state: 'failed', problem: refused } });
  const page = await openSection('sync');
  expect(page.section().find(Alert).props.title).toBe('HubSpot refused access to the partner data');
  expect(page.text()).toContain('A super admin can reinstall the app to grant what is missing.');
  expect(page.text()).toContain('Missing scopes: crm.objects.deals.read');
  expect(page.text()).toContain('Next attempt: Nov 23, 2026, 10:05 AM.');
});

test('which property of the deal mapping is gone, and how to mend it', async () => {
  const gone = {
    code: 'mapping.propertyMissing',
    scopes: [],
    properties: ['deal_kind'],
    endsAt: null,
  };
  server().on('GET /v1/sync', { body: { ...fresh, state: 'stale', problem: gone } });
  const page = await openSection('sync');
  expect(page.section().find(Alert).props.title).toContain('no longer exists in HubSpot');
  expect(page.text()).toContain('or choose another one in the app');
  expect(page.text()).toContain('Missing properties: deal_kind');
});
