import {
  conversionSuggestionsSchema,
  problemSchema,
  settingsSchema,
  type Settings,
} from '@partner-tier-points/contract';
import { ruleSetInForce, score } from '@partner-tier-points/points';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { patience } from '../../../test/patience.ts';
import { ordinaryUser, startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([0, { clients: 12, companyCurrency: 'EUR' }]);
});
afterAll(() => service?.close());

const read = async () => settingsSchema.parse((await service.ask('/v1/settings')).body);
const write = (body: unknown, userId?: string) =>
  service.ask('/v1/settings', { method: 'PUT', body, ...(userId === undefined ? {} : { userId }) });
/** The paths that an answer complains about. */
const wrongFields = (body: unknown) => problemSchema.parse(body).fields?.map(({ path }) => path);

const settings: Settings = {
  partner: {
    creditedTier: 'Gold',
    creditedSince: '2026-07-15',
    certifiedUntil: '2027-03-01',
    grossRevenueRetention: 0.86,
    invitedToElite: false,
    thresholds: { Gold: { total: 325, sourced: 80.5 }, Platinum: {} },
  },
  ruleSet: 'points-2026-01',
};

describe('the settings', () => {
  test('are empty at first, then what a super admin wrote, for everyone to read', async () => {
    expect(await read()).toEqual({ partner: {}, ruleSet: null });
    expect(await write(settings)).toMatchObject({ status: 200, body: settings });
    expect(await read()).toEqual(settings);
    const seen = await service.ask('/v1/settings', { userId: ordinaryUser });
    expect(seen.body).toEqual(settings);
  });

  test('are not for ordinary users to write', async () => {
    const before = await read();
    const refused = { status: 403, body: { code: 'superAdmin.required' } };
    expect(await write({ partner: {}, ruleSet: null }, ordinaryUser)).toMatchObject(refused);
    expect(await read()).toEqual(before);
  });

  test('name no tier and no rule set that nobody knows', async () => {
    const partner = { creditedTier: 'Wood', thresholds: { Gold: {}, Stone: { total: 1 } } };
    const answer = await write({ partner, ruleSet: 'points-1999' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(wrongFields(answer.body)).toEqual([
      'ruleSet',
      'partner.creditedTier',
      // Not repeated: it could be anything.
      'partner.thresholds.*',
    ]);
  });

  test('have one conversion of a currency from a day on', async () => {
    const conversions = [
      { currency: 'SEK', value: 1_000 },
      { currency: 'SEK', value: 1_050, from: '2026-07-01' },
      { currency: 'SEK', value: 1_100, from: null },
    ];
    const answer = await write({ partner: { conversions }, ruleSet: null });
    expect(answer.status).toBe(400);
    expect(wrongFields(answer.body)).toEqual(['partner.conversions.2.from']);
    const partner = { conversions: conversions.slice(0, 2) };
    expect(await write({ partner, ruleSet: null })).toMatchObject({ body: { partner } });
  });

  test('are refused where they cannot be: days, country and thresholds, at their fields', async () => {
    const before = await read();
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const partner = {
      creditedSince: day(2),
      certifiedUntil: '1999-01-01',
      country: 'ZZ',
      thresholds: { Gold: { total: 900, sourced: 901 }, Platinum: { total: 300 } },
    };
    const answer = await write({ partner, ruleSet: 'points-2026-07' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(wrongFields(answer.body)).toEqual([
      'partner.creditedSince',
      'partner.certifiedUntil',
      'partner.country',
      'partner.thresholds.Platinum.total',
      'partner.thresholds.Gold.sourced',
    ]);
    expect(await read()).toEqual(before);
    const possible = { creditedSince: day(0), certifiedUntil: day(400) };
    expect(await write({ partner: possible, ruleSet: null })).toMatchObject({ status: 200 });
  });

  test('take the day that it is already somewhere', async () => {
    // Eight hours before a day begins in UTC, when it has begun in Auckland.
    const evening = new Date(`${new Date().toISOString().slice(0, 10)}T16:00:00Z`);
    const own = await startTestService([0], { now: () => evening });
    onTestFinished(() => own.close());
    const credited = (days: number) => {
      const creditedSince = new Date(evening.getTime() + days * 86_400_000)
        .toISOString()
        .slice(0, 10);
      const body = { partner: { creditedSince }, ruleSet: null };
      const sentAt = evening.getTime();
      return own.ask('/v1/settings', { method: 'PUT', body, sentAt });
    };
    expect(await credited(1)).toMatchObject({ status: 200 });
    expect(await credited(2)).toMatchObject({ status: 400 });
  });

  test('say what managed MRR is in: the facts are made anew in that currency', async () => {
    const currencies = async () => {
      const pages = await service.allFacts({ portalId: '101' });
      const clients = pages.flatMap((page) => page.clients);
      return new Set(clients.flatMap(({ managed }) => (managed ? [managed.currency] : [])));
    };
    const choose = (chosen: object) =>
      service.ask('/v1/settings', {
        method: 'PUT',
        portalId: '101',
        body: { partner: {}, ruleSet: null, ...chosen },
      });
    const assumed = await currencies();
    expect(assumed.size).toBeGreaterThan(2);
    const chosen = { managedMrrCurrency: 'companyCurrency' };
    expect(await choose(chosen)).toMatchObject({ status: 200, body: chosen });
    await vi.waitFor(async () => expect(await currencies()).toEqual(new Set(['EUR'])), patience);
    const [page] = await service.allFacts({ portalId: '101' });
    const { partner, clients } = page!;
    const asOf = new Date().toISOString().slice(0, 10);
    const scored = score({ partner, clients }, { ruleSet: ruleSetInForce(asOf), asOf });
    const entries = scored.clients.flatMap((client) => client.entries);
    const managed = entries.filter(({ track, rate }) => track === 'managed' && rate !== null);
    // The entry says in which currency it was scored.
    expect(new Set(managed.map(({ currency }) => currency))).toEqual(new Set(['EUR']));

    await choose({ managedMrrCurrency: 'usDollar' });
    await vi.waitFor(async () => expect(await currencies()).toEqual(new Set(['USD'])), patience);
    await choose({});
    await vi.waitFor(async () => expect(await currencies()).toEqual(assumed), patience);
    expect(await choose({ managedMrrCurrency: 'euro' })).toMatchObject({ status: 400 });
  });

  test('take no company currency: HubSpot reports it', async () => {
    const partner = { companyCurrency: 'SEK' };
    expect(await write({ partner, ruleSet: null })).toMatchObject({ status: 400 });
  });

  test('are helped by the account’s exchange rates, where the app may read them', async () => {
    const ask = () => service.ask('/v1/conversion-suggestions');
    const { body } = await ask();
    const { suggestions } = conversionSuggestionsSchema.parse(body);
    // The sandbox's rates: a dollar is 0.88 euros and 9.6 kronor.
    expect(suggestions.map(({ currency, value }) => [currency, Math.round(value)])).toEqual(
      expect.arrayContaining([
        ['EUR', 88],
        ['SEK', 960],
      ]),
    );
    expect(suggestions.map(({ currency }) => currency)).not.toContain('USD');
    service.accounts[0]?.revokeScope('settings.currencies.read');
    expect((await ask()).body).toEqual({ status: 'noScope', suggestions: [] });
    service.accounts[0]?.grantScope('settings.currencies.read');
    const ordinary = await service.ask('/v1/conversion-suggestions', { userId: ordinaryUser });
    expect(ordinary.status).toBe(403);
  });

  test('are refused with the path of every wrong field', async () => {
    const partner = { creditedSince: '2026-02-30', thresholds: { Gold: { total: -1 } } };
    const answer = await write({ partner, ruleSet: 7, portalId: '101' });
    expect(answer.status).toBe(400);
    expect(wrongFields(answer.body)).toEqual(
      expect.arrayContaining(['partner.creditedSince', 'partner.thresholds.Gold.total', 'ruleSet']),
    );
  });

  test.each([
    ['no JSON', 'not an object'],
    ['a NUL, which the database cannot hold', { partner: { creditedTier: 'a\0' }, ruleSet: null }],
    ['half a character', { partner: { thresholds: { '\ud800': {} } }, ruleSet: null }],
    ['nothing', undefined],
  ])('are refused when they are %s', async (_what, body) => {
    expect(await write(body)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });
});
