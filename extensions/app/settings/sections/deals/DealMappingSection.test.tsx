import {
  Alert,
  Button,
  Form,
  Input,
  LoadingButton,
  MultiSelect,
  Select,
} from '@hubspot/ui-extensions';
import { problem, trigger } from '@partner-tier-points/extension-shared/testing';
import type { DealMapping, DealMappingPreview } from '@partner-tier-points/contract';
import { beforeEach, expect, test } from 'vitest';
import { openSection, serveSettings, signIn } from '../../testing/openSection.tsx';

const server = serveSettings();
const mapping: DealMapping = {
  counts: { property: 'hs_is_closed_won', values: ['true'] },
  mrr: 'hs_mrr',
  currency: 'deal_currency_code',
  closedOn: 'closedate',
  product: null,
  dealType: {
    property: 'partner_deal_type',
    values: { 'Partner sourced': 'sourced' },
    otherwise: null,
  },
  kind: { property: null, values: {}, otherwise: 'new' },
};
const preview: DealMappingPreview = {
  looked: 200,
  counted: 12,
  mistaken: 1,
  scored: 11,
  lost: 0,
  currencyProperty: 'deal_currency_code',
  companyCurrency: 'SEK',
  mrrSources: [{ property: 'amount', mrrMonths: 12, scored: 12 }],
  lineItems: { status: 'ready', scored: 9 },
  missingProperties: ['partner_deal_type'],
  examples: [
    {
      dealId: '1',
      name: 'Marketing Hub for Åkerlund',
      counts: true,
      scored: true,
      alsoScoredBy: ['amount', 'line_items'],
      mrr: '1200.50',
      currency: 'SEK',
      closedOn: '2026-10-30',
      product: null,
      dealType: 'sourced',
      kind: 'cross-sell',
      mistakes: [{ property: 'hs_mrr', reason: 'notNumeric', value: '12,5 k' }],
    },
  ],
};

const choices = [
  {
    name: 'hs_is_closed_won',
    label: 'Is Closed Won',
    options: [
      { value: 'true', label: 'True' },
      { value: 'false', label: 'False' },
    ],
  },
  {
    name: 'partner_deal_type',
    label: 'Partner role',
    options: [
      { value: 'found', label: 'Found by us' },
      { value: 'joint', label: 'Sold jointly' },
    ],
  },
];

beforeEach(() => server().on('POST /v1/deal-mapping/preview', { body: preview }));

async function opened(custom = false, offered: typeof choices = [], lineItems = 'ready') {
  const way = custom ? { defaultMapping: mapping } : {};
  server().on('GET /v1/deal-mapping', { body: { mapping, custom, ...way } });
  server().on('GET /v1/deal-properties', { body: { choices: offered, lineItems } });
  const page = await openSection('deals');
  const input = (name: string) => page.section().find(Input, { name: `mapping.${name}` });
  const press = (text: string) =>
    page
      .section()
      .find(LoadingButton, (button) => button.text === text)
      .trigger('onClick');
  const sent = (method: string) => server().calls.filter((call) => call.method === method);
  return { ...page, input, press, sent };
}

test('the months that an amount covers are read in the locale of the page', async () => {
  const page = await opened();
  trigger(page.input('mrrMonths'), 'onChange', '1.5');
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.input('mrrMonths').props.error).toBe(true));
  trigger(page.input('mrrMonths'), 'onChange', 'twelve');
  await page.waitFor(() =>
    expect(page.input('mrrMonths').props.validationMessage).toContain('For example 12'),
  );
  trigger(page.section().find(Form), 'onSubmit');
  expect(page.sent('PUT')).toEqual([]);
  trigger(page.input('mrrMonths'), 'onChange', '12');
  expect(page.text()).toContain('Read as 12');
});

test('the mapping is shown as it is, and saved as it was changed', async () => {
  server().on('PUT /v1/deal-mapping', ({ body }) => ({
    body: { ...(body as object), custom: true },
  }));
  const page = await opened();
  expect(page.text()).toContain('The default mapping is in use.');
  expect(page.input('dealType.sourced.values').props.value).toBe('Partner sourced');
  expect(page.section().find(Select, { name: 'mapping.kind.otherwise' }).props.value).toBe('new');

  trigger(page.input('counts.values'), 'onChange', 'true; yes');
  trigger(page.input('dealType.assisted.values'), 'onChange', 'Joint');
  trigger(
    page.section().find(Select, { name: 'mapping.dealType.otherwise' }),
    'onChange',
    'sourced',
  );
  trigger(page.input('product'), 'onChange', 'product_line');
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.text()).toContain('Your own mapping is in use.'));
  expect(page.sent('PUT').map(({ body }) => body)).toEqual([
    {
      mapping: {
        ...mapping,
        counts: { property: 'hs_is_closed_won', values: ['true', 'yes'] },
        product: 'product_line',
        dealType: {
          property: 'partner_deal_type',
          values: { 'Partner sourced': 'sourced', Joint: 'assisted' },
          otherwise: 'sourced',
        },
      },
    },
  ]);
});

test('values are picked from the options of their property, and nobody types a separator', async () => {
  server().on('PUT /v1/deal-mapping', ({ body }) => ({
    body: { ...(body as object), custom: true },
  }));
  const page = await opened(false, choices);
  const picker = (name: string) => page.section().find(MultiSelect, { name: `mapping.${name}` });
  expect(picker('counts.values').props).toMatchObject({
    value: ['true'],
    options: choices[0]!.options,
  });
  // What is saved and no option any more stays, and says so.
  const sourced = picker('dealType.sourced.values').props;
  expect(sourced.value).toEqual(['Partner sourced']);
  expect(sourced.options?.at(-1)).toEqual({
    value: 'Partner sourced',
    label: 'Partner sourced (no longer an option in HubSpot)',
  });
  expect(sourced.description).toContain('are kept');

  trigger(picker('dealType.sourced.values'), 'onChange', ['Partner sourced', 'found']);
  // An option means one thing.
  expect(picker('dealType.assisted.values').props.options).toEqual([choices[1]!.options[1]]);
  trigger(picker('dealType.assisted.values'), 'onChange', ['joint']);
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.text()).toContain('Your own mapping is in use.'));
  expect(page.sent('PUT').map(({ body }) => body)).toEqual([
    {
      mapping: {
        ...mapping,
        dealType: {
          ...mapping.dealType,
          values: { 'Partner sourced': 'sourced', found: 'sourced', joint: 'assisted' },
        },
      },
    },
  ]);
});

test('the picker follows the property, and values of any other one are typed', async () => {
  const page = await opened(false, choices);
  const picker = () => page.section().maybeFind(MultiSelect, { name: 'mapping.counts.values' });
  trigger(page.input('counts.property'), 'onChange', 'deal_note');
  await page.waitFor(() => expect(picker()).toBeNull());
  expect(page.input('counts.values').props.description).toBe('Separate values with semicolons.');
  trigger(page.input('counts.property'), 'onChange', 'partner_deal_type');
  await page.waitFor(() => expect(picker()).not.toBeNull());
  trigger(picker()!, 'onChange', []);
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(picker()?.props.error).toBe(true));
});

test('without the options the values can still be typed', async () => {
  server().on('GET /v1/deal-mapping', { body: { mapping, custom: false } });
  server().on(
    'GET /v1/deal-properties',
    problem(502, { code: 'hubspot.unavailable', message: '' }),
  );
  const page = await openSection('deals');
  await page.waitFor(() =>
    expect(page.section().find(Alert).props.title).toBe(
      'The options of your properties could not be loaded',
    ),
  );
  const input = page.section().find(Input, { name: 'mapping.counts.values' });
  expect(input.props.value).toBe('true');
});

test('what is no property name is marked, and nothing is sent', async () => {
  const page = await opened();
  trigger(page.input('mrr'), 'onChange', 'Monthly revenue');
  trigger(page.input('counts.values'), 'onChange', ' ; ');
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.input('mrr').props.error).toBe(true));
  expect(page.input('counts.values').props.error).toBe(true);
  expect(page.input('currency').props.error).toBe(false);
  page.press('Preview');
  expect([...page.sent('PUT'), ...page.sent('POST')]).toEqual([]);
});

test('a preview counts, names what is missing and shows examples, until something is changed', async () => {
  server().on('POST /v1/deal-mapping/preview', { body: preview });
  const page = await opened();
  page.press('Preview');
  await page.waitFor(() => expect(page.text()).toContain('200 deals were checked'));
  const text = page.text();
  expect(text).toContain('12 of them count.');
  expect(text).toContain('1 of those is missing something');
  expect(text).toContain('11 of those can be scored.');
  expect(text).toContain('in the company currency: SEK.');
  expect(text).toContain('amount, months covered 12: 12 deals can be scored');
  expect(text).toContain('Line items: 9 deals can be scored');
  expect(text).toContain('Your account does not have these properties partner_deal_type');
  expect(text).toContain(
    'Marketing Hub for Åkerlund Yes SEK 1,200.50 Oct 30, 2026 – Sourced Cross-sell amount, line_items hs_mrr: 12,5 k: is not a number',
  );
  expect(page.sent('POST').map(({ body }) => body)).toEqual([mapping]);
  trigger(page.input('product'), 'onChange', 'other');
  await page.waitFor(() => expect(page.text()).not.toContain('deals were checked'));
});

test('MRR can come from the line items of a deal, in place of a property', async () => {
  server().on('PUT /v1/deal-mapping', ({ body }) => ({
    body: { ...(body as object), custom: true },
  }));
  server().on('POST /v1/deal-mapping/preview', { body: preview });
  const page = await opened();
  const source = () => page.section().find(Select, { name: 'mapping.mrrFrom' });
  expect(source().props.value).toBe('property');
  trigger(source(), 'onChange', 'lineItems');
  await page.waitFor(() =>
    expect(page.section().maybeFind(Input, { name: 'mapping.mrr' })).toBeNull(),
  );
  page.press('Preview');
  await page.waitFor(() => expect(page.text()).toContain('200 deals were checked'));
  // What is chosen is no other source.
  expect(page.text()).not.toContain('Line items: 9');
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.text()).toContain('Your own mapping is in use.'));
  expect(page.sent('PUT').map(({ body }) => body)).toEqual([
    { mapping: { ...mapping, mrrFrom: 'lineItems' } },
  ]);
  trigger(source(), 'onChange', 'property');
  await page.waitFor(() => expect(page.input('mrr').props.value).toBe('hs_mrr'));
});

test('an app that may not read line items says so in the form, the preview and when it is saved', async () => {
  const sentence = 'its scope crm.objects.line_items.read is missing';
  const fields = [{ path: 'mapping.mrrFrom', message: '' }];
  server().on(
    'PUT /v1/deal-mapping',
    problem(400, { code: 'request.invalid', message: '', fields }),
  );
  const lineItems = { status: 'noScope', scored: 0 } as const;
  server().on('POST /v1/deal-mapping/preview', { body: { ...preview, lineItems } });
  const page = await opened(false, [], 'noScope');
  const source = () => page.section().find(Select, { name: 'mapping.mrrFrom' });
  expect(source().props.description).toContain(sentence);
  page.press('Preview');
  await page.waitFor(() => expect(page.text()).toContain('Line items could not be checked'));
  expect(page.text()).toContain(sentence);
  trigger(source(), 'onChange', 'lineItems');
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(source().props.error).toBe(true));
  expect(source().props.validationMessage).toContain(sentence);
});

test('an own mapping can be given up for the default', async () => {
  server().on('PUT /v1/deal-mapping', { body: { mapping, custom: false } });
  const page = await opened(true);
  page
    .section()
    .find(Button, (button) => button.text === 'Reset to default')
    .trigger('onClick');
  await page.waitFor(() => expect(page.text()).toContain('The default mapping is in use.'));
  expect(page.sent('PUT').map(({ body }) => body)).toEqual([{ mapping: null }]);
});

test('a mapping that would lose sales says how many and asks before it is saved', async () => {
  server().on('POST /v1/deal-mapping/preview', { body: { ...preview, lost: 3 } });
  server().on('PUT /v1/deal-mapping', ({ body }) => ({
    body: { ...(body as object), custom: true },
  }));
  const page = await opened();
  const question = 'deals that count today would no longer earn points';
  const alert = () =>
    page.section().maybeFind(Alert, (one) => String(one.props.title).includes(question));
  const answer = (text: string) =>
    page
      .section()
      .find(Button, (button) => button.text === text)
      .trigger('onClick');
  trigger(page.input('mrr'), 'onChange', 'amount');
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(alert()?.props.title).toBe(`3 ${question}.`));
  expect(page.text()).toContain('Deals checked, the newest: 200.');
  expect(page.sent('POST').map(({ body }) => body)).toEqual([{ ...mapping, mrr: 'amount' }]);

  answer('Cancel');
  await page.waitFor(() => expect(alert()).toBeNull());
  expect(page.sent('PUT')).toEqual([]);

  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(alert()).not.toBeNull());
  answer('Save anyway');
  await page.waitFor(() => expect(page.text()).toContain('Your own mapping is in use.'));
  expect(alert()).toBeNull();
  expect(page.sent('PUT').map(({ body }) => body)).toEqual([
    { mapping: { ...mapping, mrr: 'amount' } },
  ]);
});

test('the way back to the default asks too where it would lose sales', async () => {
  server().on('POST /v1/deal-mapping/preview', { body: { ...preview, lost: 1 } });
  const page = await opened(true);
  page
    .section()
    .find(Button, (button) => button.text === 'Reset to default')
    .trigger('onClick');
  await page.waitFor(() => page.section().find(Button, (button) => button.text === 'Save anyway'));
  expect(page.sent('POST').map(({ body }) => body)).toEqual([mapping]);
  expect(page.sent('PUT')).toEqual([]);
});

test('nobody is asked about a mapping that is refused anyway, but of the default they are', async () => {
  server().on('POST /v1/deal-mapping/preview', { body: { ...preview, lost: 3, usable: false } });
  server().on('PUT /v1/deal-mapping', problem(400, { code: 'request.invalid', message: 'no' }));
  const page = await opened(true);
  const question = () =>
    page.section().maybeFind(Button, (button) => button.text === 'Save anyway');
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.sent('PUT')).toHaveLength(1));
  expect(question()).toBeNull();
  page
    .section()
    .find(Button, (button) => button.text === 'Reset to default')
    .trigger('onClick');
  await page.waitFor(() => expect(question()).not.toBeNull());
});

test('a refusal of the server marks its fields', async () => {
  server().on(
    'PUT /v1/deal-mapping',
    problem(400, {
      code: 'request.invalid',
      message: '',
      fields: [{ path: 'mapping.kind.property', message: '' }],
    }),
  );
  const page = await opened();
  trigger(page.section().find(Form), 'onSubmit');
  await page.waitFor(() => expect(page.input('kind.property').props.error).toBe(true));
  trigger(page.input('kind.property'), 'onChange', 'no_such_property');
  await page.waitFor(() =>
    expect(page.input('kind.property').props.validationMessage).toContain('no property with this'),
  );
  trigger(page.input('kind.property'), 'onChange', 'No Name');
  await page.waitFor(() =>
    expect(page.input('kind.property').props.validationMessage).toContain('lowercase letters'),
  );
  expect(page.section().find(Alert).props.title).toBe('Some values were not accepted');
});

test('an ordinary user reads it and can change nothing', async () => {
  signIn(server(), {});
  const page = await opened();
  expect(page.section().find(Alert).props.title).toBe(
    'Only a super admin can change these settings',
  );
  expect(
    page
      .section()
      .findAll(Input)
      .every((input) => input.props.readOnly),
  ).toBe(true);
  expect(page.section().maybeFind(LoadingButton)).toBeNull();
});
