import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  type TestService,
} from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([3], {}, { everyoneTakesPart: false });
  const body = { scope: 'user', termsVersion: (await session(superAdmin))['termsVersion'] };
  await service.ask('/v1/enrolment', { method: 'PUT', body });
  await service.allFacts();
});
afterAll(() => service?.close());

type Answers = Record<string, Record<string, unknown>>;
const bodyOf = async (path: string, userId: string) =>
  (await service.ask(path, { userId })).body as Record<string, unknown>;
const session = (userId: string) => bodyOf('/v1/session', userId);
const opening = async (userId: string, facts: boolean) =>
  (await bodyOf(`/v1/opening?language=sv&bundle=page&facts=${facts}`, userId)) as Answers;

test('has what each endpoint answers alone', async () => {
  expect(await opening(superAdmin, true)).toEqual({
    'GET /v1/session': await session(superAdmin),
    'GET /v1/texts/:language': await bodyOf('/v1/texts/sv?bundle=page', superAdmin),
    'GET /v1/facts': await bodyOf('/v1/facts?partial=true', superAdmin),
  });
});

test('has no facts where nobody wants them', async () => {
  expect(Object.keys(await opening(superAdmin, false))).toEqual([
    'GET /v1/session',
    'GET /v1/texts/:language',
  ]);
});

test('has no facts for whoever takes no part', async () => {
  const found = await opening(ordinaryUser, true);
  expect(found).not.toHaveProperty(['GET /v1/facts']);
  expect(found['GET /v1/session']).toMatchObject({ enrolment: { enrolled: false } });
});

test('follows the choice of a language and the end of taking part at once', async () => {
  const preferences = { ruleSet: null, goalTier: null, language: 'fr' };
  await service.ask('/v1/preferences', { method: 'PUT', body: preferences });
  expect((await opening(superAdmin, true))['GET /v1/texts/:language']).toMatchObject({
    language: 'fr',
  });
  await service.ask('/v1/enrolment?scope=user', { method: 'DELETE' });
  const left = await opening(superAdmin, true);
  expect(left).not.toHaveProperty(['GET /v1/facts']);
  expect(left['GET /v1/session']).toMatchObject({ preferences, enrolment: { enrolled: false } });
});

test('is refused for a language that there is not', async () => {
  const answer = await service.ask('/v1/opening?language=tlh&bundle=page');
  expect(answer).toMatchObject({ status: 404, body: { code: 'notFound' } });
});
