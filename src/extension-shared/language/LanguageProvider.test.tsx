import { Alert, Button, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Bundle } from '@partner-tier-points/texts';
import { shared } from '@partner-tier-points/texts/en/shared';
import { beforeEach, expect, test } from 'vitest';
import {
  createPatientRenderer,
  startFakeServer,
  visibleText,
  type FakeServer,
} from '../testing/index.ts';
import { ServerUnreachable } from '../data-port/errors.ts';
import * as client from '../data-port/server.ts';
import { FailureView } from '../states/FailureView.tsx';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { FallbackNotice } from './FallbackNotice.tsx';
import { useLanguageContext } from './languageContext.ts';
import { LanguageProvider } from './LanguageProvider.tsx';

let server: FakeServer;
beforeEach(() => {
  server = startFakeServer();
});

function Sentence() {
  const { t, format } = useSharedLanguage();
  return <Text>{`${t('market.growth')} ${format.decimal(2.5)}`}</Text>;
}

function open(
  user: { language: string; locale?: string },
  children = <Sentence />,
  quiet = false,
  bundle: Bundle = 'card',
) {
  const carried = bundle === 'card' ? { english: shared, Notice: FallbackNotice } : null;
  const renderer = createPatientRenderer('pages');
  Object.assign(renderer.mocks.context.user, user);
  const page = (
    <LanguageProvider bundle={bundle} carried={carried} {...(quiet ? { quiet } : {})}>
      {children}
    </LanguageProvider>
  );
  renderer.render(page);
  return { ...renderer, text: () => visibleText(renderer.getRootNode()) };
}

test('only the texts of the extension are asked for, in HubSpot’s language for the user', async () => {
  const page = open({ language: 'sv', locale: 'sv-se' });
  expect(page.find(LoadingSpinner).props.label).toBe('Läser in');
  await page.waitFor(() => expect(page.text()).toBe('Tillväxtmarknad 2,5'));
  expect(server.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v1/texts/sv?bundle=card',
  ]);
});

test('the language that the user chose wins over that of HubSpot, with its numbers', async () => {
  server.on('GET /v1/texts/en', {
    body: { language: 'sv', shared: { 'market.growth': 'Tillväxtmarknad' }, own: {} },
  });
  const page = open({ language: 'en', locale: 'en-us' });
  await page.waitFor(() => expect(page.text()).toBe('Tillväxtmarknad 2,5'));
});

/** The words that need no server, and a day as the user's country writes it. */
function Essentials() {
  const { essential } = useLanguageContext();
  const { format } = useSharedLanguage();
  return <Text>{`${essential.retry}, ${format.day('2026-07-15')}`}</Text>;
}

test('dates are as in the user’s country', async () => {
  const page = open({ language: 'en', locale: 'en-gb' }, <Essentials />);
  await page.waitFor(() => expect(page.text()).toBe('Try again, 15 Jul 2026'));
});

test('a chosen language is spoken even by the words that need no server', async () => {
  server.on('GET /v1/texts/en', { body: { language: 'sv', shared: {}, own: {} } });
  const page = open({ language: 'en' }, <Essentials />);
  await page.waitFor(() => expect(page.text()).toBe('Försök igen, 15 juli 2026'));
});

test('texts in a language that the extension does not carry are shown next to its English ones', async () => {
  server.on('GET /v1/texts/en', { body: { language: 'fi', shared: {}, own: {} } });
  const page = open({ language: 'en' }, <Essentials />);
  await page.waitFor(() => expect(page.text()).toContain('Try again, 15.7.2026'));
});

test('a text that the server does not have is shown in English', async () => {
  server.on('GET /v1/texts/sv', { body: { language: 'sv', shared: {}, own: {} } });
  const page = open({ language: 'sv' });
  await page.waitFor(() => expect(page.text()).toBe('Growth market 2,5'));
});

test('texts that cannot be fetched leave the page in English with a notice in the user’s language, until they can', async () => {
  server.on('GET /v1/texts/sv', 'unreachable');
  const page = open({ language: 'sv', locale: 'sv-se' });
  await page.waitFor(() =>
    expect(page.find(Alert).props.title).toBe(
      'Visas på engelska eftersom ditt språk inte kunde hämtas',
    ),
  );
  expect(page.text()).toContain('Growth market 2.5');
  expect(page.find(Button).text).toBe('Försök igen');

  let answer: () => void = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  server.on('GET /v1/texts/sv', async () => {
    await answered;
    return { body: { language: 'sv', shared: { 'market.growth': 'Tillväxtmarknad' }, own: {} } };
  });
  page.find(Button).trigger('onClick');
  // While they are fetched again nothing has failed.
  await page.waitFor(() => expect(page.text()).toBe('Growth market 2.5'));
  answer();
  await page.waitFor(() => expect(page.text()).toBe('Tillväxtmarknad 2,5'));
});

test('what was begun in English stays while the texts are fetched again', async () => {
  const mounted: string[] = [];
  function Form() {
    useEffect(() => void mounted.push('form'), []);
    return <Sentence />;
  }
  server.on('GET /v1/texts/sv', 'unreachable');
  const page = open({ language: 'sv' }, <Form />);
  await page.waitFor(() => page.find(Alert));
  server.on('GET /v1/texts/sv', { body: { language: 'sv', shared: {}, own: {} } });
  page.find(Button).trigger('onClick');
  await page.waitFor(() => expect(page.maybeFind(Alert)).toBeNull());
  expect(mounted).toEqual(['form']);
});

test('says once, in Swedish to a Swedish user, that no server answers', async () => {
  server.on('GET /v1/texts/sv', 'unreachable');
  let retries = 0;
  const failure = new ServerUnreachable(null);
  const view = <FailureView failure={failure} onRetry={() => (retries += 1)} />;
  const page = open({ language: 'sv' }, view, true);
  await page.waitFor(() => expect(page.text()).toContain('Servern svarar inte'));
  expect(page.maybeFind(Alert)).toBeNull();
  expect(page.find(Button).text).toBe('Försök igen');
  page.find(Button).trigger('onClick');
  await page.waitFor(() => expect(server.calls.length).toBe(2));
  expect(retries).toBe(1);
});

test('an English user needs no texts: a failure is not worth a notice', async () => {
  server.on('GET /v1/texts/en', 'unreachable');
  const page = open({ language: 'en', locale: 'en-gb' });
  await page.waitFor(() => expect(page.text()).toBe('Growth market 2.5'));
  await expect(client.texts('en', 'page')).rejects.toBeInstanceOf(ServerUnreachable);
});

test('an extension that does not carry its English says that no server answers, and tries again', async () => {
  server.on('GET /v1/texts/en', 'unreachable');
  const page = open({ language: 'en' }, <Sentence />, false, 'page');
  await page.waitFor(() => expect(page.text()).toContain('server is not responding'));
  expect(page.text()).not.toContain('Growth market');
  expect(page.find(Button).text).toBe('Try again');
  server.on('GET /v1/texts/en', { body: { language: 'en', shared, own: {} } });
  page.find(Button).trigger('onClick');
  await page.waitFor(() => expect(page.text()).toBe('Growth market 2.5'));
});
