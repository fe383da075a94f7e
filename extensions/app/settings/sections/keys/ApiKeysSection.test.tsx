import {
  Alert,
  Button,
  DateInput,
  Form,
  Input,
  LoadingButton,
  Modal,
} from '@hubspot/ui-extensions';
import { problem, trigger } from '@partner-tier-points/extension-shared/testing';
import type { ApiKey } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { openSection, serveSettings, signIn } from '../../testing/openSection.tsx';

const server = serveSettings();
const used: ApiKey = {
  id: 'a',
  name: 'Reporting',
  createdBy: '7',
  createdByName: 'Ada Marsh',
  createdAt: '2026-11-01T08:00:00Z',
  lastUsedAt: '2026-11-20T08:00:00Z',
  endsOn: '2027-02-01',
};
const unused: ApiKey = { ...used, id: 'b', name: 'Old', createdByName: null, lastUsedAt: null };

test('a super admin sees each key: who made it when, its last use and its last day', async () => {
  server().on('GET /v1/api-keys', { body: { keys: [used, { ...unused, endsOn: null }] } });
  const text = (await openSection('keys')).text();
  expect(text).toContain('Reporting Ada Marsh, Nov 1, 2026');
  expect(text).toMatch(/Nov 20, 2026.* Feb 1, 2027/);
  expect(text).toMatch(/Old User 7, .* Never No end/);
});

test('a key that is made is shown once, can be copied, and stands in the list without itself', async () => {
  server().on('GET /v1/api-keys', { body: { keys: [] } });
  const key = { ...unused, name: 'New', endsOn: '2027-03-01' };
  server().on('POST /v1/api-keys', { body: { key, secret: 'ptp_secret' } });
  const page = await openSection('keys');
  expect(page.text()).toContain('There are no keys yet.');
  const make = () => page.section().find(LoadingButton);
  expect(make().props.disabled).toBe(true);
  trigger(page.section().find(Input, { name: 'keyName' }), 'onInput', ' New ');
  const day = { year: 2027, month: 2, date: 1 };
  trigger(page.section().find(DateInput, { name: 'keyEndsOn' }), 'onChange', day);
  await page.waitFor(() => expect(make().props.disabled).toBe(false));
  page.section().find(Form).trigger('onSubmit');
  await page.waitFor(() => expect(page.text()).toContain('ptp_secret'));
  expect(server().calls.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'New',
    endsOn: '2027-03-01',
  });
  expect(page.text()).toContain('New User 7');
  page.section().find(Button, { size: 'sm' }).trigger('onClick');
  await page.waitFor(() =>
    expect(page.mocks.actions.copyTextToClipboard.calls).toEqual([['ptp_secret']]),
  );
  const again = await openSection('keys');
  expect(again.text()).not.toContain('ptp_secret');
});

test('a super admin is asked before a key ends', async () => {
  server().on('GET /v1/api-keys', { body: { keys: [used] } });
  server().on('DELETE /v1/api-keys/a', { body: { keys: [] } });
  const page = await openSection('keys');
  const dialog = page.section().find(Button, (one) => one.text === 'End Reporting').props.overlay;
  expect(dialog?.find(Modal).props.title).toBe('End the key Reporting?');
  expect(server().calls.some(({ method }) => method === 'DELETE')).toBe(false);
  dialog?.find(LoadingButton).trigger('onClick');
  await page.waitFor(() => expect(page.text()).toContain('There are no keys yet.'));
});

test('a refusal is shown, and nobody else sees keys', async () => {
  server().on('GET /v1/api-keys', { body: { keys: [] } });
  server().on('POST /v1/api-keys', problem(400, { code: 'request.invalid', message: '' }));
  const page = await openSection('keys');
  trigger(page.section().find(Input, { name: 'keyName' }), 'onInput', 'One too many');
  await page.waitFor(() => expect(page.section().find(LoadingButton).props.disabled).toBe(false));
  page.section().find(Form).trigger('onSubmit');
  await page.waitFor(() =>
    expect(page.section().find(Alert).props.title).toBe('Some values were not accepted'),
  );
  server().calls.length = 0;
  signIn(server(), { superAdmin: false });
  const other = await openSection('keys');
  expect(other.section().find(Alert).props.title).toBe(
    'Only a super admin can change these settings',
  );
  expect(server().calls.some(({ path }) => path === '/v1/api-keys')).toBe(false);
});
