import { Button } from '@hubspot/ui-extensions';
import type { ReconciliationPart } from '@partner-tier-points/contract';
import {
  exampleClients,
  exampleDay,
  examplePartner,
  problem,
} from '@partner-tier-points/extension-shared/testing';
import { openLedger, reconcile, ruleSetInForce, ruleSets } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { openedDashboard, serveExample } from '../testing/openDashboard.tsx';

const server = serveExample();
const syncedAt = '2026-11-23T07:00:00Z';

/** The server's answer about some of the example's clients. */
function partOf(from: number, to: number, changed: Partial<ReconciliationPart> = {}) {
  const facts = { partner: examplePartner, clients: exampleClients.slice(from, to) };
  const ledger = openLedger(facts, ruleSetInForce(exampleDay));
  return { ...reconcile(ledger, exampleDay, ruleSets), syncedAt, cursor: null, ...changed };
}

async function openCompare() {
  const page = await openedDashboard({ view: 'compare' });
  const says = (words: string | RegExp) => page.waitFor(() => expect(page.text()).toMatch(words));
  return { ...page, says };
}

test('the server compares with HubSpot part by part, and the parts are added up', async () => {
  server().on('GET /v1/reconciliation', ({ path }) => ({
    body: path.endsWith('cursor=more') ? partOf(1, 5) : partOf(0, 1, { cursor: 'more' }),
  }));
  const page = await openCompare();
  const whole = partOf(0, 5);
  const figures = [whole.sold, whole.managed].map(({ reported }) => reported.toFixed(1));
  await page.says(new RegExp(`Sold ${figures[0]} .* Managed ${figures[1]}`));
  expect(page.text()).toContain('Åkerlund & Son AB');
  const asked = server().calls.filter(({ path }) => path.startsWith('/v1/reconciliation'));
  expect(asked.map(({ path }) => path)).toEqual([
    '/v1/reconciliation?ruleSet=points-2026-07&asOf=2026-11-23',
    '/v1/reconciliation?ruleSet=points-2026-07&asOf=2026-11-23&cursor=more',
  ]);
});

test('a comparison that fails can be tried again', async () => {
  server().on('GET /v1/reconciliation', problem(500, { code: 'internal', message: '' }));
  const page = await openCompare();
  await page.says('Something went wrong');
  server().on('GET /v1/reconciliation', { body: partOf(0, 5) });
  page.find(Button, ({ text }) => text === 'Try again').trigger('onClick');
  await page.says(/figures? differs?/);
});

test('says from which sync it is where that is another one, and when there was none', async () => {
  server().on('GET /v1/reconciliation', {
    body: partOf(0, 5, { syncedAt: '2026-11-23T09:30:00Z' }),
  });
  const page = await openCompare();
  await page.says('Synced Nov 23, 2026, 10:30 AM');
  server().on('GET /v1/reconciliation', { body: partOf(0, 0, { syncedAt: null }) });
  const first = await openCompare();
  await first.says('Not synced with HubSpot yet.');
});
