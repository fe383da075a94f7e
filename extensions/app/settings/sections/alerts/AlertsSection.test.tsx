import {
  Alert,
  Button,
  Form,
  Input,
  Link,
  LoadingButton,
  Select,
  Table,
  TableCell,
  Tag,
} from '@hubspot/ui-extensions';
import { problem, trigger } from '@partner-tier-points/extension-shared/testing';
import type { AlertLists, AlertMail, ShownAlert } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { openSection, serveSettings } from '../../testing/openSection.tsx';

const server = serveSettings();

const alert = (of: Partial<ShownAlert>): ShownAlert => ({
  id: `${of.kind}:${of.on}`,
  kind: 'expiry',
  on: '2026-12-20',
  clientId: '512',
  clientName: 'Example AB',
  points: 40,
  tier: null,
  evaluationOn: null,
  outcome: null,
  tierAfter: null,
  days: null,
  raisedAt: '2026-11-29T08:00:00.000Z',
  endedAt: null,
  state: 'new',
  ...of,
});
const mail = (subscription: AlertMail['subscription'], uncertainAlerts = 0): AlertMail => ({
  available: true,
  subscription,
  uncertainAlerts,
});
const subscription = {
  address: 'ada@partner.example',
  frequency: 'weekly',
  language: 'en',
  code: null,
} as const;

test('alerts say what they are about and whether they are new, and have then been seen', async () => {
  const alerts = [
    alert({ raisedAt: '2026-11-29T23:30:00.000Z' }),
    alert({ kind: 'risk', on: null, tier: 'Gold', evaluationOn: '2027-01-15', state: 'seen' }),
    alert({
      kind: 'evaluation',
      on: '2027-01-15',
      tier: 'Gold',
      tierAfter: 'Gold',
      outcome: 'kept',
    }),
    alert({
      kind: 'syncFailing',
      on: '2026-11-20',
      state: 'ended',
      raisedAt: '2026-11-21T08:00:00.000Z',
    }),
  ];
  server().on('GET /v1/alerts', { body: { alerts, active: 3 } });
  server().on('GET /v1/alert-mail', { body: mail(null) });
  server().on('PUT /v1/alerts/seen', { body: { alerts, active: 3 } });
  const page = await openSection('alerts');
  await page.waitFor(() => page.section().find(Input, { name: 'alertAddress' }));
  const text = page.text().replaceAll('\u00a0', ' ');
  expect(text).toContain('40.0 points from Example AB expire on Dec 20, 2026');
  expect(text).toContain(
    "Today's figures do not meet Gold. Your credited tier can fall on Jan 15, 2027",
  );
  expect(text).toContain('Evaluation on Jan 15, 2027. Gold is kept if nothing changes.');
  expect(text).toContain('Figures have not been updated since Nov 20, 2026');
  expect(
    page
      .section()
      .findAll(Tag)
      .map((tag) => tag.text),
  ).toEqual(['New', 'Seen', 'New', 'Ended']);
  const [, since] = page.section().findAll(TableCell);
  // In Stockholm it is another day by then.
  expect(since?.text).toBe('Nov\u00a030,\u00a02026');
  const upTo = '2026-11-29T23:30:00.000Z';
  expect(server().calls).toContainEqual({ method: 'PUT', path: '/v1/alerts/seen', body: { upTo } });
});

test('many alerts are shown page by page, and how many are not shown at all', async () => {
  const alerts = Array.from({ length: 30 }, (_, at) =>
    alert({ id: String(at), clientName: `Client ${at + 1}.`, state: 'seen' }),
  );
  server().on('GET /v1/alerts', { body: { alerts, active: 31 } });
  server().on('GET /v1/alert-mail', { body: mail(null) });
  const page = await openSection('alerts');
  expect(page.text()).toContain('Client 25.');
  expect(page.text()).not.toContain('Client 26.');
  trigger(page.section().find(Table), 'onPageChange', 2);
  await page.waitFor(() => expect(page.text()).toContain('Client 26.'));
  expect(page.text()).toContain('Client 30.');
  expect(page.text()).not.toContain('Client 25.');
  expect(page.text()).toContain('Only the newest 30 are shown.');
});

test('new alerts are announced above every other section, with the way to them', async () => {
  server().on('GET /v1/alerts', { body: { alerts: [alert({})], active: 1 } });
  server().on('GET /v1/preferences', { body: { ruleSet: null, goalTier: null, language: null } });
  const page = await openSection('language');
  await page.waitFor(() => page.find(Alert, { title: '1 new alert' }));
  page.find(Button, (button) => button.text === 'Alerts').trigger('onClick');
  await page.waitFor(() => expect(page.maybeFind(Alert, { title: '1 new alert' })).toBeNull());
});

test('an address is asked for, waits for its confirmation, and is taken back', async () => {
  server().on('GET /v1/alerts', { body: { alerts: [], active: 0 } });
  server().on('GET /v1/alert-mail', { body: mail(null) });
  server().on('PUT /v1/alert-mail', { body: mail({ ...subscription, state: 'unconfirmed' }) });
  server().on('DELETE /v1/alert-mail', { body: mail(null) });
  const page = await openSection('alerts');
  await page.waitFor(() => page.section().find(Input, { name: 'alertAddress' }));
  expect(page.text()).toContain('There are no alerts.');
  trigger(
    page.section().find(Input, { name: 'alertAddress' }),
    'onChange',
    ' ada@partner.example ',
  );
  trigger(page.section().find(Select, { name: 'alertFrequency' }), 'onChange', 'weekly');
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() =>
    expect(page.section().find(Alert).props.title).toContain('on its way to ada@partner.example'),
  );
  const body = { address: 'ada@partner.example', frequency: 'weekly', language: 'en' };
  expect(server().calls).toContainEqual({ method: 'PUT', path: '/v1/alert-mail', body });
  page
    .section()
    .find(Button, (button) => button.text === 'Stop emails')
    .trigger('onClick');
  await page.waitFor(() => expect(page.section().maybeFind(Alert)).toBeNull());
});

test('a refused address is said with its code, and a server without e-mail offers none', async () => {
  server().on('GET /v1/alerts', { body: { alerts: [], active: 0 } });
  server().on('GET /v1/alert-mail', {
    body: { ...mail({ ...subscription, state: 'refused', code: 550 }), available: false },
  });
  const page = await openSection('alerts');
  await page.waitFor(() => page.section().find(Alert));
  expect(page.section().find(Alert).props.title).toContain(
    'refused ada@partner.example (code 550)',
  );
  expect(page.text()).toContain('Email has not been set up');
  expect(page.section().maybeFind(Input, { name: 'alertAddress' })).toBeNull();
});

test('alerts and a link of which nobody knows whether they were delivered are said to be unknown', async () => {
  server().on('GET /v1/alerts', { body: { alerts: [], active: 0 } });
  server().on('GET /v1/alert-mail', { body: mail({ ...subscription, state: 'uncertain' }, 3) });
  const page = await openSection('alerts');
  await page.waitFor(() => page.section().find(Alert));
  const titles = page
    .section()
    .findAll(Alert)
    .map(({ props }) => props.title);
  expect(titles).toEqual([
    'It is not known whether the link reached ada@partner.example. If it does not arrive, save the address again.',
    'It is not known whether 3 alerts were delivered by email',
  ]);
});

test('a list in HubSpot is chosen, says how it stands and how a refusal is mended, and is stopped', async () => {
  const kept = (of: Partial<AlertLists['lists'][number]>): AlertLists['lists'][number] => ({
    kind: 'expiry',
    name: 'Expires soon',
    listId: '7',
    link: 'https://app.hubspot.com/contacts/1/objectLists/7/filters',
    companies: 3,
    writtenAt: '2026-11-28T08:00:00.000Z',
    refused: null,
    ...of,
  });
  const none = { listId: null, link: null, companies: 0, writtenAt: null };
  const lapse = kept({ ...none, kind: 'lapse', name: 'Lapsing', refused: 'nameTaken' });
  server().on('GET /v1/alerts', { body: { alerts: [], active: 0 } });
  server().on('GET /v1/alert-mail', { body: mail(null) });
  server().on('GET /v1/alert-lists', { body: { lists: [kept({}), lapse] } });
  const waiting = kept({ ...none, kind: 'lapse', name: 'Lapsing soon' });
  server().on('PUT /v1/alert-lists', { body: { lists: [kept({}), waiting] } });
  const page = await openSection('alerts');
  await page.waitFor(() => page.section().find(Input, { name: 'alertListName' }));
  expect(page.section().find(Link).props.href).toContain('/objectLists/7/');
  expect(page.text()).toMatch(/Expires soon 3 Nov 28, 2026.* Up to date Stop Expires soon/);
  expect(page.section().find(Alert).props.title).toContain('“Lapsing”');
  expect(page.section().find(Alert).text).toContain('Another list already has this name.');

  trigger(page.section().find(Select, { name: 'alertListKind' }), 'onChange', 'lapse');
  trigger(page.section().find(Input, { name: 'alertListName' }), 'onInput', ' Lapsing soon ');
  const form = () =>
    page.section().find(Form, (one) => one.maybeFind(Input, { name: 'alertListName' }) !== null);
  await page.waitFor(() => expect(form().find(LoadingButton).props.disabled).toBe(false));
  trigger(form(), 'onSubmit');
  await page.waitFor(() => expect(page.text()).toMatch(/Lapsing soon 0 – Waiting for a sync/));
  expect(page.section().maybeFind(Alert)).toBeNull();
  const chosen = { kind: 'expiry', name: 'Expires soon' };
  const puts = () => server().calls.filter(({ method }) => method === 'PUT');
  expect(puts().at(-1)?.body).toEqual({
    lists: [chosen, { kind: 'lapse', name: 'Lapsing soon' }],
  });

  server().on('PUT /v1/alert-lists', problem(403, { code: 'access.required', message: '' }));
  const stop = page.section().find(Button, (button) => button.text === 'Stop Lapsing soon');
  stop.trigger('onClick');
  await page.waitFor(() =>
    expect(page.section().find(Alert).props.title).toBe('You do not have access'),
  );
  expect(puts().at(-1)?.body).toEqual({ lists: [chosen] });
});
