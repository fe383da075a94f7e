import { Alert, Button, LoadingButton, Modal, TableHeader } from '@hubspot/ui-extensions';
import {
  enrolled,
  problem,
  session,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import { termsVersion, type EnrolmentList } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { openSection, serveSettings, signIn } from '../../testing/openSection.tsx';

const server = serveSettings();
const acceptedAt = '2026-11-20T08:00:00Z';
const user = { termsVersion, acceptedAt, enrolled: true };
const list: EnrolmentList = {
  account: { acceptedBy: '7', acceptedAt, termsVersion },
  users: [
    { userId: '7', name: 'Ada Marsh', ...user },
    { userId: '8', name: null, ...user, enrolled: false, termsVersion: '2022-06' },
    { userId: '9', name: 'Left Lee', enrolled: false, termsVersion: null, acceptedAt: null },
  ],
};

test('a super admin sees who accepted which terms when, and their enrolment', async () => {
  signIn(server(), { superAdmin: true, enrolment: enrolled });
  server().on('GET /v1/enrolments', { body: list });
  const page = await openSection('participants');
  const text = page.text();
  expect(text).toContain(`You accepted the beta terms, version ${termsVersion}, on Nov 20, 2026`);
  expect(text).toContain('Ada Marsh turned the beta on for all users on Nov 20, 2026');
  expect(text).toContain(`Ada Marsh In the beta Version ${termsVersion}, accepted on Nov 20, 2026`);
  expect(text).toContain('User 8 Accepted older terms Version 2022-06, accepted on Nov 20, 2026');
  expect(text).toContain('Left Lee Left the beta –');
  // A phone has room for the name, the state and the way out.
  expect(page.section().findAll(TableHeader)).toHaveLength(3);
});

/** What a button opens, with the button in it that does it. */
function dialogOf(page: Awaited<ReturnType<typeof openSection>>, label: string) {
  const button = () => page.section().maybeFind(Button, (one) => one.text === label);
  const dialog = () => button()?.props.overlay?.find(Modal);
  const confirm = () => dialog()?.find(LoadingButton).trigger('onClick');
  const words = () => visibleText(dialog()!);
  return { button, dialog, words, confirm };
}

test('a super admin is asked before someone is opted out, by name', async () => {
  server().on('GET /v1/enrolments', { body: list });
  const [ada, ...others] = list.users;
  const without = { ...list, users: [{ ...ada, enrolled: false }, ...others] };
  server().on('DELETE /v1/enrolments/7', { body: without });
  const page = await openSection('participants');
  const remove = dialogOf(page, 'Remove Ada Marsh from the beta');
  expect(remove.dialog()?.props.title).toBe('Remove Ada Marsh from the beta?');
  expect(remove.words()).toContain('Ada Marsh no longer sees the points dashboard');
  expect(server().calls.some(({ method }) => method === 'DELETE')).toBe(false);
  remove.confirm();
  await page.waitFor(() => expect(page.text()).toContain('Ada Marsh Left the beta'));
  expect(remove.button()).toBeNull();
});

test('with the beta on for all, who used it without accepting can be taken out', async () => {
  const used = { userId: '11', name: 'Uma Use', enrolled: true, termsVersion: null };
  server().on('GET /v1/enrolments', {
    body: { ...list, users: [...list.users, { ...used, acceptedAt: null }] },
  });
  const page = await openSection('participants');
  expect(page.text()).toContain('Uma Use In the beta Remove Uma Use');
  expect(dialogOf(page, 'Remove Uma Use from the beta').dialog()).toBeDefined();
});

test('a super admin is asked before the beta is turned off for everyone', async () => {
  server().on('GET /v1/enrolments', { body: list });
  server().on('DELETE /v1/enrolment', () => {
    server().on('GET /v1/enrolments', { body: { ...list, account: null } });
    return { body: taking };
  });
  const page = await openSection('participants');
  dialogOf(page, 'Turn off for all users').confirm();
  await page.waitFor(() =>
    expect(page.text()).toContain('The beta is not turned on for all users.'),
  );
  expect(server().calls.some(({ path }) => path === '/v1/enrolment?scope=account')).toBe(true);
});

test('a super admin who takes part opts all users in, having seen the terms', async () => {
  signIn(server(), { superAdmin: true, enrolment: enrolled });
  server().on('GET /v1/enrolments', { body: { ...list, account: null } });
  server().on('PUT /v1/enrolment', () => {
    server().on('GET /v1/enrolments', { body: list });
    return { body: taking };
  });
  const page = await openSection('participants');
  const optIn = dialogOf(page, 'Opt all users into beta');
  expect(optIn.words()).toContain('Only HubSpot decides it.');
  expect(optIn.words()).toContain(`Version ${termsVersion}`);
  optIn.confirm();
  await page.waitFor(() => expect(page.text()).toContain('turned the beta on for all users'));
  expect(optIn.button()).toBeNull();
  expect(server().calls.filter(({ method }) => method === 'PUT')).toMatchObject([
    { path: '/v1/enrolment', body: { scope: 'account', termsVersion } },
  ]);
});

test('an opt-in for all by older terms can be renewed', async () => {
  const account = { acceptedBy: '7', acceptedAt, termsVersion: '2022-06' };
  server().on('GET /v1/enrolments', { body: { ...list, account } });
  const page = await openSection('participants');
  expect(dialogOf(page, 'Opt all users into beta').button()).not.toBeNull();
});

test('nobody has accepted yet', async () => {
  server().on('GET /v1/enrolments', { body: { account: null, users: [] } });
  const page = await openSection('participants');
  expect(page.text()).toContain('You have not accepted the beta terms.');
  expect(page.text()).toContain('Nobody has used the beta yet.');
});

test('an ordinary user sees only their own acceptance', async () => {
  signIn(server(), { enrolment: { ...enrolled, scope: 'account' } });
  const page = await openSection('participants');
  expect(page.text()).toContain('A super admin accepted the beta terms');
  expect(page.section().find(Alert).props.title).toBe(
    'Only a super admin can see who is in the beta',
  );
  expect(server().calls.some(({ path }) => path === '/v1/enrolments')).toBe(false);
});

test('a refusal to opt someone out is shown, and nothing changes', async () => {
  server().on('GET /v1/enrolments', { body: list });
  server().on(
    'DELETE /v1/enrolments/7',
    problem(403, { code: 'superAdmin.required', message: '' }),
  );
  const page = await openSection('participants');
  const remove = dialogOf(page, 'Remove Ada Marsh from the beta');
  remove.confirm();
  await page.waitFor(() =>
    expect(remove.dialog()?.find(Alert).props.title).toBe('Only a super admin can do this'),
  );
  expect(page.text()).toContain('Ada Marsh In the beta');
});

const taking = session({ superAdmin: true, enrolment: enrolled });
