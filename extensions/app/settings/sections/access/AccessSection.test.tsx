import { Alert, Form, MultiSelect, Select } from '@hubspot/ui-extensions';
import { problem, trigger } from '@partner-tier-points/extension-shared/testing';
import { openAccess, type AccessState } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { openSection, serveSettings, signIn } from '../../testing/openSection.tsx';

const server = serveSettings();
const state: AccessState = {
  access: openAccess,
  users: [
    { id: '7', name: 'Ada Marsh' },
    { id: '8', name: '' },
  ],
  teams: [{ id: '80', name: 'Partner managers' }],
};

const open = async (answer: AccessState = state) => {
  server().on('GET /v1/access', { body: answer });
  const page = await openSection('access');
  const field = (name: string) => page.section().find(MultiSelect, { name });
  const maybe = (name: string) => page.section().maybeFind(MultiSelect, { name });
  const save = () => page.section().find(Form).trigger('onSubmit');
  return { ...page, field, maybe, save };
};
const saved = () => server().calls.filter(({ method }) => method === 'PUT');

test('a super admin picks the teams and users who may see the figures', async () => {
  server().on('PUT /v1/access', ({ body }) => ({ body }));
  const page = await open();
  expect(page.text()).toContain('sees every client, including clients that they cannot open');
  expect(page.maybe('access.figures.users')).toBeNull();
  trigger(page.section().find(Select, { name: 'access.figures' }), 'onChange', 'chosen');
  await page.waitFor(() => page.field('access.figures.users'));
  expect(page.field('access.figures.users').props.options).toEqual([
    { value: '7', label: 'Ada Marsh' },
    { value: '8', label: 'User 8' },
  ]);
  trigger(page.field('access.figures.users'), 'onChange', ['7']);
  trigger(page.field('access.figures.teams'), 'onChange', ['80']);
  await page.waitFor(() => expect(page.field('access.figures.teams').props.value).toEqual(['80']));
  page.save();
  await page.waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()[0]!.body).toEqual({
    figures: { everyone: false, teams: ['80'], users: ['7'] },
    lists: openAccess.lists,
  });
});

test('who was picked and is gone from HubSpot is still shown', async () => {
  const figures = { everyone: false, teams: ['81'], users: ['9'] };
  const page = await open({ ...state, access: { ...openAccess, figures } });
  const lastOf = (name: string) => page.field(name).props.options.at(-1);
  expect(lastOf('access.figures.users')).toEqual({
    value: '9',
    label: '9 (no longer in HubSpot)',
  });
  expect(lastOf('access.figures.teams')).toMatchObject({ value: '81' });
});

test('without the scope of teams, it is named in their place', async () => {
  const figures = { everyone: false, teams: [], users: [] };
  const page = await open({ ...state, teams: null, access: { ...openAccess, figures } });
  expect(page.text()).toContain('give the app the scope settings.users.teams.read');
  expect(page.maybe('access.figures.teams')).toBeNull();
});

test('a refusal to save is shown', async () => {
  server().on('PUT /v1/access', problem(429, { code: 'limit.reached', message: '' }));
  const page = await open();
  page.save();
  await page.waitFor(() =>
    expect(page.section().find(Alert).props.title).toBe('Too many requests'),
  );
});

test('an ordinary user sees who may change it, and nothing is asked', async () => {
  signIn(server(), { superAdmin: false });
  const page = await openSection('access');
  expect(page.section().find(Alert).props.title).toBe(
    'Only a super admin can change these settings',
  );
  expect(server().calls.some(({ path }) => path === '/v1/access')).toBe(false);
});
