import { Button, Panel, StatisticsItem, Tab, Table, TableRow } from '@hubspot/ui-extensions';
import { LanguageProvider } from '@partner-tier-points/extension-shared';
import {
  createPatientRenderer,
  enrolled,
  exampleClients,
  exampleMoment,
  examplePartner,
  factsPage,
  session,
  startFakeServer,
  visibleText,
  type FakeServer,
} from '@partner-tier-points/extension-shared/testing';
import type { Preferences } from '@partner-tier-points/contract';
import { useState } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import { useAccountFacts } from '../dashboard/useAccountFacts.ts';
import { Dashboard } from '../dashboard/Dashboard.tsx';
import { pathOf, type Choices, type DashboardView } from '../shared/route/views.ts';
import { comparisonAnswer } from './comparisonAnswer.ts';
import { PageWithAddress } from './PageWithAddress.tsx';

/** Before each test: the example's day, and a server that has the example's facts. */
export function serveExample(): () => FakeServer {
  let server: FakeServer;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: exampleMoment });
    server = startFakeServer();
    server.on('GET /v1/facts', { body: factsPage(exampleClients, examplePartner) });
    const facts = { partner: examplePartner, clients: exampleClients };
    server.on('GET /v1/comparison', async ({ path }) => ({
      body: await comparisonAnswer(facts, path),
    }));
  });
  afterEach(() => vi.useRealTimers());
  return () => server;
}

function View({ preferences }: { preferences: Preferences | undefined }) {
  const facts = useAccountFacts(true);
  const [current, setCurrent] = useState(
    session({ enrolment: enrolled, ...(preferences && { preferences }) }),
  );
  return (
    <LanguageProvider bundle="page" carried={null}>
      <Dashboard
        facts={facts}
        session={current}
        onBack={() => undefined}
        onSessionChange={setCurrent}
      />
    </LanguageProvider>
  );
}

/** Where the dashboard is opened, and for whom. */
interface Opened {
  view?: DashboardView | 'client';
  choices?: Choices;
  language?: string;
  /** What the user has chosen before. */
  preferences?: Preferences;
}

/** The dashboard as a user of that language sees it in an account in Stockholm. */
export function openDashboard(opened: Opened = {}) {
  const { view = 'overview', choices = {}, language = 'en' } = opened;
  const renderer = createPatientRenderer('pages');
  Object.assign(renderer.mocks.context.user, { language, locale: language });
  renderer.mocks.context.portal.timezone = 'Europe/Stockholm';
  renderer.mocks.setPageLocation({ path: pathOf(view), params: { ...choices } });
  renderer.render(
    <PageWithAddress>
      <View preferences={opened.preferences} />
    </PageWithAddress>,
  );
  const tab = (tabId: string) => renderer.find(Tab, { tabId });
  return {
    ...renderer,
    tab,
    /** All that can be read, with plain spaces. */
    text: () => visibleText(renderer.getRootNode()),
    /** Opens the panel of the button that says the words, and finds it. */
    openPanel: (words: string) => {
      const panel = () => {
        const button = renderer.find(Button, ({ text }) => text?.includes(words) === true);
        const found = button.props.overlay?.find(Panel);
        if (!found) throw new Error(`no panel is behind ${words}`);
        return found;
      };
      if (panel().props.onOpen) panel().trigger('onOpen');
      return panel;
    },
    /** The clients of the page that is shown, in order. */
    names: () =>
      tab('breakdown')
        .find(Table)
        .findAll(TableRow)
        .flatMap((row) => row.maybeFind(Button)?.text ?? []),
    /** What the host was last asked to put into the page's address. */
    address: () => renderer.mocks.actions.navigateToPage.calls.at(-1)?.[0],
  };
}

/** The same, once the facts are there. */
export async function openedDashboard(opened?: Opened) {
  const page = openDashboard(opened);
  await page.waitFor(() => page.tab('overview'));
  // The foot of the overview is drawn after its answers.
  if ((opened?.view ?? 'overview') === 'overview') {
    const figures = () => page.tab('overview').findAll(StatisticsItem).length;
    await page.waitFor(() => {
      if (figures() <= 2) throw new Error('the foot of the overview is not drawn yet');
    });
  }
  return page;
}
