import {
  Alert,
  Button,
  Checkbox,
  Dropdown,
  EmptyState,
  Flex,
  Image,
  Input,
  Link,
  LoadingButton,
  Select,
  StatusTag,
  TableHeader,
  Text,
} from '@hubspot/ui-extensions';
import {
  exampleClients,
  examplePartner,
  factsPage,
  problem,
  shownRuleSetIds,
  trigger,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import type { Sync } from '@partner-tier-points/contract';
import { describe, expect, test } from 'vitest';
import { dashboardViews } from '../shared/route/views.ts';
import { comparisonAnswer } from '../testing/comparisonAnswer.ts';
import { openedDashboard, serveExample } from '../testing/openDashboard.tsx';

const server = serveExample();

const sync: Sync = {
  state: 'fresh',
  progress: null,
  freshness: [],
  nextSyncAt: '2026-11-23T08:00:00Z',
  problem: null,
  calls: { today: 3, leftToday: null },
  setAside: { total: 0, byReason: [], rows: [] },
};

test('a threshold that would lie on the ground of the picture is not drawn', async () => {
  const thresholds = { 'Solutions Partner': { total: 5 }, Gold: { total: 300, sourced: 200 } };
  server().on('GET /v1/facts', {
    body: factsPage(exampleClients, { ...examplePartner, thresholds }),
  });
  const page = await openedDashboard({ view: 'time' });
  const svg = decodeURIComponent(page.tab('time').find(Image).props.src);
  expect(svg).toContain('>Gold 300<');
  expect(svg).not.toContain('Solutions Partner');
});

test('points over time says of how many cancelled hubs the price is not known', async () => {
  const [first, ...others] = exampleClients;
  const opened = async (mrr: number | null) => {
    const cancellation = { on: '2027-02-01', hubs: ['service'], mrr };
    const client = { ...first!, managed: { mrr: 500, currency: 'USD' }, cancellation };
    server().on('GET /v1/facts', { body: factsPage([client, ...others], examplePartner) });
    return (await openedDashboard({ view: 'time' })).text();
  };
  const told = '1 client cancels hubs, and HubSpot does not say what they cost';
  expect(await opened(null)).toContain(told);
  expect(await opened(20)).not.toContain(told);
});

describe('the head', () => {
  const wordsOf = (panel: () => Parameters<typeof visibleText>[0]) => visibleText(panel());

  test('says as of when, when again, and syncs on request', async () => {
    server().on('GET /v1/sync', { body: sync });
    const page = await openedDashboard();
    expect(page.text()).toContain('Synced Nov 23, 2026, 8:00 AM. 1 record needs attention');
    const panel = page.openPanel('Synced');
    await page.waitFor(() => expect(wordsOf(panel)).toContain('Next sync: Nov 23, 2026'));
    server().on('POST /v1/refresh', { body: sync });
    panel().find(LoadingButton).trigger('onClick');
    const reads = () => server().calls.filter(({ path }) => path.startsWith('/v1/facts')).length;
    await page.waitFor(() => expect(reads()).toBe(2));
  });

  test('says when all records were last checked, unless that was this sync', async () => {
    const opened = async (listedAt: string | null) => {
      server().on('GET /v1/facts', {
        body: factsPage(exampleClients, examplePartner, { asOf: '2026-11-23T07:00:00Z', listedAt }),
      });
      const page = await openedDashboard();
      const panel = page.openPanel('Synced');
      await page.waitFor(() => panel().find(LoadingButton));
      return wordsOf(panel);
    };
    expect(await opened('2026-11-22T22:15:00Z')).toContain(
      'Synced Nov 23, 2026, 8:00 AM. All records last checked Nov 22, 2026, 11:15 PM.',
    );
    for (const listedAt of ['2026-11-23T07:00:00Z', null]) {
      expect(await opened(listedAt)).not.toContain('last checked');
    }
  });

  test('lists each record with its value, what is wrong, how to fix it, and a link', async () => {
    const row = { objectType: 'deals', property: 'hs_mrr', reason: 'notNumeric', value: '=1,5' };
    const link = 'https://app.hubspot.com/contacts/123/record/0-3/d9';
    server().on('GET /v1/sync', {
      body: {
        ...sync,
        setAside: {
          total: 1,
          byReason: [{ reason: 'notNumeric', count: 1 }],
          rows: [{ ...row, objectId: 'd9', link }],
        },
      },
    });
    const kind = { dealType: 'sourced', kind: 'new' } as const;
    const sale = { ...kind, id: 'd8', mrr: 500, currency: 'SEK', closedOn: '2026-05-04' };
    server().on('GET /v1/facts', {
      body: factsPage([{ id: '1', name: 'Nord AB', sales: [sale] }], {}, { setAside: 1 }),
    });
    const page = await openedDashboard();
    await page.waitFor(() => expect(page.text()).toContain('2 records need attention'));
    const panel = page.openPanel('need attention');
    await page.waitFor(() =>
      expect(wordsOf(panel)).toContain(
        'Deal d9 hs_mrr =1,5: is not a number Correct it in HubSpot, then sync.',
      ),
    );
    expect(wordsOf(panel)).toContain(
      "Deal d8 SEK: no conversion to US$ is published or entered Enter what SEK is worth in the app's settings.",
    );
    const links = panel().findAll(Link);
    expect(links.map(({ props }) => props.href)).toEqual([
      { url: link, external: true },
      { url: expect.stringContaining('/record/0-3/d8'), external: true },
      expect.stringContaining('/integrations-settings/123/'),
    ]);
    const options = panel().find(Dropdown).props.options as unknown as {
      label: string;
      onClick: () => void;
    }[];
    options.find(({ label }) => label === 'Copy as JSON')?.onClick();
    const copies = page.mocks.actions.copyTextToClipboard.calls;
    await page.waitFor(() => expect(copies).toHaveLength(1));
    expect(JSON.parse(String(copies[0]?.[0]))).toEqual({
      name: 'attention',
      rows: expect.arrayContaining([
        {
          Record: 'Deal d9',
          Value: 'hs_mrr: =1,5',
          Reason: 'is not a number',
          'How to fix it': 'Correct it in HubSpot, then sync.',
        },
      ]) as unknown,
    });
  });

  test('keeps what is shown while the new facts are fetched', async () => {
    server().on('POST /v1/refresh', { body: sync });
    const page = await openedDashboard();
    const newer = factsPage(exampleClients, examplePartner, { asOf: '2026-11-23T07:30:00Z' });
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      server().on('GET /v1/facts', () => {
        resolve();
        return new Promise((send) => {
          answer = () => send({ body: newer });
        });
      });
    });
    const panel = page.openPanel('Synced');
    await page.waitFor(() => panel().find(LoadingButton));
    panel().find(LoadingButton).trigger('onClick');
    await asked;
    expect(page.text()).toContain('Synced Nov 23, 2026, 8:00 AM.');
    page.tab('overview');
    answer();
    await page.waitFor(() => expect(page.text()).toContain('Synced Nov 23, 2026, 8:30 AM.'));
  });

  test('says how long to wait when HubSpot was read a moment ago', async () => {
    const page = await openedDashboard();
    const refusal = { code: 'refresh.tooSoon', message: '', retryAfter: 41.2 } as const;
    server().on('POST /v1/refresh', problem(429, refusal));
    const panel = page.openPanel('Synced');
    await page.waitFor(() => panel().find(LoadingButton));
    panel().find(LoadingButton).trigger('onClick');
    await page.waitFor(() => expect(wordsOf(panel)).toContain('Try again in 42 seconds.'));
  });

  test('says at the button that syncs that the sync failed, and why', async () => {
    const page = await openedDashboard();
    const failed = { stale: true, problem: 'hubspot.refused' };
    server().on('POST /v1/refresh', { body: { ...sync, state: 'stale' } });
    server().on('GET /v1/facts', { body: factsPage(exampleClients, {}, failed) });
    const panel = page.openPanel('Synced');
    await page.waitFor(() => panel().find(LoadingButton));
    panel().find(LoadingButton).trigger('onClick');
    await page.waitFor(() =>
      expect(wordsOf(panel)).toContain('The last sync failed: HubSpot refused access'),
    );
  });

  test('the choice of a goal is kept for the user, and stands in the address', async () => {
    server().on('PUT /v1/preferences', ({ body }) => ({ body }));
    const page = await openedDashboard({
      preferences: { ruleSet: 'points-2026-01', goalTier: 'Diamond', language: 'sv' },
    });
    expect(page.text()).toContain('Rules since Jan 15, 2026 (not in force)');
    // The first screen does without what nobody sees.
    const { overlay } = page.find(Button, ({ text }) => text === 'View options').props;
    expect(overlay?.maybeFind(Select)).toBeNull();
    const panel = page.openPanel('View options');
    await page.waitFor(() => panel().find(Select, { name: 'goalTier' }));
    trigger(panel().find(Select, { name: 'goalTier' }), 'onChange', 'Platinum');
    expect(page.address()).toEqual({
      to: '/overview',
      params: { rules: 'points-2026-01', goal: 'Platinum' },
    });
    await page.waitFor(() =>
      expect(server().calls).toContainEqual({
        method: 'PUT',
        path: '/v1/preferences',
        body: { ruleSet: 'points-2026-01', goalTier: 'Platinum', language: 'sv' },
      }),
    );
  });

  test('other rules are marked, kept for the next visit only where asked for, and taken back with one click', async () => {
    server().on('PUT /v1/preferences', ({ body }) => ({ body }));
    const kept = () =>
      server().calls.flatMap(({ method, body }) =>
        method === 'PUT' ? [(body as { ruleSet: unknown }).ruleSet] : [],
      );
    const page = await openedDashboard();
    expect(page.text()).not.toContain('not in force');
    const panel = page.openPanel('View options');
    await page.waitFor(() => panel().find(Select, { name: 'ruleSet' }));
    trigger(panel().find(Select, { name: 'ruleSet' }), 'onChange', 'points-2026-01');
    await page.waitFor(() => expect(kept()).toEqual([null]));
    const mark = () => page.find(StatusTag, { variant: 'warning', showRemoveIcon: true });
    await page.waitFor(() =>
      expect(mark().text).toBe('Rules since Jan\u00a015,\u00a02026 (not in force)'),
    );
    // Asked for, they are kept; a goal that is chosen then leaves that as it is.
    const keep = () => panel().find(Checkbox, { name: 'keepRules' });
    expect(keep().props.checked).toBe(false);
    trigger(keep(), 'onChange', true);
    await page.waitFor(() => expect(kept()).toEqual([null, 'points-2026-01']));
    await page.waitFor(() => expect(keep().props.checked).toBe(true));
    trigger(panel().find(Select, { name: 'goalTier' }), 'onChange', 'Platinum');
    await page.waitFor(() => expect(kept()).toHaveLength(3));
    expect(kept().at(-1)).toBe('points-2026-01');
    mark().trigger('onRemoveClick');
    await page.waitFor(() => expect(page.text()).not.toContain('not in force'));
    expect(kept().at(-1)).toBeNull();
    expect(panel().maybeFind(Checkbox, { name: 'keepRules' })).toBeNull();
  });

  test('an address that a colleague sent wins over one’s own choice', async () => {
    const page = await openedDashboard({
      choices: { rules: 'points-2025-07' },
      preferences: { ruleSet: 'points-2026-01', goalTier: null, language: null },
    });
    expect(page.text()).toContain('Rules since Jul 15, 2025');
  });
});

describe('a view', () => {
  test('stays when the user goes back, and another address opens another one', async () => {
    const page = await openedDashboard({ view: 'changes' });
    expect(page.text()).toContain('New sold');
    page.mocks.setPageLocation({ path: '/evaluation', params: {} });
    await page.waitFor(() => expect(page.text()).toContain('Checkpoints'));
  });

  test.each([...dashboardViews, 'client'] as const)(
    '%s names rules by their date',
    async (view) => {
      const choices = { rules: 'points-2026-01', with: 'points-2025-07', client: '1' };
      const page = await openedDashboard({ view, choices });
      await page.waitFor(() => expect(page.text()).toContain('Rules since Jan 15, 2026'));
      expect(shownRuleSetIds(page.getRootNode())).toEqual([]);
    },
  );

  test('of changes has a table that a phone shows whole, and all four figures in the file', async () => {
    const range = { from: '2026-10-01', to: '2026-11-23' };
    const titlesOf = async (choices: Record<string, string>) => {
      const page = await openedDashboard({ view: 'changes', choices });
      expect(page.text()).toContain('Bangalore Works');
      return {
        titles: page.findAll(TableHeader).map(({ text }) => text),
        text: page.text(),
      };
    };
    const all = await titlesOf(range);
    expect(all.titles).toEqual(['Client', 'New', 'Lost']);
    expect(all.text).toContain('Bangalore Works 100.0 Sold 0.0');
    // A unit behind it would stand on a line of its own.
    expect(all.text).toContain('New sold 100.0 1 client');
    const sold = await titlesOf({ ...range, show: 'gained.sold' });
    expect(sold.titles).toEqual(['Client', 'New sold']);
  });

  test('of a client that has left says so', async () => {
    const page = await openedDashboard({ view: 'client', choices: { client: 'gone' } });
    expect(page.find(EmptyState).props.title).toBe('Client not found');
  });

  test('of a client shows its rules with their sources and what its loss would mean', async () => {
    const page = await openedDashboard({ view: 'client', choices: { client: '1' } });
    const text = page.text();
    expect(text).toContain('Points you would lose: 200.3. Total: 319.7 now, 119.4 without');
    expect(text).toContain('That is too few for Gold, which requires 300.');
    expect(text).toContain('Jan 10, 2027: 30.0 Total: 319.7 now, 289.7 after that.');
    expect(text).toContain('Points per US$100: Inferred');
  });

  test('any evaluation of the next 18 months is played through', async () => {
    const page = await openedDashboard({ view: 'evaluation' });
    const told = () => page.find(Alert).props;
    expect(told()).toMatchObject({
      title: 'Gold is kept on Jan\u00a015,\u00a02027.',
      variant: 'success',
    });
    const choice = page.find(Select, { name: 'evaluation' });
    const days = choice.props.options?.map(({ value }) => value);
    expect(days).toEqual(['2027-01-15', '2027-07-15', '2028-01-15']);
    trigger(choice, 'onChange', '2027-07-15');
    await page.waitFor(() => expect(told().title).toMatch(/The tier falls on Jul.15,.2027/));
    expect(page.address()).toMatchObject({ params: { evaluation: '2027-07-15' } });
  });

  test('a past checkpoint says where its totals are from, and incomplete ones are not used', async () => {
    const totals = { total: 400, sold: 300, sourced: 250, assisted: 50, managed: 100 };
    const origins = { '2026-08-15': 'back', '2026-09-15': 'incomplete', '2026-10-15': 'kept' };
    server().on('GET /v1/snapshots', {
      body: {
        ruleSet: 'points-2026-07',
        snapshots: Object.entries(origins).map(([day, from]) => ({ day, from, totals })),
      },
    });
    const page = await openedDashboard({ view: 'evaluation' });
    await page.waitFor(() => expect(page.text()).toContain("HubSpot's history"));
    const row = (month: string) => new RegExp(`${month}.15,.2026 ([\\d.,]+) `).exec(page.text());
    expect(row('Aug')?.[1]).toBe('400.0');
    expect(row('Sep')?.[1]).not.toBe('400.0');
    expect(row('Oct')?.[1]).toBe('400.0');
    const text = page.text();
    expect(text).toContain('Saved that day');
    expect(text).toContain("Calculated from today's data");
    expect(text).not.toContain('incomplete');
  });

  describe('points over time', () => {
    const totals = { total: 400, sold: 300, sourced: 250, assisted: 50, managed: 100 };
    const serveSnapshots = () =>
      server().on('GET /v1/snapshots', {
        body: {
          ruleSet: 'points-2026-07',
          snapshots: [
            { day: '2026-08-23', from: 'back', totals },
            { day: '2026-09-23', from: 'kept', totals },
          ],
        },
      });
    const opened = async (choices = {}) => {
      serveSnapshots();
      const page = await openedDashboard({ view: 'time', choices });
      await page.waitFor(() => expect(page.text()).toContain("HubSpot's history"));
      const svg = decodeURIComponent(page.tab('time').find(Image).props.src);
      return { ...page, svg };
    };

    test('puts what new and lost do not explain into a row of its own, and draws no line over it', async () => {
      const page = await opened();
      const text = page.text();
      // Of 219.7 in July, before the kept figures, and of the same in October, after them.
      expect(text).toContain('Aug 23, 2026 +180.3 +107.6 +100.0 +72.7 – – – Neither new nor lost');
      expect(text).toContain('Oct 23, 2026 -180.3 -107.6 -100.0 -72.7 – – – Neither new nor lost');
      expect(text.match(/Neither new nor lost/g)).toHaveLength(2);
      // Nine months have eight steps, two of which are not drawn.
      expect(page.svg.match(/<line[^>]*stroke-width="2.5"/g)).toHaveLength(7);
      expect(page.svg.match(/<circle/g)).toHaveLength(2);
    });

    test('holds the kept figures of a day against the tiers, not those of today', async () => {
      expect((await opened()).text()).toMatch(/Aug 23, 2026 400\.0 .* Gold HubSpot's history/);
    });

    test('draws the chosen track with its own thresholds, bars and endings', async () => {
      const page = await opened({ months: '6', track: 'sourced', month: '2027-05-23' });
      expect(page.svg).toContain('>Gold 200<');
      expect(page.svg).not.toContain('Gold 300');
      expect(page.svg.match(/<rect/g)).toHaveLength(1);
      expect(page.text()).toContain('150 points from 1 client.');
      trigger(page.find(Select, { name: 'track' }), 'onChange', 'managed');
      await page.waitFor(() => expect(page.text()).toContain('Nothing expires.'));
      expect(page.address()).toMatchObject({ params: { track: 'managed' } });
    });
  });

  test('without an entered tier the evaluation says so and claims nothing', async () => {
    server().on('GET /v1/facts', { body: factsPage(exampleClients, {}) });
    const page = await openedDashboard({ view: 'evaluation' });
    expect(page.find(Alert).props).toMatchObject({
      title: 'Enter your credited tier in the settings to see whether it is safe',
      variant: 'info',
    });
    expect(page.text()).not.toMatch(/is kept on|tier (falls|rises) on/);
  });

  test('an evaluation under rules without a calendar is not made up', async () => {
    const page = await openedDashboard({ view: 'evaluation', choices: { rules: 'mrr-2018' } });
    expect(page.text()).toContain('No evaluation calendar is known');
  });

  test('the deal-based model is compared with the applied rules', async () => {
    const upsell = { kind: 'upsell', dealType: 'sourced', mrr: 1200, currency: 'USD' } as const;
    const sales = [{ ...upsell, id: 'u', closedOn: '2026-05-04' }];
    const clients = [{ id: '1', name: 'Nord AB', sales }];
    server().on('GET /v1/facts', { body: factsPage(clients) });
    server().on('GET /v1/comparison', async ({ path }) => ({
      body: await comparisonAnswer({ partner: {}, clients }, path),
    }));
    const page = await openedDashboard({ view: 'compare', choices: { with: 'deal-based' } });
    await page.waitFor(() => expect(page.text()).toContain('1 of 1 clients'));
    expect(page.find(Select, { name: 'with' }).props.value).toBe('deal-based');
    expect(page.text()).toMatch(/Nord AB 36\.0 Rules since .* Deal-based model: 60\.0 \+24\.0/);
  });

  test('reported points are not compared with MRR', async () => {
    const page = await openedDashboard({ view: 'compare', choices: { rules: 'mrr-2018' } });
    await page.waitFor(() => expect(page.text()).toContain('they cannot be compared'));
  });
});

/** A column stretches what it holds: the words of a button to the middle, a select to the edge. */
test.each(dashboardViews)('in %s no button and no select is as wide as the page', async (view) => {
  const page = await openedDashboard({ view, choices: { with: 'points-2026-01' } });
  await page.waitFor(() => expect(page.text()).not.toContain('Comparing'));
  const columns = page
    .tab(view)
    .findAll(
      Flex,
      ({ props: { direction, align } }) => direction === 'column' && align === undefined,
    );
  expect(columns.length).toBeGreaterThan(0);
  const wide = columns.flatMap((column) => [
    ...column.findAllChildren(Button),
    ...column.findAllChildren(LoadingButton),
    ...column.findAllChildren(Select),
  ]);
  expect(wide.map(({ text, props }) => text ?? props)).toEqual([]);
});

describe('the planner', () => {
  test('begins with the loss that a client’s details lead to, and a change can be taken out', async () => {
    const page = await openedDashboard({ view: 'planner', choices: { lose: '1' } });
    expect(page.text()).toContain('Åkerlund & Son AB is lost');
    expect(page.text()).toContain('Total 319.7 119.4 -200.3');
    page.find(Button, (button) => button.text === 'Remove').trigger('onClick');
    await page.waitFor(() => expect(page.text()).toContain('The plan is empty.'));
  });

  test('says what a plan does to the risk and its date, and draws it beside today', async () => {
    const plan = '[["newSale","2",2000,"USD","sourced","2026-11-23"]]';
    const page = await openedDashboard({ view: 'planner', choices: { plan } });
    const text = page.text();
    expect(text).toContain('Today: tier performance Gold. Gold is at risk from Jan 10, 2027.');
    expect(text).toContain('Plan: tier performance Gold. Gold is at risk from Mar 2, 2027.');
    // Nothing stands below what the plan leaves as it is.
    expect(text).toContain('Assisted 30.0 30.0 Managed');
    const { alt, src } = page.tab('planner').find(Image).props;
    expect(alt).toMatch(/^Without a plan: 319\.7 today.* Plan: 519\.7 today/);
    const drawn = decodeURIComponent(src).match(/<line[^>]*stroke-width="2.5"[^>]*>/g);
    expect(drawn).toHaveLength(24);
    trigger(page.find(Select, { name: 'track' }), 'onChange', 'sourced');
    await page.waitFor(() => expect(page.text()).toContain('Sourced over the coming months'));
  });

  test('offers every currency that the account can convert', async () => {
    const conversions = [{ currency: 'SEK', value: 1000 }];
    server().on('GET /v1/facts', {
      body: factsPage(exampleClients, { ...examplePartner, conversions }),
    });
    const page = await openedDashboard({ view: 'planner' });
    const offered = page.find(Select, { name: 'plan-currency' }).props.options ?? [];
    const codes = offered.map(({ value }) => value);
    expect(codes).toEqual(expect.arrayContaining(['EUR', 'SEK', 'USD']));
    expect(codes).not.toContain('NOK');
  });

  test('reads MRR as the locale of its user writes it, and says how', async () => {
    const choices = { plan: '[["lostClient","1"]]' };
    const page = await openedDashboard({ view: 'planner', choices, language: 'sv' });
    const mrr = () => page.find(Input, { name: 'mrr' });
    const type = (text: string) => trigger(mrr(), 'onInput', text);
    trigger(page.find(Select, { name: 'plan-kind' }), 'onChange', 'newClient');
    await page.waitFor(() => page.find(Input, { name: 'prospect' }));
    trigger(page.find(Input, { name: 'prospect' }), 'onInput', 'Nordwind');
    type('1 234,5');
    await page.waitFor(() => expect(page.text()).toContain('Tolkas som 1 234,5'));
    const add = () => page.find(Button, (button) => button.text === 'Lägg till i planen');
    expect(add().props.disabled).toBe(false);
    type('1.5');
    await page.waitFor(() => expect(mrr().props.validationMessage).toContain('inte ett tal'));
    expect(add().props.disabled).toBe(true);
    type('−1 234,5');
    await page.waitFor(() => expect(mrr().props.validationMessage).toContain('inte vara negativ'));
    expect(add().props.disabled).toBe(true);
    type('1 234,5');
    await page.waitFor(() => expect(mrr().props.error).not.toBe(true));
    add().trigger('onClick');
    await page.waitFor(() => expect(page.text()).toContain('Nordwind: en affär på 1 234,50 US$'));
  });

  test('opens the plan in an address, whoever made it', async () => {
    const plan =
      '[["lostClient","1"],["newClient","Nordwind",1000,"USD","sourced","2026-11-23",null,"core"]]';
    const page = await openedDashboard({ view: 'planner', choices: { plan } });
    expect(page.text()).toContain('Åkerlund & Son AB is lost');
    expect(page.text()).toContain('Nordwind: a deal of $1,000 (Sourced), on Nov 23, 2026');
    expect(page.text()).not.toContain('It changes no points');
    page.find(Button, (button) => button.text === 'Remove').trigger('onClick');
    await page.waitFor(() => expect(page.text()).not.toContain('is lost'));
    expect(page.address()).toMatchObject({
      to: '/planner',
      params: { plan: '[["newClient","Nordwind",1000,"USD","sourced","2026-11-23",null,"core"]]' },
    });
  });

  test.each([
    [
      'a deal that expired long ago',
      '["newClient","Nord",1000,"USD","sourced","2020-01-01",0,"core"]',
    ],
    ['a deal in a far year', '["newSale","1",1000,"USD","sourced","2105-01-01"]'],
    ['an end in a far year', '["endedManagement","1","2105-01-01"]'],
    ['a market that is so already', '["changedMarket","1","core"]'],
  ])('says that %s changes nothing, beside that change alone', async (_, idle) => {
    const plan = `[["newSale","1",500,"USD","sourced","2026-11-23"],${idle},["lostClient","1"]]`;
    const page = await openedDashboard({ view: 'planner', choices: { plan } });
    const said = page
      .tab('planner')
      .findAll(Text, ({ text }) => !!text?.includes('It changes no points'));
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toMatch(/Nord|2105|Core/);
  });

  test('keeps what is left of the loss that it began from, by its place', async () => {
    const choices = { lose: '1', plan: '[0,["changedMarket","2","growth"]]' };
    const page = await openedDashboard({ view: 'planner', choices });
    expect(page.text()).toContain('Åkerlund & Son AB is lost');
    expect(page.text()).toContain('Growth market');
  });

  test.each(['[["lostClient"', '[7]', '[["changedMrr","1",-5,"USD"]]'])(
    'says that it cannot read the plan %s, and begins as without one',
    async (plan) => {
      const page = await openedDashboard({ view: 'planner', choices: { lose: '1', plan } });
      expect(page.text()).toContain('The plan in this link cannot be read');
      expect(page.text()).toContain('Åkerlund & Son AB is lost');
    },
  );

  test('a saved scenario that no longer fits the account says what is wrong with it', async () => {
    server().on('GET /v1/scenarios', {
      body: {
        scenarios: [
          {
            name: 'Old',
            savedBy: '7',
            savedAt: '2026-11-01T08:00:00Z',
            changes: [
              { kind: 'lostClient', clientId: 'gone' },
              { kind: 'lostClient', clientId: '1' },
            ],
          },
        ],
      },
    });
    const page = await openedDashboard({ view: 'planner', choices: { scenario: 'Old' } });
    const refused = (alert: { props: { title?: unknown } }) =>
      String(alert.props.title).includes('does not match');
    await page.waitFor(() => page.find(Alert, refused));
    expect(page.text()).toContain('there is no such client');
    expect(page.text()).not.toContain('It changes no points');
    const swedish = await openedDashboard({
      view: 'planner',
      choices: { scenario: 'Old' },
      language: 'sv',
    });
    await swedish.waitFor(() => expect(swedish.text()).toContain('det finns ingen sådan kund'));
  });

  test('asks before a saved scenario is replaced or deleted, and says why a name cannot be saved', async () => {
    const scenario = {
      name: 'Old',
      savedBy: '7',
      savedAt: '2026-11-01T08:00:00Z',
      changes: [{ kind: 'lostClient' as const, clientId: '1' }],
    };
    server().on('GET /v1/scenarios', { body: { scenarios: [scenario] } });
    server().on('DELETE /v1/scenarios/Old', { body: { scenarios: [] } });
    const page = await openedDashboard({ view: 'planner', choices: { lose: '1' } });
    const button = (name: string) => page.find(Button, ({ text }) => text === name);
    const save = (name: string) => page.find(LoadingButton, ({ text }) => text === name);
    const input = () => page.find(Input, { name: 'scenarioName' });
    await page.waitFor(() =>
      expect(page.find(Select, { name: 'scenario' }).props.options).toHaveLength(2),
    );
    trigger(input(), 'onInput', 'Old');
    await page.waitFor(() => save('Replace the saved one'));
    trigger(input(), 'onInput', 'x'.repeat(81));
    await page.waitFor(() =>
      expect(input().props.validationMessage).toBe('Use at most 80 characters.'),
    );
    expect(save('Save for the account').props.disabled).toBe(true);
    trigger(page.find(Select, { name: 'scenario' }), 'onChange', 'Old');
    await page.waitFor(() => button('Delete'));
    button('Delete').trigger('onClick');
    await page.waitFor(() => button('Delete it for everyone in the account?'));
    expect(server().calls.some(({ method }) => method === 'DELETE')).toBe(false);
    button('Delete it for everyone in the account?').trigger('onClick');
    await page.waitFor(() => expect(page.text()).not.toContain('was saved'));
    expect(server().calls.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  test('scenarios that cannot be read leave the rest of the planner as it is', async () => {
    server().on('GET /v1/scenarios', 'unreachable');
    const page = await openedDashboard({ view: 'planner' });
    await page.waitFor(() => page.find(Button, (button) => button.text === 'Try again'));
    expect(page.find(Button, (button) => button.text === 'Add to the plan')).toBeTruthy();
    expect(page.text()).toContain('The plan is empty.');
  });
});
