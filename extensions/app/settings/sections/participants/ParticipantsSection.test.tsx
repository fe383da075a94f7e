import { Alert, LoadingButton } from '@hubspot/ui-extensions';
import { enrolled, problem } from '@partner-tier-points/extension-shared/testing';
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
  expect(text).toContain(`Ada Marsh In the beta ${termsVersion}`);
  expect(text).toContain('User 8 Accepted older terms 2022-06');
  expect(text).toContain('Left Lee Left the beta –');
});

test('a super admin opts someone out, by name', async () => {
  server().on('GET /v1/enrolments', { body: list });
  const [ada, ...others] = list.users;
  const without = { ...list, users: [{ ...ada, enrolled: false }, ...others] };
  server().on('DELETE /v1/enrolments/7', { body: without });
  const page = await openSection('participants');
  const button = (text: string) => page.section().find(LoadingButton, (one) => one.text === text);
  button('Remove Ada Marsh from the beta').trigger('onClick');
  await page.waitFor(() => expect(page.text()).toContain('Ada Marsh Left the beta'));
  expect(
    page.section().maybeFind(LoadingButton, (one) => one.text === 'Remove Ada Marsh from the beta'),
  ).toBeNull();
});

test('a super admin turns the beta off for everyone', async () => {
  server().on('GET /v1/enrolments', { body: list });
  server().on('DELETE /v1/enrolment', () => {
    server().on('GET /v1/enrolments', { body: { ...list, account: null } });
    return { body: { ...sessionOf, superAdmin: true } };
  });
  const page = await openSection('participants');
  page
    .section()
    .find(LoadingButton, (one) => one.text === 'Turn off for all users')
    .trigger('onClick');
  await page.waitFor(() =>
    expect(page.text()).toContain('The beta is not turned on for all users.'),
  );
  expect(server().calls.some(({ path }) => path === '/v1/enrolment?scope=account')).toBe(true);
});

test('nobody has accepted yet', async () => {
  server().on('GET /v1/enrolments', { body: { account: null, users: [] } });
  const page = await openSection('participants');
  expect(page.text()).toContain('You have not accepted the beta terms.');
  expect(page.text()).toContain('Nobody has accepted the beta terms yet.');
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
  page
    .section()
    .find(LoadingButton, (one) => one.text === 'Remove Ada Marsh from the beta')
    .trigger('onClick');
  await page.waitFor(() =>
    expect(page.section().find(Alert).props.title).toBe('Only a super admin can do this'),
  );
  expect(page.text()).toContain('Ada Marsh In the beta');
});

const sessionOf = { userId: '7', portalId: '123', enrolment: enrolled, termsVersion };
