import { Button, Panel, StatisticsItem, Tab, Table, TableRow } from '@hubspot/ui-extensions';
import { LanguageProvider } from '@partner-tier-points/extension-shared';
import {
  createPatientRenderer,
  enrolled,
  exampleClients,
  exampleDay,
  exampleMoment,
  examplePartner,
  factsPage,
  session,
  startFakeServer,
  visibleText,
  type FakeServer,
} from '@partner-tier-points/extension-shared/testing';
import type { Preferences } from '@partner-tier-points/contract';
import { openLedger, reconcile, ruleSetOf, ruleSets } from '@partner-tier-points/points';
import { useState } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import { useAccountFacts } from '../dashboard/useAccountFacts.ts';
import { Dashboard } from '../dashboard/Dashboard.tsx';
import { pathOf, type Choices, type DashboardView } from '../shared/route/views.ts';
import { PageWithAddress } from './PageWithAddress.tsx';

/** The example, reconciled by the rule set that is asked about. */
function reconciliationAnswer(path: string) {
  const ruleSet = ruleSetOf(ruleSets, new URLSearchParams(path.split('?')[1]).get('ruleSet'));
  if (!ruleSet) throw new Error(`${path} names no rule set`);
  const ledger = openLedger({ partner: examplePartner, clients: exampleClients }, ruleSet);
  const syncedAt = factsPage([]).asOf;
  return { ...reconcile(ledger, exampleDay, ruleSets), syncedAt, cursor: null };
}

/** Before each test: the example's day, and a server that has the example's facts. */
export function serveExample(): () => FakeServer {
  let server: FakeServer;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: exampleMoment });
    server = startFakeServer();
    server.on('GET /v1/facts', { body: factsPage(exampleClients, examplePartner) });
    server.on('GET /v1/reconciliation', ({ path }) => ({ body: reconciliationAnswer(path) }));
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
