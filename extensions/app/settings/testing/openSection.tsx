import { Accordion, LoadingSpinner, Tab, Tabs } from '@hubspot/ui-extensions';
import {
  createPatientRenderer,
  exampleMoment,
  session,
  startFakeServer,
  trigger,
  visibleText,
  type FakeServer,
} from '@partner-tier-points/extension-shared/testing';
import type { Session } from '@partner-tier-points/contract';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { SettingsView } from '../SettingsView.tsx';

/** Before each test: the example's day, and a server for a super admin. */
export function serveSettings(): () => FakeServer {
  let server: FakeServer;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: exampleMoment });
    server = startFakeServer();
    signIn(server, { superAdmin: true });
    server.on('GET /v1/settings', { body: { partner: {}, ruleSet: null } });
    server.on('GET /v1/alert-lists', { body: { lists: [] } });
  });
  afterEach(() => vi.useRealTimers());
  return () => server;
}

export function signIn(server: FakeServer, user: Partial<Session>): void {
  server.on('GET /v1/session', { body: session(user) });
}

/** What is opened within the tab of data, by its title. */
const withinData = new Map([
  ['keys', 'API keys'],
  ['leave', 'Export and deletion'],
]);

/** The settings page with one of its sections opened, once what it shows is there. */
export async function openSection(name: string, language = 'en') {
  const renderer = createPatientRenderer('settings');
  Object.assign(renderer.mocks.context.user, { language, locale: language });
  renderer.mocks.context.portal.timezone = 'Europe/Stockholm';
  renderer.render(<SettingsView />);
  await renderer.waitFor(() => renderer.find(Tabs));
  const title = withinData.get(name);
  trigger(renderer.find(Tabs), 'onSelectedChange', title === undefined ? name : 'sync');
  /** What is in the section; the others keep what was opened in them. */
  const section = () =>
    title === undefined ? renderer.find(Tab, { tabId: name }) : renderer.find(Accordion, { title });
  if (title !== undefined) trigger(renderer.find(Accordion, { title }), 'onClick');
  await renderer.waitFor(() => expect(section().maybeFind(LoadingSpinner)).toBeNull());
  const text = () => visibleText(section());
  return { ...renderer, section, text };
}
