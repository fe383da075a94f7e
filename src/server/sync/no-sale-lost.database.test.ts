import type { DealMapping } from '@partner-tier-points/contract';
import { clientResultOn, openLedger, ruleSets } from '@partner-tier-points/points';
import fc from 'fast-check';
import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultDealMapping } from '../hubspot/deal-mapping.ts';
import { openStore, type Store } from '../store/store.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createPostgres();
  store = await openStore(database.options);
});
afterAll(async () => {
  await store?.close();
  await database?.close();
});

const today = '2026-11-20';
const account = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  clients: fc.integer({ min: 0, max: 30 }),
  companyCurrency: fc.constantFrom('USD', 'SEK', 'EUR'),
  oneCurrency: fc.boolean(),
  lineItems: fc.boolean(),
});
const byLineItems: DealMapping = { ...defaultDealMapping(null), mrrFrom: 'lineItems' };
const lastRules = ruleSets.at(-1)!;

test('every deal that counts is scored, or listed with its reason and its record', async () => {
  await fc.assert(
    fc.asyncProperty(account, async (kind) => {
      const hubspot = createAccount({ ...kind, today });
      const { sync, portalId } = await prepareSync(store, hubspot);
      const own = kind.lineItems ? byLineItems : null;
      await store.dealMappings.save(portalId, own, '1', new Date(Date.now() - 1));
      const { clients, setAside } = await sync();
      const partner = { companyCurrency: kind.companyCurrency };
      const ledger = openLedger({ partner, clients }, lastRules);
      const told = new Set(
        setAside.filter(({ objectType }) => objectType === 'deals').map(({ objectId }) => objectId),
      );
      let [scored, unscored] = [0, 0];
      for (const [index, { sales }] of clients.entries()) {
        const aside = new Set((ledger.setAside.get(index) ?? []).map(({ saleId }) => saleId));
        for (const sale of sales ?? []) {
          // On the day it closed a sale counts, whatever has expired since.
          const on = sale.closedOn ?? today;
          const { entries } = clientResultOn(ledger, index, on);
          const isScored = entries.some(({ saleId }) => saleId === sale.id);
          expect([sale.id, isScored, aside.has(sale.id)]).toEqual([sale.id, isScored, !isScored]);
          if (isScored) scored += 1;
          else {
            unscored += 1;
            expect(told).toContain(sale.id);
          }
        }
      }
      const companies = new Set(clients.map(({ companyId }) => companyId));
      const won = [...hubspot.deals.all()].filter(
        ({ properties, associations }) =>
          properties['hs_is_closed_won'] === 'true' &&
          companies.has(associations.companies?.[0] ?? ''),
      );
      expect(scored + unscored).toBe(won.length);
    }),
    { numRuns: 8 },
  );
});
