import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { apiEndpoints } from '../index.ts';
import { openApi, openApiFile } from './open-api.ts';

test('the OpenAPI description is the one that `npm run reference` writes', async () => {
  const written = await openApi();
  expect(await readFile(openApiFile, 'utf8')).toBe(written);
  const { paths } = JSON.parse(written) as { paths: Record<string, object> };
  const routes = Object.keys(paths).map((path) => `GET ${path}`);
  expect(routes).toEqual(Object.keys(apiEndpoints));
});
