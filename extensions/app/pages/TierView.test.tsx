import {
  Alert,
  Button,
  ErrorState,
  LoadingButton,
  LoadingSpinner,
  Modal,
  Tabs,
} from '@hubspot/ui-extensions';
import {
  createPatientRenderer,
  enrolled,
  factsPage,
  notEnrolled,
  problem,
  session,
  startFakeServer,
  visibleText,
  type FakeServer,
} from '@partner-tier-points/extension-shared/testing';
import { termsVersion, type Session } from '@partner-tier-points/contract';
import { beforeEach, describe, expect, test } from 'vitest';
import { PageWithAddress } from './testing/PageWithAddress.tsx';
import { TierView } from './TierView.tsx';

let server: FakeServer;
/** What the dashboard's address is opened with. */
const opening = '/v1/opening?language=en&bundle=page&facts=true';

beforeEach(() => {
  server = startFakeServer();
  server.on('GET /v1/session', { body: session() });
  server.on('GET /v1/settings', {
    body: { partner: { creditedTier: 'Gold', creditedSince: '2026-07-15' }, ruleSet: null },
  });
  server.on('GET /v1/facts', { body: factsPage([{ id: '1', name: 'Example AB' }]) });
});

function open(language = 'en', path = '/') {
  const renderer = createPatientRenderer('pages');
  renderer.mocks.context.user.language = language;
  renderer.mocks.setPageLocation({ path, params: {} });
  renderer.render(
    <PageWithAddress>
      <TierView />
    </PageWithAddress>,
  );
  const button = (text: string) => renderer.find(Button, (candidate) => candidate.text === text);
  return { ...renderer, button, text: () => visibleText(renderer.getRootNode()) };
}

test('someone outside the beta sees the current tier and, last, the way in', async () => {
  const page = open();
  await page.waitFor(() => expect(page.text()).toContain('Gold'));
  expect(page.text()).toContain('since Jul 15, 2026');
  expect(page.maybeFind(Button, (button) => button.text === 'Preview Tier Points')).toBeNull();
  expect(page.text()).toMatch(/Try the new Tier Points beta$/);
});

test('the current view asks for nothing that is made of the account’s facts', async () => {
  const page = open();
  await page.waitFor(() => expect(page.text()).toContain('Gross revenue retention'));
  const asked = server.calls.map(({ path }) => path.replace(/\?.*/, ''));
  expect(new Set(asked)).toEqual(new Set(['/v1/opening', '/v1/settings', '/v1/rules']));
});

test('until the dashboard is there one spinner turns, whatever has been answered', async () => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  server.on('GET /v1/session', { body: session({ enrolment: enrolled }) });
  server.on('GET /v1/facts', async () => {
    await answered;
    return { body: factsPage([{ id: '1', name: 'Example AB' }]) };
  });
  const page = open('en', '/overview');
  expect(server.calls.map(({ path }) => path)).toEqual([opening]);
  const labels = new Set<unknown>();
  for (let at = 0; at < 20; at += 1) {
    labels.add(page.find(LoadingSpinner).props.label);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect([...labels]).toEqual(['Loading']);
  answer();
  await page.waitFor(() => page.find(Tabs));
});

test('accepting the terms sends their version and brings the banner', async () => {
  const page = open();
  server.on('PUT /v1/enrolment', { body: session({ enrolment: enrolled }) });
  await page.waitFor(() => page.button('Try the new Tier Points beta'));
  const dialog = page.button('Try the new Tier Points beta').props.overlay;
  const accept = dialog?.find(Modal).find(LoadingButton);
  expect(accept?.text).toBe('Try beta');
  accept?.trigger('onClick');
  await page.waitFor(() => page.button('Preview Tier Points'));
  expect(server.calls).toContainEqual({
    method: 'PUT',
    path: '/v1/enrolment',
    body: { scope: 'user', termsVersion },
  });
  expect(page.mocks.actions.addAlert.called).toBe(true);
});

test.each([
  { superAdmin: false, offered: ['Try beta'] },
  { superAdmin: true, offered: ['Try beta', 'Opt all users into beta'] },
])('super admin: $superAdmin is offered $offered', async ({ superAdmin, offered }) => {
  server.on('GET /v1/session', { body: session({ superAdmin }) });
  const page = open();
  await page.waitFor(() => page.button('Try the new Tier Points beta'));
  const dialog = page.button('Try the new Tier Points beta').props.overlay;
  expect(dialog?.findAll(LoadingButton).map((button) => button.text)).toEqual(offered);
});

test('a super admin who takes part opts all users in from the page, having seen the terms', async () => {
  const taking = { superAdmin: true, enrolment: enrolled };
  server.on('GET /v1/session', { body: session(taking) });
  const page = open('en', '/overview');
  await page.waitFor(() => page.button('Opt all users into beta'));
  const dialog = page.button('Opt all users into beta').props.overlay?.find(Modal);
  expect(dialog?.findAll(LoadingButton).map(({ text }) => text)).toEqual([
    'Opt all users into beta',
  ]);
  expect(visibleText(dialog!)).toContain('Only HubSpot decides it.');
  // Who accepted for herself stays in by her own choice.
  const everyone = { ...enrolled, everyone: true };
  server.on('PUT /v1/enrolment', { body: session({ ...taking, enrolment: everyone }) });
  dialog?.find(LoadingButton).trigger('onClick');
  await page.waitFor(() =>
    expect(page.maybeFind(Button, ({ text }) => text === 'Opt all users into beta')).toBeNull(),
  );
  expect(page.mocks.actions.addAlert.called).toBe(true);
  expect(server.calls).toContainEqual({
    method: 'PUT',
    path: '/v1/enrolment',
    body: { scope: 'account', termsVersion },
  });
});

test('nobody else who takes part is offered that', async () => {
  server.on('GET /v1/session', { body: session({ enrolment: enrolled }) });
  const page = open();
  await page.waitFor(() => page.button('Leave the beta'));
  expect(page.maybeFind(Button, ({ text }) => text === 'Opt all users into beta')).toBeNull();
});

test('the banner opens the dashboard in place, and there is a way back', async () => {
  server.on('GET /v1/session', { body: session({ enrolment: enrolled }) });
  const page = open();
  await page.waitFor(() => page.button('Preview Tier Points'));
  page.button('Preview Tier Points').trigger('onClick');
  await page.waitFor(() => page.find(Tabs));
  await page.waitFor(() => page.button('Back to the current view'));
  page.button('Back to the current view').trigger('onClick');
  await page.waitFor(() => page.button('Preview Tier Points'));
});

test('asks users who accepted older terms again before anything is previewed', async () => {
  server.on('GET /v1/session', {
    body: session({ enrolment: { ...enrolled, termsVersion: '2022-01' } }),
  });
  const page = open();
  await page.waitFor(() =>
    expect(page.find(Alert).props.title).toBe('The beta terms have changed'),
  );
  expect(page.maybeFind(Button, (button) => button.text === 'Preview Tier Points')).toBeNull();
});

describe('what the dashboard is made from is asked for while the session is on its way', () => {
  function openBeforeSession(enrolment: Session['enrolment']) {
    let answer: () => void = () => undefined;
    server.on(
      'GET /v1/session',
      () => new Promise((resolve) => (answer = () => resolve({ body: session({ enrolment }) }))),
    );
    const page = open('en', '/overview');
    // One request: all else would make the server's answers to it come later.
    expect(server.calls.map(({ path }) => path)).toEqual([opening]);
    expect(page.maybeFind(Tabs)).toBeNull();
    answer();
    return page;
  }

  test('and shown to those in the beta', async () => {
    const page = openBeforeSession(enrolled);
    await page.waitFor(() => page.find(Tabs));
    expect(server.calls.filter(({ path }) => /^.v1.(session|texts|facts)/.test(path))).toEqual([]);
  });

  test('and nothing is said of it to others, not even that it was refused', async () => {
    server.on('GET /v1/facts', problem(403, { code: 'hubspot.refused', message: 'no' }));
    const page = openBeforeSession(notEnrolled);
    await page.waitFor(() => page.button('Try the new Tier Points beta'));
    expect(page.maybeFind(ErrorState)).toBeNull();
    // Nor is a sync looked at or begun for them.
    expect(server.calls.filter(({ path }) => /sync|refresh/.test(path))).toEqual([]);
  });
});

test('leaving asks first, then returns to the current view', async () => {
  const everyone = { ...enrolled, everyone: true };
  server.on('GET /v1/session', { body: session({ enrolment: everyone, superAdmin: true }) });
  server.on('DELETE /v1/enrolment', { body: session({ superAdmin: true }) });
  const page = open();
  await page.waitFor(() => page.button('Leave the beta'));
  const choices = page.button('Leave the beta').props.overlay?.findAll(LoadingButton);
  expect(choices?.map((button) => button.text)).toEqual([
    'Leave just for me',
    'Turn off for all users',
  ]);
  choices?.[1]?.trigger('onClick');
  await page.waitFor(() => page.button('Try the new Tier Points beta'));
  expect(server.calls.some(({ path }) => path === '/v1/enrolment?scope=account')).toBe(true);
});

test('turning the beta off for all is not offered where it is on for nobody but oneself', async () => {
  server.on('GET /v1/session', { body: session({ enrolment: enrolled, superAdmin: true }) });
  const page = open();
  await page.waitFor(() => page.button('Leave the beta'));
  const choices = page.button('Leave the beta').props.overlay?.findAll(LoadingButton);
  expect(choices?.map((button) => button.text)).toEqual(['Leave just for me']);
});

test('says that the server cannot be reached, and offers to try again', async () => {
  server.on('GET /v1/session', 'unreachable');
  const page = open('sv');
  await page.waitFor(() => page.button('Försök igen'));
  server.on('GET /v1/session', { body: session() });
  page.button('Försök igen').trigger('onClick');
  await page.waitFor(() => page.button('Prova den nya betaversionen av nivåpoäng'));
});

test('a refusal in the dialog is shown in the dialog', async () => {
  server.on('PUT /v1/enrolment', problem(409, { code: 'terms.outdated', message: 'old' }));
  const page = open();
  await page.waitFor(() => page.button('Try the new Tier Points beta'));
  const dialog = () => page.button('Try the new Tier Points beta').props.overlay;
  dialog()?.find(LoadingButton).trigger('onClick');
  await page.waitFor(() => expect(dialog()?.find(Alert).props.title).toContain('terms'));
});

test.each([
  ['user', 'You accepted the beta terms, version'],
  ['account', 'A super admin accepted the beta terms, version'],
] as const)('scope %s: the page tells who accepted which terms, and when', async (scope, words) => {
  server.on('GET /v1/session', { body: session({ enrolment: { ...enrolled, scope } }) });
  const page = open();
  await page.waitFor(() => expect(page.text()).toContain(words));
  expect(page.text()).toContain(`${termsVersion}`);
  expect(page.text()).toContain('Nov 20, 2026');
});
