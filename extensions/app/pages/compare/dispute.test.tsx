import { Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { reconcile, ruleSets, type ClientFacts } from '@partner-tier-points/points';
import { LanguageProvider } from '@partner-tier-points/extension-shared';
import {
  createPatientRenderer,
  factsPage,
  startFakeServer,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import { languages } from '@partner-tier-points/texts';
import { scorePage } from '../shared/account.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { exportedOf, toJson } from '../shared/table/exportRows.ts';
import { useDisputeColumns, useReasonColumns } from './differenceColumns.tsx';
import { useCauseText } from './useCauseText.ts';
import { comparedTracks, differencesOf, disputeLines, reasonsOf } from './dispute.ts';

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

/** The account with these clients, and what its figures are beside HubSpot's. */
function compared(clients: ClientFacts[]) {
  const account = { ...factsPage([]), facts: { partner: {}, clients }, ruleSets };
  const page = scorePage(account, asOf, { ruleSet: null, goalTier: null });
  if (page.status !== 'scored') throw new Error('the example cannot be scored');
  const reconciliation = reconcile(page.ledger, asOf, ruleSets);
  return { page, reconciliation, differences: differencesOf(reconciliation, page) };
}

function Exported() {
  const { page, differences } = compared([client]);
  const lines = disputeLines(page, differences);
  return (
    <Text>
      {toJson(exportedOf(useDisputeColumns(ruleSets), lines, (title) => `${title} (exact)`))}
    </Text>
  );
}

/** What is said in a language. */
async function textIn(language: string, view: ReactNode): Promise<string> {
  startFakeServer();
  const renderer = createPatientRenderer('pages');
  Object.assign(renderer.mocks.context.user, { language, locale: language });
  renderer.render(
    <LanguageProvider bundle="page" carried={null}>
      {view}
    </LanguageProvider>,
  );
  await renderer.waitFor(() => renderer.find(Text));
  return visibleText(renderer.getRootNode());
}

/** The dispute's file in a language, as rows. */
async function exportedIn(language: string): Promise<Record<string, unknown>[]> {
  return JSON.parse(await textIn(language, <Exported />)) as Record<string, unknown>[];
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
    Reason: 'New sale (Sales Hub)',
    'Deal ID': 'd7',
    'Link to the deal': expect.stringMatching(/\/record\/0-3\/d7$/),
    MRR: 880,
    Currency: 'EUR',
    'Equals US$100': 88,
    'Conversion by': 'HubSpot',
    'Conversion since': null,
    'Points per US$100': 5,
    'Market multiplier': 2,
    Share: 1,
    'Points of the deal': 100,
    'Points of the deal (exact)': 100,
    Earned: '2026-10-01',
    Expires: '2027-10-01',
  });
});

test.each(languages)('in %s no two columns have one name', async (language) => {
  const [line] = await exportedIn(language);
  expect(Object.keys(line ?? {})).toHaveLength(26);
});

test('the reasons of all clients stand together, the largest first, and add up to the difference', () => {
  const clients = [0, 1, 2].map((at) => ({
    ...client,
    id: `c${at}`,
    sales: [{ ...sale, mrr: 163.37 + at, currency: 'EUR', closedOn: '2026-10-01' }],
    reported: { sold: 3, managed: null, updatedAt: '2026-11-01' },
  }));
  const since = { ...client, id: 'new', reported: { sold: 0, updatedAt: '2026-09-01' } };
  const { page, reconciliation, differences } = compared([...clients, since]);
  const sums = comparedTracks(reconciliation, page);
  const reasons = reasonsOf(differences, sums);
  expect(reasons.map(({ cause, clients: count }) => [cause, count])).toEqual([
    ['earnedSince', 1],
    ['notCounted', 3],
  ]);
  const whole = sums.map(({ shown }) => Math.round(shown.difference * 10));
  const parts = reasons.map(({ shown }) => Math.round(shown * 10));
  expect(parts[0]! + parts[1]!).toBe(whole[0]! + whole[1]!);
});

test('amounts within the reasons are written as the language writes them', async () => {
  const [eur, mrr] = ['EUR 95.51', '1147.5 USD'].map((detail, at) => ({
    cause: at === 0 ? ('currency' as const) : ('changedMrr' as const),
    points: 1.5,
    sure: false,
    detail,
    clients: 1,
  }));
  function Causes() {
    return <Text>{useCauseText(ruleSets)([eur!, mrr!])}</Text>;
  }
  expect(await textIn('sv', <Causes />)).toBe(
    'troligen annan växelkurs hos HubSpot (95,51 €): +1,5; ' +
      'troligen MRR har ändrats sedan dess (1 147,50 US$): +1,5',
  );
});

test('how many clients have a reason is written as the language writes it', async () => {
  const reason = { cause: 'currency', sure: true, clients: 9529, points: 1.5, shown: 1.5 } as const;
  function Reasons() {
    return (
      <>
        <Text>Orsaker</Text>
        <DataTable columns={useReasonColumns()} rows={[reason]} keyOf={({ cause }) => cause} />
      </>
    );
  }
  expect(await textIn('sv', <Reasons />)).toContain('9 529');
});

test('the causes of a difference add up to it, as both are shown', () => {
  const since = { ...sale, id: 'd8', mrr: 31.43, currency: 'EUR', closedOn: '2026-11-10' };
  const { differences } = compared([
    {
      ...client,
      sales: [...(client.sales ?? []), since],
      reported: { sold: 41.27, updatedAt: '2026-11-01' },
    },
  ]);
  const [{ causes, shown }] = differences as [(typeof differences)[number]];
  expect(causes.length).toBeGreaterThan(1);
  const tenths = causes.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
  expect(tenths).toBe(Math.round(shown.difference * 10));
});
