import { textsSchema } from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordinaryUser, startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  const klingon = () => ({ shared: {}, own: { 'card.history': 'qun' } });
  service = await startTestService([0, 0], { moreTexts: new Map([['tlh', klingon]]) });
});
afterAll(() => service?.close());

const none = { ruleSet: null, goalTier: null, language: null };
const save = (body: unknown, userId?: string) =>
  service.ask('/v1/preferences', { method: 'PUT', body, ...(userId ? { userId } : {}) });

test('each user of each account has separate choices', async () => {
  const chosen = { ruleSet: 'points-2026-01', goalTier: 'Diamond', language: 'sv' };
  expect((await save(chosen, ordinaryUser)).body).toEqual(chosen);
  const ask = (userId: string, portalId: string) =>
    service.ask('/v1/preferences', { userId, portalId });
  expect((await ask(ordinaryUser, '100')).body).toEqual(chosen);
  const session = await service.ask('/v1/session', { userId: ordinaryUser });
  expect(session.body).toMatchObject({ preferences: chosen });
  expect((await ask('48210013', '100')).body).toEqual(none);
  expect((await ask(ordinaryUser, '101')).body).toEqual(none);
});

test('a choice that does not exist is refused by name, and nothing is kept', async () => {
  const { status, body } = await save({ ruleSet: 'x', goalTier: 'Bronze', language: 'xx' });
  expect(status).toBe(400);
  expect(body).toMatchObject({
    code: 'request.invalid',
    fields: [{ path: 'ruleSet' }, { path: 'goalTier' }, { path: 'language' }],
  });
  expect((await service.ask('/v1/preferences')).body).toEqual(none);
});

test('the texts come in the language that was chosen, whatever HubSpot’s is', async () => {
  await save({ ...none, language: 'sv' });
  const inSwedish = textsSchema.parse((await service.ask('/v1/texts/en?bundle=card')).body);
  expect(inSwedish.language).toBe('sv');
  expect(Object.keys(inSwedish.own).length).toBeGreaterThan(0);
  await save(none);
  const inEnglish = textsSchema.parse((await service.ask('/v1/texts/en?bundle=card')).body);
  expect(inEnglish.language).toBe('en');
});

test('a language that the server was started with can be chosen like the others', async () => {
  expect((await save({ ...none, language: 'tlh' })).status).toBe(200);
  const { body } = await service.ask('/v1/texts/en?bundle=card');
  expect(body).toEqual({ language: 'tlh', shared: {}, own: { 'card.history': 'qun' } });
  await save(none);
});
