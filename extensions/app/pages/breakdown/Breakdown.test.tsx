import {
  Accordion,
  Button,
  EmptyState,
  LineChart,
  Panel,
  SearchInput,
  Select,
  Table,
  TableHeader,
  TableRow,
  Tag,
  Tooltip,
} from '@hubspot/ui-extensions';
import { factsPage, trigger, visibleText } from '@partner-tier-points/extension-shared/testing';
import { describe, expect, test } from 'vitest';
import { openedDashboard, serveExample } from '../testing/openDashboard.tsx';

const server = serveExample();

describe('points breakdown', () => {
  test('clients with most points come first; each column sorts', async () => {
    const page = await openedDashboard({ view: 'breakdown' });
    const all = [
      'Åkerlund & Son AB',
      'Bangalore Works',
      'Client 5',
      'Incomplete GmbH',
      'Quiet Ltd',
    ];
    expect(page.names()).toEqual(all);
    const header = (text: string) =>
      page.tab('breakdown').find(TableHeader, (found) => found.text === text);
    trigger(header('Client'), 'onSortChange', 'descending');
    expect(page.names()[0]).toBe('Quiet Ltd');
    trigger(header('Managed'), 'onSortChange', 'ascending');
    expect(page.names()[4]).toBe('Åkerlund & Son AB');
  });

  test('deal type, market type and search filter the clients and their sums', async () => {
    const page = await openedDashboard({ view: 'breakdown' });
    const breakdown = () => page.tab('breakdown');
    trigger(breakdown().find(Select, { name: 'dealType' }), 'onChange', 'sourced');
    expect(page.names()).toEqual(['Åkerlund & Son AB', 'Bangalore Works']);
    expect(visibleText(breakdown())).toContain(
      '2 of 5 clients. Combined 250.0: sold 250.0 (sourced 250.0, assisted 0.0), managed 0.0.',
    );
    trigger(breakdown().find(Select, { name: 'market' }), 'onChange', 'growth');
    expect(page.names()).toEqual(['Bangalore Works']);
    trigger(breakdown().find(SearchInput), 'onInput', 'nobody');
    expect(breakdown().find(EmptyState).props.title).toBe('No clients match the filters');
    breakdown().find(Button).trigger('onClick');
    expect(page.names()).toHaveLength(5);
  });

  test('many clients are shown a page at a time', async () => {
    const clients = Array.from({ length: 60 }, (_, index) => ({
      id: `c${index}`,
      name: `Client ${String(index).padStart(2, '0')}`,
    }));
    server().on('GET /v1/facts', { body: factsPage(clients) });
    const page = await openedDashboard({ view: 'breakdown' });
    const table = () => page.tab('breakdown').find(Table);
    expect(table().props).toMatchObject({ page: 1, pageCount: 3 });
    trigger(table(), 'onPageChange', 3);
    expect(page.names()[0]).toBe('Client 50');
    expect(page.names()).toHaveLength(10);
  });

  test('the growth multiplier is marked on the client and explained on hover', async () => {
    const page = await openedDashboard({ view: 'breakdown' });
    const marked = page.tab('breakdown').findAll(Tag);
    expect(marked.map((tag) => tag.text)).toEqual(['×2']);
    expect(marked[0]?.props.overlay?.find(Tooltip).text).toBe(
      'Points are multiplied by 2 because this client is in a growth market.',
    );
    const row = page
      .tab('breakdown')
      .findAll(TableRow)
      .find((found) => found.maybeFind(Tag) !== null);
    expect(row && visibleText(row)).toContain(
      'Bangalore Works 100.0 100.0 100.0 0.0 0.0 Sold only Growth market ×2',
    );
  });

  test("a client's panel shows every entry, HubSpot's figures and the history once it is open", async () => {
    server().on('GET /v1/clients/1/history', {
      body: {
        id: '1',
        history: [
          { on: '2026-01-01', track: 'sold', points: 30 },
          { on: '2026-05-05', track: 'sold', points: 180 },
        ],
      },
    });
    const page = await openedDashboard({ view: 'breakdown' });
    const panel = () =>
      page
        .tab('breakdown')
        .find(Button, (button) => button.text === 'Åkerlund & Son AB')
        .props.overlay?.find(Panel);
    expect(server().calls.some(({ path }) => path.includes('history'))).toBe(false);
    panel()?.trigger('onOpen');
    const history = () => panel()!.find(Accordion, { title: 'History' });
    await page.waitFor(history);
    expect(server().calls.some(({ path }) => path.includes('history'))).toBe(false);
    history().trigger('onClick');
    await page.waitFor(() => expect(panel()?.find(LineChart).props.data).toHaveLength(2));
    const open = panel();
    const text = open ? visibleText(open) : '';
    expect(text).toContain(
      'New sale (Marketing Hub) Sourced · May 4, 2026 Expires: May 4, 2027 $3,000 / 100 × 5 150.0',
    );
    expect(text).toContain('HubSpot last updated its figures on Apr 1, 2026.');
    expect(text).toContain("Core market, from the client's country");
  });

  test('the panel of a client is in the address, and going back closes it', async () => {
    const page = await openedDashboard({ view: 'breakdown', choices: { market: 'core' } });
    const panel = () =>
      page
        .tab('breakdown')
        .find(Button, (button) => button.text === 'Åkerlund & Son AB')
        .props.overlay?.find(Panel);
    panel()?.trigger('onOpen');
    const there = { to: '/breakdown', params: { market: 'core', client: '1' } };
    await page.waitFor(() => expect(page.address()).toEqual(there));
    page.mocks.setPageLocation({ path: '/breakdown', params: there.params });
    await page.waitFor(() => panel()?.find(Accordion, { title: 'History' }));
    expect(page.mocks.actions.closeOverlay.calls).toEqual([]);

    page.mocks.setPageLocation({ path: '/breakdown', params: { market: 'core' } });
    await page.waitFor(() => expect(page.mocks.actions.closeOverlay.calls).toEqual([['client-0']]));
    panel()?.trigger('onClose');
    await page.waitFor(() => expect(panel()?.maybeFind(Accordion)).toBeNull());
    expect(page.names()).toContain('Åkerlund & Son AB');
  });

  test('a link to an open panel opens the client as a page', async () => {
    const page = await openedDashboard({ view: 'breakdown', choices: { client: '1' } });
    expect(page.text()).toContain('All clients Åkerlund & Son AB: tier points Total 200.3');
  });

  test('says why a client has no points, what was set aside, and how points are multiplied', async () => {
    const page = await openedDashboard({ view: 'breakdown' });
    const panel = (name: string) =>
      page
        .tab('breakdown')
        .find(Button, (button) => button.text === name)
        .props.overlay?.find(Panel);
    const said = async (name: string) => {
      panel(name)?.trigger('onOpen');
      await page.waitFor(() => panel(name)?.find(Accordion, { title: 'History' }));
      return visibleText(panel(name)!);
    };
    expect(await said('Quiet Ltd')).toContain('No closed deals are associated');
    expect(await said('Incomplete GmbH')).toContain(
      'Deal d4 : MRR is missing. Correct it in HubSpot, then sync.',
    );
    expect(await said('Bangalore Works')).toContain(
      'Expires: Oct 30, 2027 $1,000 / 100 × 5 × 2 100.0',
    );
  });
});
