import { Button, Link, LoadingButton, Modal, Tabs } from '@hubspot/ui-extensions';
import {
  createPatientRenderer,
  problem,
  session,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import { expect, test } from 'vitest';
import { SettingsView } from '../../SettingsView.tsx';
import { openSection, serveSettings, signIn } from '../../testing/openSection.tsx';

const server = serveSettings();
const deletion = {
  askedBy: '7',
  askedAt: '2026-11-20T08:00:00Z',
  deletesAfter: '2026-12-20T08:00:00Z',
};
const leaving = problem(403, { code: 'account.leaving', message: '' });

async function opened() {
  const renderer = createPatientRenderer('settings');
  renderer.render(<SettingsView />);
  const text = () => visibleText(renderer.getRootNode());
  return { ...renderer, text };
}

test('a super admin gets a link to all that is stored', async () => {
  const link = 'https://server.example.com/v1/exports/x';
  const body = { id: 'x', link, expiresAt: '2026-11-20T10:00:00Z' };
  server().on('POST /v1/account-exports', { body });
  const page = await openSection('leave');
  page.section().find(LoadingButton).trigger('onClick');
  await page.waitFor(() =>
    expect(page.section().find(Link).props.href).toMatchObject({ url: link }),
  );
});

test('a super admin is told what goes and when before it does, and can take it back', async () => {
  const asked: unknown[] = [];
  server().on('POST /v1/deletion', ({ body }) => {
    asked.push(body);
    server().on('GET /v1/session', leaving);
    return { body: { deletion } };
  });
  server().on('GET /v1/deletion', { body: { deletion } });
  const page = await openSection('leave');
  const dialog = page.section().find(Button, { variant: 'destructive' }).props.overlay?.find(Modal);
  const words = visibleText(dialog!);
  for (const said of ['stops at once', 'points over time', 'taken back until then']) {
    expect(words).toContain(said);
  }
  expect(asked).toEqual([]);
  const [later, now] = dialog!.findAll(LoadingButton);
  expect([later?.text, now?.text]).toEqual(['Delete in 30 days', 'Delete now']);
  later?.trigger('onClick');
  const text = () => visibleText(page.getRootNode());
  await page.waitFor(() => expect(text()).toContain('will be deleted on Dec 20, 2026'));
  expect(asked).toEqual([{ when: 'later' }]);

  server().on('DELETE /v1/deletion', () => {
    server().on('GET /v1/session', { body: session({ superAdmin: true }) });
    return { body: { deletion: null } };
  });
  page.find(LoadingButton, (one) => one.text === 'Keep our data').trigger('onClick');
  await page.waitFor(() => expect(page.find(Tabs)).toBeDefined());
});

test('everybody else learns why the app has stopped, and can keep nothing', async () => {
  server().on('GET /v1/session', leaving);
  server().on('GET /v1/deletion', problem(403, { code: 'superAdmin.required', message: '' }));
  const page = await opened();
  await page.waitFor(() =>
    expect(page.text()).toContain('A super admin asked for this in the app settings.'),
  );
  expect(page.maybeFind(LoadingButton)).toBeNull();
});

test('an ordinary user is offered neither', async () => {
  signIn(server(), { superAdmin: false });
  const page = await openSection('leave');
  expect(page.text()).not.toContain('Delete our data');
});
