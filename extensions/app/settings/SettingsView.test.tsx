import {
  Alert,
  Button,
  DateInput,
  DescriptionListItem,
  Form,
  Input,
  LoadingButton,
  LoadingSpinner,
  Select,
} from '@hubspot/ui-extensions';
import {
  createPatientRenderer,
  exampleMoment,
  examplePartner,
  problem,
  session,
  shownRuleSetIds,
  startFakeServer,
  trigger,
  visibleText,
  type FakeServer,
} from '@partner-tier-points/extension-shared/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SettingsView } from './SettingsView.tsx';

let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: exampleMoment });
  server = startFakeServer();
  server.on('GET /v1/session', { body: session({ superAdmin: true }) });
  server.on('GET /v1/settings', { body: { partner: examplePartner, ruleSet: null } });
  server.on('PUT /v1/settings', ({ body }) => ({ body }));
});
afterEach(() => vi.useRealTimers());

async function opened(language = 'en') {
  const renderer = createPatientRenderer('settings');
  Object.assign(renderer.mocks.context.user, { language, locale: language });
  renderer.render(<SettingsView />);
  await renderer.waitFor(() => expect(renderer.maybeFind(LoadingSpinner)).toBeNull());
  const text = () => visibleText(renderer.getRootNode());
  const saved = () => server.calls.filter(({ method }) => method === 'PUT');
  const save = () => trigger(renderer.find(Form), 'onSubmit');
  return { ...renderer, text, saved, save };
}

describe('a super admin', () => {
  test('finds what is entered and can save it unchanged', async () => {
    const page = await opened();
    expect(page.find(Select, { name: 'creditedTier' }).props.value).toBe('Gold');
    expect(page.find(DateInput, { name: 'certifiedUntil' }).props.value).toEqual({
      year: 2027,
      month: 2,
      date: 1,
    });
    expect(page.find(Input, { name: 'threshold Gold total' }).props.value).toBe('300');
    page.save();
    await page.waitFor(() => expect(page.mocks.actions.addAlert.called).toBe(true));
    expect(page.saved().map(({ body }) => body)).toEqual([
      { partner: examplePartner, ruleSet: null },
    ]);
  });

  test('changes every kind of field', async () => {
    const page = await opened();
    trigger(page.find(Select, { name: 'creditedTier' }), 'onChange', 'Platinum');
    trigger(page.find(DateInput, { name: 'creditedSince' }), 'onChange', {
      year: 2026,
      month: 6,
      date: 15,
    });
    trigger(page.find(Input, { name: 'country' }), 'onChange', ' se ');
    trigger(page.find(Input, { name: 'grossRevenueRetention' }), 'onChange', '86.5');
    trigger(page.find(Input, { name: 'certifications' }), 'onChange', '12');
    trigger(page.find(Select, { name: 'invitedToElite' }), 'onChange', false);
    trigger(page.find(Select, { name: 'membership' }), 'onChange', '');
    trigger(page.find(Select, { name: 'ruleSet' }), 'onChange', 'points-2026-01');
    trigger(page.find(Input, { name: 'threshold Gold total' }), 'onChange', '');
    trigger(page.find(Input, { name: 'threshold Elite total' }), 'onChange', '9,000');
    page.save();
    await page.waitFor(() => expect(page.saved()).toHaveLength(1));
    expect(page.saved()[0]?.body).toEqual({
      partner: {
        ...examplePartner,
        creditedTier: 'Platinum',
        creditedSince: '2026-07-15',
        country: 'SE',
        grossRevenueRetention: 0.865,
        certifications: 12,
        invitedToElite: false,
        membership: null,
        thresholds: { Gold: { sourced: 200 }, Platinum: { total: 925 }, Elite: { total: 9000 } },
      },
      ruleSet: 'points-2026-01',
    });
  });

  test('chooses what managed MRR is in, beside what is assumed, and goes back to that', async () => {
    const page = await opened();
    const field = () => page.find(Select, { name: 'managedMrrCurrency' });
    expect(field().props.value).toBe('');
    expect(field().props.description).toContain('It is assumed to be the local currency');
    for (const [chosen, sent] of [
      ['usDollar', { managedMrrCurrency: 'usDollar' }],
      ['', {}],
    ] as const) {
      trigger(field(), 'onChange', chosen);
      const before = page.saved().length;
      page.save();
      await page.waitFor(() => expect(page.saved()).toHaveLength(before + 1));
      const expected = { partner: examplePartner, ruleSet: null, ...sent };
      expect(page.saved().at(-1)?.body).toEqual(expected);
      await page.waitFor(() => expect(field().props.value).toBe(chosen));
    }
  });

  test('enters what a currency is worth, with the account’s exchange rates at hand', async () => {
    server.on('GET /v1/conversion-suggestions', {
      body: {
        status: 'ready',
        suggestions: [
          { currency: 'EUR', value: 86, from: '2026-11-20' },
          { currency: 'NOK', value: 1012.5, from: '2026-11-20' },
        ],
      },
    });
    const page = await opened();
    const press = (text: string) =>
      page.find(Button, (button) => button.text === text).trigger('onClick');
    press('Add a conversion');
    page.save();
    expect(page.saved()).toEqual([]);
    expect(page.find(Input, { name: 'conversion 0 currency' }).props.error).toBe(true);
    expect(page.find(Input, { name: 'conversion 0 value' }).props.error).toBe(true);
    const currency = () => page.find(Input, { name: 'conversion 0 currency' });
    trigger(currency(), 'onChange', 'EUR');
    await page.waitFor(() =>
      expect(currency().props.description).toBe('HubSpot publishes 88 for EUR. Yours is not used.'),
    );
    trigger(currency(), 'onChange', ' sek ');
    await page.waitFor(() => expect(currency().props.description).toBeUndefined());
    trigger(page.find(Input, { name: 'conversion 0 value' }), 'onChange', '1000');
    trigger(page.find(DateInput, { name: 'conversion 0 from' }), 'onChange', {
      year: 2026,
      month: 0,
      date: 1,
    });
    page
      .find(LoadingButton, (button) => button.text === 'Show exchange rates from HubSpot')
      .trigger('onClick');
    await page.waitFor(() => expect(page.text()).toContain('1,012.5 NOK = US$100'));
    // What nobody would use is not offered.
    expect(page.text()).toContain('86 EUR = US$100');
    expect(page.text()).toContain('HubSpot publishes 88 for EUR. Yours is not used.');
    expect(page.maybeFind(Button, ({ text }) => text === 'Use for EUR')).toBeNull();
    press('Use for NOK');
    page.save();
    await page.waitFor(() => expect(page.saved()).toHaveLength(1));
    expect(page.saved()[0]?.body).toMatchObject({
      partner: {
        conversions: [
          { currency: 'SEK', value: 1000, from: '2026-01-01' },
          { currency: 'NOK', value: 1012.5, from: null },
        ],
      },
    });
    press('Remove SEK');
    page.save();
    await page.waitFor(() => expect(page.saved()).toHaveLength(2));
    expect(page.saved()[1]?.body).toMatchObject({
      partner: { conversions: [{ currency: 'NOK' }] },
    });
  });

  test('sees when the app may not read exchange rates', async () => {
    server.on('GET /v1/conversion-suggestions', { body: { status: 'noScope', suggestions: [] } });
    const page = await opened();
    page
      .find(LoadingButton, (button) => button.text === 'Show exchange rates from HubSpot')
      .trigger('onClick');
    await page.waitFor(() => expect(page.text()).toContain('settings.currencies.read'));
  });

  test('chooses rules by their date', async () => {
    const page = await opened();
    expect(page.text()).toContain('Rules');
    expect(shownRuleSetIds(page.getRootNode())).toEqual([]);
  });

  test('sees the published thresholds of the chosen rule set next to the partner’s own', async () => {
    const page = await opened();
    expect(page.find(Input, { name: 'threshold Gold total' }).props.description).toBe(
      'Reported by third parties for earlier rules: 325 · For example 1,234.5',
    );
    trigger(page.find(Select, { name: 'ruleSet' }), 'onChange', 'points-2026-01');
    expect(page.find(Input, { name: 'threshold Gold total' }).props.description).toBe(
      'Reported by third parties: 325 · For example 1,234.5',
    );
    expect(page.maybeFind(Input, { name: 'threshold Solutions Partner total' })).toBeNull();
  });

  test('starts from the thresholds of January 2026 where the rules have none, keeping the own ones', async () => {
    const page = await opened();
    const start = () =>
      page.maybeFind(Button, ({ text }) => text?.startsWith('Start from the thresholds') === true);
    expect(start()?.text).toBe('Start from the thresholds in "Rules since Jan\u00a015,\u00a02026"');
    expect(page.text()).toContain('Third parties reported them.');
    start()?.trigger('onClick');
    await page.waitFor(() => expect(start()).toBeNull());
    // What is typed is one's own, also where it is the figure of third parties.
    trigger(page.find(Input, { name: 'threshold Elite total' }), 'onChange', '9000.0');
    page.save();
    await page.waitFor(() => expect(page.saved()).toHaveLength(1));
    expect(page.saved()[0]?.body).toMatchObject({
      partner: {
        thresholds: {
          Gold: { total: 300, sourced: 200 },
          Platinum: { total: 925 },
          Diamond: { total: 3100 },
          Elite: { total: 9000 },
        },
        reportedThresholds: { Gold: [], Platinum: [], Diamond: ['total'], Elite: [] },
      },
    });
  });

  test('is not offered that where the rules have thresholds of their own', async () => {
    const page = await opened();
    trigger(page.find(Select, { name: 'ruleSet' }), 'onChange', 'points-2026-01');
    expect(page.text()).not.toContain('Start from the thresholds');
  });

  test('is shown a wrong value at its field, and nothing is sent', async () => {
    const page = await opened('sv');
    trigger(page.find(Input, { name: 'country' }), 'onChange', 'Sverige');
    trigger(page.find(Input, { name: 'grossRevenueRetention' }), 'onChange', '120');
    page.save();
    const country = page.find(Input, { name: 'country' }).props;
    expect([country.error, country.validationMessage]).toEqual([
      true,
      'Två versaler, till exempel SE.',
    ]);
    expect(page.find(Input, { name: 'grossRevenueRetention' }).props.error).toBe(true);
    expect(page.find(Input, { name: 'certifications' }).props.error).toBe(false);
    expect(page.saved()).toEqual([]);
  });

  test('is told what cannot be, each in its own sentence at its field, and nothing is sent', async () => {
    const page = await opened();
    const field = (name: string) => page.find(Input, { name }).props;
    const day = (name: string) => page.find(DateInput, { name });
    trigger(day('creditedSince'), 'onChange', { year: 2031, month: 0, date: 1 });
    trigger(day('certifiedUntil'), 'onChange', { year: 1999, month: 0, date: 1 });
    trigger(page.find(Input, { name: 'threshold Platinum total' }), 'onChange', '299.5');
    trigger(page.find(Input, { name: 'threshold Gold sourced' }), 'onChange', '301');
    trigger(page.find(Input, { name: 'country' }), 'onChange', 'xx');
    page.save();
    await page.waitFor(() => expect(day('creditedSince').props.error).toBe(true));
    expect(field('country').validationMessage).toContain('No country has this code.');
    expect(field('threshold Gold sourced').validationMessage).toContain(
      'Cannot be higher than the 300 of the Total for Gold',
    );
    expect(day('creditedSince').props.validationMessage).toContain('This day is in the future.');
    expect(day('certifiedUntil').props.validationMessage).toContain('2006 or later');
    trigger(day('certifiedUntil'), 'onChange', { year: 2105, month: 0, date: 1 });
    page.save();
    await page.waitFor(() =>
      expect(day('certifiedUntil').props.validationMessage).toContain('more than ten years ahead'),
    );
    expect(field('threshold Platinum total').validationMessage).toBe(
      'Cannot be lower than the 300 for Gold, a lower tier. Read as 299.5',
    );
    expect(field('threshold Gold total').error).toBe(false);

    trigger(page.find(Input, { name: 'grossRevenueRetention' }), 'onChange', '100.01');
    page.save();
    await page.waitFor(() => expect(field('grossRevenueRetention').error).toBe(true));
    expect(field('grossRevenueRetention').validationMessage).toContain('At most 100');
    expect(page.saved()).toEqual([]);
  });

  test('is shown how a number is read, in the locale of the page, before it is saved', async () => {
    const page = await opened('sv');
    const field = () => page.find(Input, { name: 'threshold Gold total' });
    expect(field().props.description).toContain('Till exempel 1\u00a0234,5');
    trigger(field(), 'onInput', '1 234,5');
    await page.waitFor(() => expect(page.text()).toContain('Tolkas som 1 234,5'));
    expect(page.saved()).toEqual([]);
    trigger(field(), 'onChange', '1 234,5');
    const sourced = () => page.find(Input, { name: 'threshold Gold sourced' }).props;
    trigger(page.find(Input, { name: 'threshold Gold sourced' }), 'onInput', '1.5');
    await page.waitFor(() => expect(sourced().value).toBe('1.5'));
    // Half a number is not called wrong.
    expect(sourced().error).toBe(false);
    trigger(page.find(Input, { name: 'threshold Gold sourced' }), 'onBlur', '1.5');
    await page.waitFor(() => expect(sourced().error).toBe(true));
    expect(sourced().validationMessage).toContain('inte ett tal');
    expect(sourced().value).toBe('1.5');
    trigger(page.find(Input, { name: 'threshold Platinum total' }), 'onChange', '2000');
    page.save();
    expect(page.saved()).toEqual([]);
    trigger(page.find(Input, { name: 'threshold Gold sourced' }), 'onChange', '1,5');
    page.save();
    await page.waitFor(() => expect(page.saved()).toHaveLength(1));
    expect(page.saved()[0]?.body).toMatchObject({
      partner: { thresholds: { Gold: { total: 1234.5, sourced: 1.5 } } },
    });
  });

  test('is shown what the server refuses at its field, and may try again', async () => {
    server.on(
      'PUT /v1/settings',
      problem(400, {
        code: 'request.invalid',
        message: 'no',
        fields: [{ path: 'partner.thresholds.Gold.total', message: 'no' }],
      }),
    );
    const page = await opened();
    page.save();
    await page.waitFor(() => expect(page.text()).toContain('Some values were not accepted'));
    expect(page.find(Input, { name: 'threshold Gold total' }).props.error).toBe(true);
    expect(page.find(Input, { name: 'threshold Gold sourced' }).props.error).toBe(false);
  });

  test('keeps what was typed when the server cannot be reached', async () => {
    server.on('PUT /v1/settings', 'unreachable');
    const page = await opened();
    trigger(page.find(Input, { name: 'country' }), 'onChange', 'SE');
    page.save();
    await page.waitFor(() => expect(page.text()).toContain('is not responding'));
    expect(page.find(Input, { name: 'country' }).props.value).toBe('SE');
  });
});

test('our estimate of retention stands beside the entered one, and is not entered in its place', async () => {
  const estimate = {
    on: '2026-11-20',
    ratio: 0.8312,
    clients: 37,
    unknown: 3,
    left: 2,
    ratioWithLeft: 0.8,
  };
  server.on('GET /v1/retention-estimate', { body: { estimate } });
  const told =
    'Our estimate of gross revenue retention: 83.1%, from 37 of 40 clients. It is too high if clients have left that HubSpot no longer lists. With 2 clients that have left since the first sync: 80%.';
  const page = await opened();
  await page.waitFor(() => expect(page.text()).toContain(told));
  expect(page.find(Input, { name: 'grossRevenueRetention' }).props.value).toBe('');
  page.save();
  await page.waitFor(() => expect(page.saved()).toHaveLength(1));
  expect(page.saved()[0]?.body).toEqual({ partner: examplePartner, ruleSet: null });
  server.on('GET /v1/session', { body: session() });
  const reader = await opened();
  await reader.waitFor(() => expect(reader.text()).toContain(told));
});

test('who may be a super admin is told that HubSpot does not say so, and can ask again', async () => {
  server.on('GET /v1/session', { body: session({ superAdminUnknown: true }) });
  const page = await opened();
  await page.waitFor(() =>
    expect(page.text()).toContain(
      'HubSpot does not say at the moment whether you are a super admin',
    ),
  );
  expect(page.maybeFind(Form)).toBeNull();
  // Of someone of whom nobody knows whether they may.
  expect(page.text()).not.toContain('Only a super admin');
  server.on('GET /v1/session', { body: session({ superAdmin: true }) });
  trigger(
    page.find(Button, (it) => visibleText(it) === 'Try again'),
    'onClick',
  );
  await page.waitFor(() => expect(page.maybeFind(Form)).not.toBeNull());
  expect(page.text()).not.toContain('HubSpot does not say');
});

test('everyone else reads the values and the reason why they cannot be changed', async () => {
  server.on('GET /v1/session', { body: session() });
  const page = await opened();
  await page.waitFor(() =>
    expect(page.find(Alert).props.title).toBe('Only a super admin can change these settings'),
  );
  expect(page.maybeFind(Form)).toBeNull();
  const value = (label: string) => visibleText(page.find(DescriptionListItem, { label }));
  expect(value('Credited tier')).toBe('Gold');
  expect(value('Certified until')).toBe('Mar 1, 2027');
  expect(value('Gold: Sourced')).toBe('200');
  expect(value('Invited to Elite by HubSpot')).toBe('Not entered');
  expect(value('Currency of managed MRR')).toBe("As assumed: the client's local currency");
});

test('own thresholds are read with the lowest tier first, however they are stored', async () => {
  const thresholds = { Elite: { total: 9000 }, Diamond: { total: 3000 }, Gold: { total: 300 } };
  server.on('GET /v1/session', { body: session() });
  server.on('GET /v1/settings', { body: { partner: { thresholds }, ruleSet: null } });
  const page = await opened();
  await page.waitFor(() => page.find(DescriptionListItem, { label: 'Gold: Total' }));
  const labels = page.findAll(DescriptionListItem).map(({ props }) => props.label);
  expect(labels.filter((label) => label.endsWith(': Total'))).toEqual([
    'Gold: Total',
    'Diamond: Total',
    'Elite: Total',
  ]);
});

test('settings that cannot be read can be tried again', async () => {
  server.on('GET /v1/settings', problem(500, { code: 'internal', message: '', requestId: 'r-1' }));
  const page = await opened();
  await page.waitFor(() => expect(page.text()).toContain('r-1'));
  server.on('GET /v1/settings', { body: { partner: {}, ruleSet: null } });
  page.find(Button).trigger('onClick');
  await page.waitFor(() => page.find(Form));
});
