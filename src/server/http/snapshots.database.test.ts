import { snapshotsSchema, type Snapshots } from '@partner-tier-points/contract';
import {
  addDaysToDay,
  openLedger,
  ruleSetInForce,
  ruleSets,
  totalsOn,
  type ClientFacts,
} from '@partner-tier-points/points';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
const today = new Date().toISOString().slice(0, 10);
/** The service's clock: noon, so that it is the same day in the account. */
let now = Date.parse(`${today}T12:00:00Z`);
let clients: ClientFacts[];
beforeAll(async () => {
  service = await startTestService([60, 3], { now: () => new Date(now) });
  clients = (await service.allFacts({ sentAt: now })).flatMap((page) => page.clients);
});
afterAll(() => service?.close());

async function snapshotsOf(query = '', portalId = '100'): Promise<Snapshots> {
  const answer = await service.ask(`/v1/snapshots${query}`, { portalId, sentAt: now });
  return snapshotsSchema.parse(answer.body);
}
async function until(done: (found: Snapshots) => boolean): Promise<Snapshots> {
  for (;;) {
    const found = await snapshotsOf();
    if (done(found)) return found;
    await setTimeout(20);
  }
}
const kept = ({ snapshots }: Snapshots) => snapshots.filter(({ from }) => from === 'kept');
const back = ({ snapshots }: Snapshots) => snapshots.filter(({ from }) => from === 'back');

test('hold the totals of the day, as the scoring module has them, by rule sets that have not ended', async () => {
  await until((found) => kept(found).length > 0);
  for (const ruleSet of ruleSets) {
    const [snapshot] = kept(await snapshotsOf(`?ruleSet=${ruleSet.id}`));
    if (ruleSet.seenFrom < ruleSetInForce(today).seenFrom) {
      expect(snapshot).toBeUndefined();
      continue;
    }
    expect(snapshot).toEqual({
      day: today,
      totals: totalsOn(openLedger({ clients }, ruleSet), today),
      from: 'kept',
    });
  }
});

test('are filled back from what HubSpot stored on each day', async () => {
  const found = await until((each) => back(each).length > 0);
  expect(found.ruleSet).toBe(ruleSetInForce(today).id);
  const days = back(found).map(({ day }) => day);
  expect(days).toEqual(days.toSorted());
  expect(days.at(-1)).toBe(addDaysToDay(today, -1));
  const account = service.accounts[0];
  if (account === undefined) throw new Error('no account');
  const sum = (property: string) => {
    let points = 0;
    for (const { properties } of account.clients.all()) points += Number(properties[property] || 0);
    return points;
  };
  const last = back(found).at(-1);
  expect(last?.totals.sold).toBeCloseTo(sum('hs_sold_tier_points'), 4);
  expect(last?.totals.managed).toBeCloseTo(sum('hs_managed_tier_points'), 4);
  for (const { totals } of back(found)) {
    expect(totals.total).toBeCloseTo(totals.sold + totals.managed, 6);
    expect(totals.sourced + totals.assisted).toBeLessThanOrEqual(totals.sold + 1e-6);
  }
});

test('gain one day when there is a new one, and keep the old ones', async () => {
  const before = await snapshotsOf();
  now += 24 * 60 * 60 * 1000;
  const tomorrow = addDaysToDay(today, 1);
  await service.ask('/v1/facts', { sentAt: now });
  const after = await until(({ snapshots }) => snapshots.some(({ day }) => day === tomorrow));
  expect(after.snapshots.slice(0, -1)).toEqual(before.snapshots);
  const only = await snapshotsOf(`?from=${tomorrow}&to=${tomorrow}`);
  expect(only.snapshots).toEqual(after.snapshots.slice(-1));
});

test('are asked for by a known rule set, and are no other account’s', async () => {
  expect((await snapshotsOf('', '101')).snapshots).toEqual([]);
  for (const query of ['?ruleSet=points-1999', '?from=yesterday']) {
    const answer = await service.ask(`/v1/snapshots${query}`, { sentAt: now });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  }
});

test('of days that only a clock that ran ahead has seen are removed', async () => {
  const portalId = '101';
  const days = async () => (await snapshotsOf('', portalId)).snapshots.map((each) => each.day);
  const right = now;
  const day = new Date(now).toISOString().slice(0, 10);
  now += 3 * 24 * 60 * 60 * 1000;
  await service.allFacts({ portalId, sentAt: now });
  await expect.poll(days).toContain(addDaysToDay(day, 3));
  now = right;
  await expect
    .poll(async () => {
      await service.allFacts({ portalId, sentAt: now });
      return days();
    })
    .not.toContain(addDaysToDay(day, 3));
  expect((await days()).filter((each) => each > day)).toEqual([]);
});

test('of more days than one answer holds are the newest, and earlier ones when asked for', async () => {
  const own = await startTestService([0]);
  onTestFinished(() => own.close());
  const figure = 1234567.123456;
  const [total, sold, sourced, assisted, managed] = Array.from({ length: 5 }, () => figure);
  const totals = JSON.stringify({ total, sold, sourced, assisted, managed });
  await own.query(`
    insert into snapshots (portal_id, rule_set, day, totals, origin)
    select '100', 'points-2026-07', to_char(day, 'YYYY-MM-DD'), '${totals}', 'incomplete'
    from generate_series(timestamp '2010-01-01', '2026-11-20', '1 day') as day`);
  const daysOf = async (query: string) => {
    const { body } = await own.ask(`/v1/snapshots?ruleSet=points-2026-07${query}`);
    return snapshotsSchema.parse(body).snapshots.map(({ day }) => day);
  };
  const newest = await daysOf('');
  expect(newest.at(-1)).toBe('2026-11-20');
  expect(newest.length).toBeGreaterThan(10 * 366);
  const earlier = await daysOf(`&to=${newest[0]}`);
  expect(earlier[0]).toBe('2010-01-01');
});
