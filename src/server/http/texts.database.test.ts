import { textsSchema } from '@partner-tier-points/contract';
import { bundles, languages } from '@partner-tier-points/texts';
import { textsOf } from '@partner-tier-points/texts/translations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, superAdmin, type TestService } from '../testing/test-service.ts';

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

test('the same texts are the same bytes, and only where the same are asked for', async () => {
  const etagOf = async (path: string) => (await service.ask(path)).etag;
  const [first, again, inFrench, forCard] = [
    await etagOf('/v1/texts/sv?bundle=page'),
    await etagOf('/v1/texts/sv?bundle=page'),
    await etagOf('/v1/texts/fr?bundle=page'),
    await etagOf('/v1/texts/sv?bundle=card'),
  ];
  expect(first).toMatch(/^"/);
  expect(again).toBe(first);
  expect(new Set([first, inFrench, forCard]).size).toBe(3);
});

test('where a language is chosen, the texts follow what another server has kept', async () => {
  const settingsIn = async () => (await service.ask('/v1/texts/en?bundle=settings')).body;
  await service.ask('/v1/session');
  await service.query(
    `insert into preferences (portal_id, user_id, language) values ('100', '${superAdmin}', 'sv')`,
  );
  expect(await settingsIn()).toMatchObject({ language: 'sv' });
  await service.query(`delete from preferences`);
  expect(await settingsIn()).toMatchObject({ language: 'en' });
});

test('a language or a bundle that there is not', async () => {
  expect((await service.ask('/v1/texts/tlh?bundle=card')).status).toBe(404);
  expect((await service.ask('/v1/texts/sv?bundle=everything')).status).toBe(400);
  expect((await service.ask('/v1/texts/sv')).status).toBe(400);
});

test('texts are signed like everything else', async () => {
  expect((await fetch(`${service.url}/v1/texts/sv?bundle=card`)).status).toBe(401);
});
