import { Alert, Select } from '@hubspot/ui-extensions';
import { trigger } from '@partner-tier-points/extension-shared/testing';
import { languages } from '@partner-tier-points/texts';
import { textsOf } from '@partner-tier-points/texts/translations';
import { expect, test } from 'vitest';
import { openSection, serveSettings } from '../../testing/openSection.tsx';

const server = serveSettings();
const preferences = { ruleSet: 'points-2026-01', goalTier: 'Diamond', language: null };

test('every language is offered in its own words, and HubSpot’s as the one that is chosen', async () => {
  server().on('GET /v1/preferences', { body: preferences });
  const page = await openSection('language', 'sv');
  const { options, value } = page.section().find(Select, { name: 'language' }).props;
  expect(value).toBe('');
  expect(options.map((option) => option.label)).toContain('Samma som i HubSpot (Svenska)');
  expect(options).toHaveLength(languages.length + 1);
});

test('a choice is kept with the others, and the page uses it at once', async () => {
  server().on('GET /v1/preferences', { body: preferences });
  server().on('PUT /v1/preferences', (call) => ({ body: call.body }));
  const page = await openSection('language');
  server().on('GET /v1/texts/en', { body: { language: 'sv', ...textsOf('sv', 'settings') } });
  trigger(page.section().find(Select, { name: 'language' }), 'onChange', 'sv');
  await page.waitFor(() => expect(page.text()).toContain('Välj språk för appen.'));
  expect(page.section().find(Select, { name: 'language' }).props.value).toBe('sv');
  expect(server().calls).toContainEqual({
    method: 'PUT',
    path: '/v1/preferences',
    body: { ...preferences, language: 'sv' },
  });
});

test('a choice that cannot be kept is not shown as if it were', async () => {
  server().on('GET /v1/preferences', { body: preferences });
  server().on('PUT /v1/preferences', 'unreachable');
  const page = await openSection('language');
  trigger(page.section().find(Select, { name: 'language' }), 'onChange', 'sv');
  await page.waitFor(() => page.section().find(Alert));
  expect(page.section().find(Select, { name: 'language' }).props.value).toBe('');
});
