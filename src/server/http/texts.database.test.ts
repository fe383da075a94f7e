import { textsSchema } from '@partner-tier-points/contract';
import { bundles, languages } from '@partner-tier-points/texts';
import { textsOf } from '@partner-tier-points/texts/translations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([0]);
});
afterAll(() => service?.close());

const translated = languages.filter((language) => language !== 'en');
const asked = translated.flatMap((language) => bundles.map((bundle) => ({ language, bundle })));

test.each(asked)('$language for the $bundle, and nothing besides', async ({ language, bundle }) => {
  const { status, body } = await service.ask(`/v1/texts/${language}?bundle=${bundle}`);
  expect(status).toBe(200);
  expect(textsSchema.parse(body)).toEqual({ language, ...textsOf(language, bundle) });
});

test('English travels only to an extension that does not carry it', async () => {
  const { body } = await service.ask('/v1/texts/en?bundle=card');
  expect(body).toEqual({ language: 'en', shared: {}, own: {} });
  const page = await service.ask('/v1/texts/en?bundle=page');
  expect(page.body).toEqual({ language: 'en', ...textsOf('en', 'page') });
});

test('a language or a bundle that there is not', async () => {
  expect((await service.ask('/v1/texts/tlh?bundle=card')).status).toBe(404);
  expect((await service.ask('/v1/texts/sv?bundle=everything')).status).toBe(400);
  expect((await service.ask('/v1/texts/sv')).status).toBe(400);
});

test('texts are signed like everything else', async () => {
  expect((await fetch(`${service.url}/v1/texts/sv?bundle=card`)).status).toBe(401);
});
