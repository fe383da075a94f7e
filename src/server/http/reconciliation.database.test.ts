import { reconciliationSchema, type ReconciliationPart } from '@partner-tier-points/contract';
import {
  joinReconciliations,
  openLedger,
  reconcile,
  ruleSetInForce,
  ruleSets,
} from '@partner-tier-points/points';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
const now = Date.UTC(2026, 10, 23);
const asOf = '2026-11-23';
const ruleSet = ruleSetInForce(asOf);
beforeAll(async () => {
  service = await startTestService([40, 1_200, 0], { now: () => new Date(now) });
});
afterAll(() => service?.close());

const [small, large, empty] = ['100', '101', '102'] as const;

const askFor = (query: Record<string, string>, portalId: string) => {
  const asked = new URLSearchParams({ ruleSet: ruleSet.id, asOf, ...query });
  return service.ask(`/v1/reconciliation?${asked}`, { portalId, sentAt: now });
};

/** Every part, in their order. */
async function partsOf(portalId: string): Promise<ReconciliationPart[]> {
  const parts: ReconciliationPart[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await askFor(cursor ? { cursor } : {}, portalId);
    expect(answer.size).toBeLessThan(1_000_000);
    const part = reconciliationSchema.parse(answer.body);
    parts.push(part);
    ({ cursor } = part);
  }
  return parts;
}

test('before the first sync there is nothing to compare', async () => {
  const { body } = await askFor({}, small);
  expect(body).toMatchObject({ syncedAt: null, clients: [], cursor: null, sold: { reported: 0 } });
});

test.each([
  [small, 1],
  [large, 2],
  [empty, 1],
])('account %s is reconciled as the scoring module does, in %d parts', async (portalId, count) => {
  const pages = await service.allFacts({ portalId, sentAt: now });
  const clients = pages.flatMap((page) => page.clients);
  const { partner = {} } = pages[0] ?? {};
  const whole = reconcile(openLedger({ partner, clients }, ruleSet), asOf, ruleSets);
  const parts = await partsOf(portalId);
  expect(parts).toHaveLength(count);
  for (const { syncedAt } of parts) expect(syncedAt).toBe(new Date(now).toISOString());
  expect(joinReconciliations(parts, asOf)).toEqual({
    ...whole,
    clients: whole.clients.filter(
      ({ sold, managed, standsIn }) =>
        standsIn.length > 0 || (sold?.difference ?? 0) !== 0 || (managed?.difference ?? 0) !== 0,
    ),
  });
  expect(whole.clients.some(({ sold }) => sold?.difference)).toBe(clients.length > 0);
});

test('rules that count MRR, unknown ones, and the cursor of another account are refused', async () => {
  const [first] = await partsOf(large);
  for (const [query, portalId, path] of [
    [{ ruleSet: 'mrr-2018' }, small, 'ruleSet'],
    [{ ruleSet: 'points-2031-01' }, small, 'ruleSet'],
    [{ cursor: first?.cursor ?? '' }, small, 'cursor'],
    [{ cursor: 'what a proxy made of it' }, small, 'cursor'],
  ] as const) {
    const answer = await askFor(query, portalId);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', fields: [{ path }] },
    });
  }
});
