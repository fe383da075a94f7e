import type { DealMapping, ExportRequest } from '@partner-tier-points/contract';
import { beforeEach, expect, test } from 'vitest';
import { startFakeServer, type FakeServer } from '../testing/index.ts';
import { ServerRefused } from './errors.ts';
import * as server from './server.ts';
import { settingsServer } from './settingsServer.ts';

let fake: FakeServer;
beforeEach(() => {
  fake = startFakeServer();
});

const preferences = { ruleSet: null, goalTier: 'Platinum', language: 'sv' };
const changes = [{ kind: 'lostClient', clientId: '4' }] as const;
const table: ExportRequest = {
  id: null,
  part: 0,
  name: 'Clients',
  format: 'csv',
  columns: ['Name'],
  rows: [['Åkerlund & Son AB']],
  last: true,
};
const settings = { partner: { creditedTier: 'Gold' }, ruleSet: 'points-2026-01' };
const mapping: DealMapping = {
  counts: { property: 'won', values: ['true'] },
  mrr: 'monthly',
  currency: 'money',
  closedOn: 'closed',
  product: null,
  dealType: { property: null, values: {}, otherwise: 'sourced' },
  kind: { property: null, values: {}, otherwise: null },
};

/** The fake server refuses what is not of the contract, so each of these is a request that fits it. */
test.each([
  ['settings', () => server.settings(), 'GET /v1/settings', null],
  ['retentionEstimate', () => server.retentionEstimate(), 'GET /v1/retention-estimate', null],
  [
    'comparison',
    () =>
      server.comparison({
        with: 'hubspot',
        ruleSet: 'points-2026-07',
        asOf: '2026-11-23',
        language: 'sv',
        locale: 'sv-SE',
        timeZone: 'Europe/Stockholm',
      }),
    'GET /v1/comparison?with=hubspot&ruleSet=points-2026-07&asOf=2026-11-23&language=sv&locale=sv-SE&timeZone=Europe%2FStockholm',
    null,
  ],
  ['sync', () => server.sync(), 'GET /v1/sync', null],
  ['refresh', () => server.refresh(), 'POST /v1/refresh', {}],
  [
    'snapshots',
    () => server.snapshots('points-2026-07', '2026-01-01', '2026-01-31'),
    'GET /v1/snapshots?ruleSet=points-2026-07&from=2026-01-01&to=2026-01-31',
    null,
  ],
  ['preferences', () => server.preferences(), 'GET /v1/preferences', null],
  [
    'savePreferences',
    () => server.savePreferences(preferences),
    'PUT /v1/preferences',
    preferences,
  ],
  ['scenarios', () => server.scenarios(), 'GET /v1/scenarios', null],
  [
    'saveScenario',
    () => server.saveScenario('Lose 4', changes),
    'PUT /v1/scenarios/Lose%25204',
    { changes },
  ],
  ['deleteScenario', () => server.deleteScenario('50/50'), 'DELETE /v1/scenarios/50%252F50', null],
  ['deleteScenario', () => server.deleteScenario('..'), 'DELETE /v1/scenarios/%252E%252E', null],
  ['exportTable', () => server.exportTable(table), 'POST /v1/exports', table],
  [
    'fillList',
    () => server.fillList('Growth', ['901']),
    'PUT /v1/lists/Growth',
    { companyIds: ['901'] },
  ],
  ['clientHistory', () => server.clientHistory('7'), 'GET /v1/clients/7/history', null],
  ['saveSettings', () => settingsServer.saveSettings(settings), 'PUT /v1/settings', settings],
  [
    'conversionSuggestions',
    () => settingsServer.conversionSuggestions(),
    'GET /v1/conversion-suggestions',
    null,
  ],
  ['enrolments', () => settingsServer.enrolments(), 'GET /v1/enrolments', null],
  ['endEnrolment', () => settingsServer.endEnrolment('77'), 'DELETE /v1/enrolments/77', null],
  ['dealProperties', () => settingsServer.dealProperties(), 'GET /v1/deal-properties', null],
  ['dealMapping', () => settingsServer.dealMapping(), 'GET /v1/deal-mapping', null],
  [
    'saveDealMapping',
    () => settingsServer.saveDealMapping(mapping),
    'PUT /v1/deal-mapping',
    { mapping },
  ],
  [
    'saveDealMapping of the default',
    () => settingsServer.saveDealMapping(null),
    'PUT /v1/deal-mapping',
    { mapping: null },
  ],
  [
    'previewDealMapping',
    () => settingsServer.previewDealMapping(mapping),
    'POST /v1/deal-mapping/preview',
    mapping,
  ],
])('%s asks the endpoint of the contract for just that', async (_, ask, address, body) => {
  await expect(ask()).rejects.toBeInstanceOf(ServerRefused);
  expect(fake.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([address]);
  expect(fake.calls[0]?.body).toEqual(body);
});
