import { Panel } from '@hubspot/ui-extensions';
import { factsPage, visibleText } from '@partner-tier-points/extension-shared/testing';
import type { ClientFacts, PartnerFacts } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { openedDashboard, serveExample } from '../../testing/openDashboard.tsx';

const server = serveExample();

/** What the panel of a client with these facts says. */
async function panelOf(facts: Partial<ClientFacts>, { partner }: { partner?: PartnerFacts } = {}) {
  server().on('GET /v1/facts', {
    body: factsPage([{ id: '1', name: 'Example AB', ...facts }], partner),
  });
  server().on('GET /v1/clients/1/history', { body: { id: '1', history: [] } });
  const page = await openedDashboard({ view: 'breakdown' });
  const panel = () => page.tab('breakdown').find(Panel);
  panel().trigger('onOpen');
  return visibleText(panel());
}

test('says when a client renews and cancels, how it uses HubSpot and when you were last there', async () => {
  const text = await panelOf({
    renewals: [
      // Over: it does not stand in the way of the next one.
      { on: '2026-11-01', hubs: ['marketing'] },
      { on: '2027-01-03', hubs: ['sales', 'content'], mrr: 1140.5, currency: 'EUR' },
    ],
    cancellation: { on: '2027-02-01', hubs: ['service'] },
    usage: { score: 31, trend: -0.12 },
    partnerActiveOn: '2026-10-30',
    toolsUsed: 2,
  });
  expect(text).toContain('Next renewal Jan 3, 2027, Sales Hub, Content Hub, €1,140.50');
  expect(text).toContain('Cancellation Feb 1, 2027, Service Hub');
  expect(text).toContain('Usage score 31 (-12% in 4 weeks)');
  expect(text).toContain('Last partner activity Oct 30, 2026');
});

test('says what a renewal and a cancelled hub are worth in US$, and by whose conversion', async () => {
  const conversions = [{ currency: 'SEK', value: 1000 }];
  const renewals = [{ on: '2027-01-03', hubs: ['sales'], mrr: 5000, currency: 'SEK' }];
  const swedish = await panelOf(
    {
      renewals,
      managed: { mrr: 9000, currency: 'SEK' },
      cancellation: { on: '2027-02-01', hubs: ['service'], mrr: 2000 },
    },
    { partner: { conversions } },
  );
  expect(swedish).toContain(
    'Sales Hub, SEK 5,000, $500 by your own conversion (SEK 1,000 = US$100)',
  );
  expect(swedish).toContain('Service Hub, SEK 2,000, $200 by your own conversion');
  // What is cancelled is an entry of its own, which expires.
  expect(swedish).toMatch(/Cancelled part of the subscription .* Feb 1, 2027/);
  const european = await panelOf({ renewals: [{ ...renewals[0]!, currency: 'EUR' }] });
  expect(european).toMatch(/€5,000, \$[\d,.]+ by HubSpot's conversion \(EUR [\d.]+ = US\$100\)/);
  const unknown = await panelOf({ renewals });
  expect(unknown).toContain('SEK 5,000, no conversion to US$ is published or entered');
});

test('says that nobody knows how much of managed MRR ends with a hub', async () => {
  const text = await panelOf({
    managed: { mrr: 100, currency: 'USD' },
    cancellation: { on: '2027-02-01', hubs: ['service'], mrr: null },
  });
  expect(text).toContain(
    'Service Hub (how much of the managed MRR ends is unknown: at most all of it)',
  );
});

test('says that the whole subscription ends, and marks a rising score', async () => {
  const text = await panelOf({
    managed: { mrr: 100, currency: 'USD', cancelsOn: '2027-02-01' },
    usage: { score: 80, trend: 0.05 },
  });
  expect(text).toMatch(/Cancellation Feb 1, 2027 /);
  expect(text).toContain('Usage score 80 (+5% in 4 weeks)');
});

test('says what is not shared in place of what it is not, and of nothing that is not known', async () => {
  const silent = await panelOf({ usage: { shared: false }, toolsUsed: null });
  expect(silent).toContain('HubSpot tools used Not shared with you');
  expect(silent).toContain('Usage score Not shared with you');
  const unknown = await panelOf({});
  expect(unknown).toContain('HubSpot tools used Unknown');
  for (const label of ['Next renewal', 'Cancellation', 'Usage score', 'Last partner activity']) {
    expect(unknown).not.toContain(label);
  }
});
