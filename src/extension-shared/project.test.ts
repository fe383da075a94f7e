import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { expect, test } from 'vitest';
import { oauthScopes, optionalScopeUses, requiredScopes } from '../server/hubspot/scopes.ts';
import { serverUrl } from './index.ts';

const root = join(import.meta.dirname, '../..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

test('the address in the code is the one that HubSpot permits and that is mapped to localhost', () => {
  const app = json('extensions/app/app-hsmeta.json');
  expect(app).toMatchObject({ config: { permittedUrls: { fetch: [serverUrl] } } });
  expect(json('extensions/app/local.json')).toEqual({
    proxy: { [serverUrl]: expect.stringMatching(/^http:\/\/localhost:\d+$/) },
  });
});

test('the app asks for the scopes that the server uses, and for no other', () => {
  const app = json('extensions/app/app-hsmeta.json') as {
    config: { auth: { requiredScopes: string[] } };
  };
  expect([...app.config.auth.requiredScopes].sort()).toEqual([...requiredScopes].sort());
});

test('where accounts install the app, it asks for the same scopes as the install address', () => {
  const { config } = json('extensions/app/marketplace.variant.json') as {
    config: {
      auth: { requiredScopes: string[]; optionalScopes: string[]; redirectUrls: string[] };
    };
  };
  const { requiredScopes: required, optionalScopes: optional, redirectUrls } = config.auth;
  expect(required.toSorted()).toEqual([...oauthScopes].sort());
  expect(optional.toSorted()).toEqual(Object.keys(optionalScopeUses).sort());
  expect(redirectUrls).toEqual([`${serverUrl}/oauth/callback`]);
});

test("HubSpot's parser accepts the project with no profile chosen, and finds every part", async () => {
  const { platformVersion, srcDir } = json('hsproject.json') as Record<string, string>;
  const { intermediateRepresentation, skippedHsMetaFiles } = await translate(
    { projectSourceDir: join(root, srcDir ?? ''), platformVersion: platformVersion ?? '' },
    { skipValidation: true },
  );
  expect(skippedHsMetaFiles).toEqual([]);
  const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
  expect(nodes.map(({ componentType }) => componentType).sort()).toEqual([
    'APPLICATION',
    'CARD',
    'PAGE',
    'SETTINGS',
  ]);
});
