import { comparisonSchema, type Comparison } from '@partner-tier-points/contract';
import { openLedger, reconcile, ruleSetInForce, ruleSets } from '@partner-tier-points/points';
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
  const speech = { language: 'en', locale: 'en', timeZone: 'Europe/Stockholm' };
  const asked = { with: 'hubspot', ruleSet: ruleSet.id, asOf, ...speech, ...query };
  return service.ask(`/v1/comparison?${new URLSearchParams(asked)}`, { portalId, sentAt: now });
};

/** Every part, in their order. */
async function partsOf(portalId: string, query = {}): Promise<Comparison[]> {
  const parts: Comparison[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await askFor({ ...query, ...(cursor && { cursor }) }, portalId);
    const part = comparisonSchema.parse(answer.body);
    parts.push(part);
    ({ cursor } = part);
  }
  return parts;
}

test('before the first sync there is nothing to compare', async () => {
  const { body } = await askFor({}, small);
  expect(body).toMatchObject({ blocks: [{ text: 'Not synced with HubSpot yet.' }], cursor: null });
});

test.each([
  [small, 1],
  [large, 2],
  [empty, 1],
])('account %s is compared as the scoring module does, in %d parts', async (portalId, count) => {
  const pages = await service.allFacts({ portalId, sentAt: now });
  const clients = pages.flatMap((page) => page.clients);
  const { partner = {} } = pages[0] ?? {};
  const ledger = openLedger({ partner, clients }, ruleSet);
  const whole = reconcile(ledger, asOf, ruleSets);
  const differing = whole.clients.flatMap(({ id, sold, managed }) =>
    [sold, managed].flatMap((track) => (track?.difference ? [[id, track.difference]] : [])),
  );
  const parts = await partsOf(portalId);
  expect(parts).toHaveLength(count);
  const rows = parts.flatMap((part) => part.rows);
  expect(rows.map(({ cells }) => [cells[0]?.client, cells[6]?.value])).toEqual(differing);
  const [sums] = parts.at(-1)!.blocks.flatMap(({ table }) => table ?? []);
  expect(sums!.rows.map(({ cells }) => cells[3]?.value)).toEqual([
    ...[whole.sold.difference, whole.managed.difference],
  ]);
  expect(differing.length > 0).toBe(clients.length > 0);
});

test('a dispute names the deals where the account has them', async () => {
  const [{ rows = [] } = {}] = await partsOf(small, { dispute: 'true' });
  const links = rows.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
  expect(links).toContainEqual(
    expect.stringMatching(/^https:\/\/.*\/contacts\/100\/record\/0-3\//),
  );
});

test('unknown rules, an unknown locale, and the cursor of another account are refused', async () => {
  const [first] = await partsOf(large);
  const cursor = first?.cursor ?? '';
  const [syncId = ''] = cursor.split('.');
  for (const [query, portalId, path] of [
    [{ ruleSet: 'points-2031-01' }, small, 'ruleSet'],
    [{ locale: 'no_tag_at_all' }, small, 'locale'],
    [{ cursor }, small, 'cursor'],
    [{ cursor: 'what a proxy made of it' }, small, 'cursor'],
    [{ cursor: `${syncId}.0.bm8` }, large, 'cursor'],
    [{ cursor: `${syncId}.0.ImEgdGV4dCI` }, large, 'cursor'],
  ] as const) {
    const answer = await askFor(query, portalId);
    expect(answer, JSON.stringify(query)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', fields: [{ path }] },
    });
  }
});
