import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  LoadingSpinner,
  ProgressBar,
} from '@hubspot/ui-extensions';
import { hostsTime } from '@partner-tier-points/extension-shared';
import { exampleClients, factsPage, problem } from '@partner-tier-points/extension-shared/testing';
import type { Sync } from '@partner-tier-points/contract';
import { describe, expect, test } from 'vitest';
import { openDashboard, openedDashboard, serveExample } from '../testing/openDashboard.tsx';

const server = serveExample();

const syncOf = (progress: Omit<NonNullable<Sync['progress']>, 'since'>): Sync => ({
  state: 'syncing',
  progress: { ...progress, since: '2026-11-23T07:00:00Z' },
  freshness: [],
  nextSyncAt: null,
  problem: null,
  calls: { today: 0, leftToday: null },
  setAside: { total: 0, byReason: [], rows: [] },
});

const ofDeals = { objectType: 'deals', expected: 500 } as const;

describe('the dashboard', () => {
  test('while the server reads HubSpot, the progress is shown', async () => {
    let reads = 0;
    server().on('GET /v1/facts', () => {
      reads += 1;
      const progress = { objectType: 'partner_clients', read: 100, expected: 500 } as const;
      return reads === 1
        ? { body: factsPage([], {}, { status: 'loading', retryAfter: 0.3, progress, asOf: null }) }
        : { body: factsPage(exampleClients) };
    });
    const page = openDashboard();
    await page.waitFor(() =>
      expect(page.find(ProgressBar).props.valueDescription).toBe('100 of 500 clients'),
    );
    await page.waitFor(() => page.tab('overview'));
  });

  test('how fresh the facts are is asked once they are shown', async () => {
    let answer = () => {};
    server().on('GET /v1/facts', () => {
      return new Promise((resolve) => {
        answer = () => resolve({ body: factsPage(exampleClients) });
      });
    });
    const page = openDashboard();
    await page.waitFor(() => page.find(LoadingSpinner));
    const paths = () => server().calls.map(({ path }) => path);
    await new Promise((resolve) => setTimeout(resolve, 2 * hostsTime));
    expect(paths()).not.toContain('/v1/sync');
    answer();
    await page.waitFor(() => page.tab('overview'));
    await expect.poll(paths).toContain('/v1/sync');
  });

  test('the bar is empty while nobody knows how many there are', async () => {
    const progress = { ...ofDeals, read: 1700, expected: null };
    const loading = { status: 'loading', retryAfter: 9, progress, asOf: null } as const;
    server().on('GET /v1/facts', { body: factsPage([], {}, loading) });
    const page = openDashboard();
    await page.waitFor(() => expect(page.text()).toContain('1,700 deals so far'));
    expect(page.find(ProgressBar).props).toMatchObject({ value: 0, showPercentage: false });
  });

  test('the clients read so far are shown with the progress, until all are there', async () => {
    const some = exampleClients.slice(0, 1).map(({ sales: _, ...client }) => client);
    const progress = { ...ofDeals, read: 1, secondsLeft: 41.2 };
    const partial = { status: 'partial', retryAfter: 0.3, progress, asOf: null } as const;
    let reads = 0;
    server().on('GET /v1/facts', () => {
      reads += 1;
      return { body: reads === 1 ? factsPage(some, {}, partial) : factsPage(exampleClients) };
    });
    const page = openDashboard();
    await page.waitFor(() => page.tab('overview'));
    expect(server().calls).toContainEqual(
      expect.objectContaining({ path: '/v1/facts?partial=true' }),
    );
    expect(page.text()).toContain('About 42 seconds left');
    expect(page.text()).toContain('Figures so far');
    await page.waitFor(() => expect(page.text()).not.toContain('Figures so far'));
    expect(page.maybeFind(ProgressBar)).toBeNull();
  });

  test('one sync has one bar, with the newest of what is known of it', async () => {
    const some = exampleClients.slice(0, 1).map(({ sales: _, ...client }) => client);
    const progress = { ...ofDeals, read: 100, secondsLeft: 40 };
    const partial = { status: 'partial', retryAfter: 9, progress, asOf: null } as const;
    server().on('GET /v1/facts', { body: factsPage(some, {}, partial) });
    server().on('GET /v1/sync', { body: syncOf({ ...progress, read: 300, secondsLeft: 20 }) });
    const page = openDashboard();
    await page.waitFor(() => expect(page.text()).toContain('300 of 500 deals'));
    expect(page.findAll(ProgressBar)).toHaveLength(1);
    expect(page.text()).toContain('About 20 seconds left');
    expect(page.maybeFind(Button, (button) => button.text === 'Sync now')).toBeNull();
  });

  test('a refusal by HubSpot names the missing scopes', async () => {
    const scopes = ['crm.objects.partner-clients.read'];
    server().on('GET /v1/facts', problem(403, { code: 'hubspot.refused', message: '', scopes }));
    const page = openDashboard();
    await page.waitFor(() => expect(page.find(ErrorState).props.type).toBe('lock'));
    expect(page.text()).toContain('Missing scopes: crm.objects.partner-clients.read');
  });

  test('an unreachable server can be tried again', async () => {
    server().on('GET /v1/facts', 'unreachable');
    const page = openDashboard();
    const retry = () => page.find(Button, (button) => button.text === 'Try again');
    await page.waitFor(() => retry());
    server().on('GET /v1/facts', { body: factsPage(exampleClients) });
    retry().trigger('onClick');
    await page.waitFor(() => page.tab('overview'));
  });

  test('an internal failure gives the reference to look it up by', async () => {
    server().on(
      'GET /v1/facts',
      problem(500, { code: 'internal', message: '', requestId: 'r-42' }),
    );
    const page = openDashboard();
    await page.waitFor(() => expect(page.text()).toContain('r-42'));
  });

  test('tells an account without clients where they would come from', async () => {
    server().on('GET /v1/facts', { body: factsPage([]) });
    const page = openDashboard();
    await page.waitFor(() =>
      expect(page.find(EmptyState).props.title).toBe('No partner clients yet'),
    );
  });

  test('stale figures carry their date and the reason; rows set aside are counted', async () => {
    server().on('GET /v1/facts', {
      body: factsPage(
        exampleClients,
        {},
        { stale: true, problem: 'hubspot.unavailable', setAside: 3 },
      ),
    });
    const page = await openedDashboard();
    const titles = page.findAll(Alert).map(({ props }) => props.title);
    expect(titles[0]).toMatch(/^These figures are from Nov 23, 2026/);
    expect(page.text()).toContain('The last sync failed: HubSpot is not responding.');
    // They name the missing scopes and properties, and when the next sync is.
    expect(page.text()).toContain('Details are in the app settings, tab Data and API.');
    expect(page.text()).toContain('At least 3 records need attention');
  });

  test("HubSpot's own points show their date wherever they are used", async () => {
    server().on('GET /v1/facts', { body: factsPage(exampleClients) });
    const text = (await openedDashboard()).text();
    expect(text).toContain("For 1 client, HubSpot's own points are used");
    expect(text).toContain('They are from Apr 1, 2026.');
  });

  test('a rule set that this build does not know is said, and the one in force used', async () => {
    server().on('GET /v1/facts', {
      body: factsPage(exampleClients, {}, { ruleSet: 'points-2031' }),
    });
    const text = (await openedDashboard()).text();
    expect(text).toContain('The settings ask for rules that this version does not include');
    expect(text).not.toContain('not in force');
  });

  test('the whole dashboard is in Swedish, with Swedish numbers and dates', async () => {
    const page = await openedDashboard({ language: 'sv' });
    const text = page.text();
    expect(page.tab('breakdown').props.title).toBe('Poängfördelning');
    expect(text).toContain('605,4 poäng kvar till Platinum');
    expect(text).toContain('Säker 15 jan. 2027');
    expect(text).toContain('Ja, till och med 1 mars 2027');
  });
});
