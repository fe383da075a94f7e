import { Button, Form, Input, Select, Tab, Tabs } from '@hubspot/ui-extensions';
import {
  createPatientRenderer,
  session,
  trigger,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import type { Settings, Sync } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { SettingsView } from './SettingsView.tsx';
import { serveSettings } from './testing/openSection.tsx';

const server = serveSettings();

const synced: Sync = {
  state: 'fresh',
  progress: null,
  freshness: [{ objectType: 'deals', asOf: '2026-11-23T07:00:00Z', records: 3 }],
  nextSyncAt: null,
  problem: null,
  calls: { today: 3, leftToday: null },
  setAside: { total: 0, byReason: [], rows: [] },
};
const unconverted = { reason: 'currency.unknown', count: 7 };

async function opened(sync: Sync, partner: Settings['partner'] = {}) {
  server().on('GET /v1/sync', { body: sync });
  let stored: Settings = { partner, ruleSet: null };
  server().on('GET /v1/settings', () => ({ body: stored }));
  server().on('PUT /v1/settings', ({ body }) => {
    stored = body as Settings;
    return { body };
  });
  const renderer = createPatientRenderer('settings');
  renderer.render(<SettingsView />);
  await renderer.waitFor(() => renderer.find(Form));
  const text = () => visibleText(renderer.getRootNode());
  const link = (name: string) => renderer.maybeFind(Button, (button) => button.text === name);
  return { ...renderer, text, link };
}

test('lists what is still to be entered, each leading to its tab', async () => {
  const page = await opened({
    ...synced,
    freshness: [{ objectType: 'deals', asOf: '2026-11-23T07:00:00Z', records: 0 }],
    setAside: { total: 7, byReason: [unconverted], rows: [] },
  });
  await page.waitFor(() => expect(page.text()).toContain('Setup checklist'));
  const ofPartner = [
    'Credited tier',
    'Certified until',
    'Your own thresholds',
    'Your own conversions',
  ];
  // What is on the tab that is open: a link there would do nothing.
  for (const name of ofPartner) {
    expect(page.text()).toContain(`○ ${name}`);
    expect(page.link(name)).toBeNull();
  }
  page.link('Deal mapping that finds your deals')?.trigger('onClick');
  await page.waitFor(() => expect(page.find(Tabs).props.selected).toBe('deals'));
  page.find(Tab, { tabId: 'deals' });
  for (const name of ofPartner) expect(page.link(name)).not.toBeNull();
  page.link('Your own conversions')?.trigger('onClick');
  await page.waitFor(() => expect(page.find(Tabs).props.selected).toBe('partner'));
});

test('says nothing of deals and conversions before the first sync', async () => {
  const page = await opened({ ...synced, state: 'never', freshness: [] });
  await page.waitFor(() => expect(page.text()).toContain('○ Credited tier'));
  expect(page.text()).not.toContain('Deal mapping that finds your deals');
  expect(page.text()).not.toContain('✓ Your own conversions');
});

test('ticks off what is saved, and is gone when all is done', async () => {
  const page = await opened(synced, { certifiedUntil: '2027-03-01' });
  await page.waitFor(() => expect(page.text()).toContain('✓ Certified until'));
  expect(page.text()).toContain('✓ Deal mapping that finds your deals ✓ Your own conversions');
  trigger(page.find(Select, { name: 'creditedTier' }), 'onChange', 'Gold');
  trigger(page.find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.text()).toContain('✓ Credited tier'));
  trigger(page.find(Input, { name: 'threshold Gold total' }), 'onChange', '325');
  trigger(page.find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.text()).not.toContain('Setup checklist'));
});

test('ticks off conversions once those of all currencies are saved, before the next sync', async () => {
  const rows = ['SEK', 'NOK'].map((value) => ({
    objectType: 'deals',
    objectId: value,
    link: null,
    property: 'deal_currency_code',
    reason: 'currency.unknown',
    value,
  }));
  const page = await opened(
    { ...synced, setAside: { total: 7, byReason: [unconverted], rows } },
    { conversions: [{ currency: 'SEK', value: 960 }] },
  );
  await page.waitFor(() => expect(page.text()).toContain('○ Your own conversions'));
  page.find(Button, ({ text }) => text === 'Add a conversion').trigger('onClick');
  trigger(page.find(Input, { name: 'conversion 1 currency' }), 'onChange', 'NOK');
  trigger(page.find(Input, { name: 'conversion 1 value' }), 'onChange', '1012');
  trigger(page.find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.text()).toContain('✓ Your own conversions'));
});

test('is for super admins, who can do something about it', async () => {
  server().on('GET /v1/session', { body: session() });
  server().on('GET /v1/sync', { body: synced });
  const renderer = createPatientRenderer('settings');
  renderer.render(<SettingsView />);
  await renderer.waitFor(() =>
    expect(visibleText(renderer.getRootNode())).toContain('Only a super admin'),
  );
  expect(visibleText(renderer.getRootNode())).not.toContain('Setup checklist');
});
