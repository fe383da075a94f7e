import { Text } from '@hubspot/ui-extensions';
import { expect, test } from 'vitest';
import {
  openLedger,
  reconcile,
  ruleSetInForce,
  ruleSets,
  type ClientFacts,
} from '@partner-tier-points/points';
import { LanguageProvider } from '@partner-tier-points/extension-shared';
import {
  createPatientRenderer,
  startFakeServer,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import { languages } from '@partner-tier-points/texts';
import { exportedOf, toJson } from '../shared/table/exportRows.ts';
import { useDisputeColumns } from './differenceColumns.tsx';
import { differencesOf, disputeLines } from './dispute.ts';

const asOf = '2026-11-23';
const sale = { id: 'd7', product: 'sales-hub', kind: 'new', dealType: 'sourced' } as const;
const client: ClientFacts = {
  id: '4',
  name: 'Nord AB',
  market: 'growth',
  sales: [{ ...sale, mrr: 880, currency: 'EUR', closedOn: '2026-10-01' }],
  managed: { mrr: 500, currency: 'USD', partners: 2 },
  reported: { sold: 50, managed: 5, updatedAt: '2026-11-01' },
};
const ledger = openLedger({ clients: [client] }, ruleSetInForce(asOf));

function Exported() {
  const differences = differencesOf(reconcile(ledger, asOf, ruleSets));
  const lines = disputeLines(ledger, asOf, differences);
  return (
    <Text>
      {toJson(exportedOf(useDisputeColumns(ruleSets), lines, (title) => `${title} (exact)`))}
    </Text>
  );
}

/** The dispute's file in a language, as rows. */
async function exportedIn(language: string): Promise<Record<string, unknown>[]> {
  startFakeServer();
  const renderer = createPatientRenderer('pages');
  Object.assign(renderer.mocks.context.user, { language, locale: language });
  renderer.render(
    <LanguageProvider bundle="page" carried={null}>
      <Exported />
    </LanguageProvider>,
  );
  await renderer.waitFor(() => renderer.find(Text));
  return JSON.parse(visibleText(renderer.getRootNode())) as Record<string, unknown>[];
}

test('the file has every figure of the arithmetic, expected and shown, in separate columns', async () => {
  const [line] = await exportedIn('en');
  expect(line).toEqual({
    'Client ID': '4',
    Client: 'Nord AB',
    Points: 'Sold',
    "Date of HubSpot's figure": '2026-11-01',
    "HubSpot's figure": 50,
    "HubSpot's figure (exact)": 50,
    'Calculated here': 100,
    'Calculated here (exact)': 100,
    Difference: 50,
    'Difference (exact)': 50,
    Reasons: 'other market multiplier (1): +50.0',
    Unexplained: 0,
    'Unexplained (exact)': 0,
    Reason: 'New sale',
    'Deal ID': 'd7',
    'Product line': 'sales-hub',
    MRR: 880,
    Currency: 'EUR',
    'Equals US$100': 88,
    'Points per US$100': 5,
    'Market multiplier': 2,
    Share: 1,
    'Points of the deal': 100,
    Earned: '2026-10-01',
    Expires: '2027-10-01',
  });
});

test.each(languages)('in %s no two columns have one name', async (language) => {
  const [line] = await exportedIn(language);
  expect(Object.keys(line ?? {})).toHaveLength(25);
});
