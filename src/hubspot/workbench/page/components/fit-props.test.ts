import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitProps, missingTexts } from './fit-props.ts';
import { type Kind, propKinds } from './prop-kinds.ts';
import { sayMisfit } from './say-misfit.ts';

const axes = { x: { field: 'day', fieldType: 'datetime' }, y: { field: 'n', fieldType: 'linear' } };

const unfit: [string, object, object, ...(string | RegExp)[]][] = [
  ['BarChart', { data: null, axes }, { axes }, 'BarChart: data is null, not a list or an object'],
  [
    'LineChart',
    { data: [{ day: 1, n: 2 }, null], axes },
    { data: [{ day: 1, n: 2 }], axes },
    'LineChart: data[1] is null, not an object',
  ],
  [
    'Table',
    { paginated: true, pageCount: '3' },
    { paginated: true, pageCount: 3 },
    'Table: pageCount is "3", not a number; it is taken as 3',
  ],
  ['Table', { pageCount: 'many' }, {}, 'Table: pageCount is "many", not a number'],
  ['Input', { label: 7 }, { label: '7' }, 'Input: label is 7, not text; it is taken as "7"'],
  [
    'Input',
    { error: 'Too short' },
    { error: true },
    'Input: error is "Too short", not true or false; it is taken as true',
  ],
  ['Alert', { title: { text: 'Hi' } }, {}, 'Alert: title is {"text":"Hi"}, not text'],
  ['Button', { onClick: 'save' }, {}, 'Button: onClick is "save", not a function'],
  [
    'Text',
    { format: { fontWeight: ['bold'], italic: true } },
    { format: { italic: true } },
    'Text: format.fontWeight is ["bold"], not "bold" or "demibold" or "regular"',
  ],
  [
    'Button',
    { variant: 'x', size: 'huge' },
    {},
    'Button: variant is "x", not "destructive" or "primary" or "secondary" or "transparent"',
    'Button: size is "huge", not "extra-small" or "md" or "medium" or "sm" or "small" or "xs"',
  ],
  [
    'BarChart',
    { axes: { options: { colors: { a: '#0f0', b: 'green' } } } },
    { axes: { options: { colors: { b: 'green' } } } },
    /^BarChart: axes\.options\.colors\.a is "#0f0", not "aqua" or "blue" or/,
  ],
  [
    'Link',
    { href: ' javascript:alert(1)' },
    {},
    'Link: href is " javascript:alert(1)", not an address with https:, http:, mailto: or tel:',
  ],
  [
    'Button',
    { href: { url: 'data:text/html,x', external: true }, size: 'sm' },
    { size: 'sm' },
    /^Button: href\.url is "data:text\/html,x", not an address with/,
  ],
  [
    'PageLink',
    { to: '//evil.example' },
    {},
    'PageLink: to is "//evil.example", not a path of one of the app\'s pages, such as /clients',
  ],
  [
    'Iframe',
    { src: 'data:text/html,x' },
    {},
    'Iframe: src is "data:text/html,x", not an address with https:',
  ],
  [
    'NumberInput',
    { min: 10, max: 5 },
    { max: 5 },
    'NumberInput: min is 10, not at most its max of 5',
  ],
  [
    'DateInput',
    { min: { year: 2027, month: 0, date: 1 }, max: { year: 2026, month: 11, date: 31 } },
    { max: { year: 2026, month: 11, date: 31 } },
    /^DateInput: min is {"year":2027,.*, not at most its max of {"year":2026,/,
  ],
  [
    'TimeInput',
    { min: { hours: 9, minutes: 1 }, max: { hours: 9, minutes: 0 } },
    { max: { hours: 9, minutes: 0 } },
    /^TimeInput: min is/,
  ],
  ['Stack', { width: 100 }, {}, 'Stack: width is 100, not "100%" or "auto"'],
  [
    'Icon',
    { name: 'checkmark' },
    {},
    /^Icon: name is "checkmark", not one of \d+ names, such as .*"checkCircle"/,
  ],
];

it.each(unfit)(
  'leaves out what %s cannot draw, and says so',
  (component, given, fitted, ...said) => {
    const { props, misfits } = fitProps<object>(component, given);
    expect(props).toEqual(fitted);
    expect(misfits.map((it) => sayMisfit(component, it))).toEqual(
      said.map((it) => (typeof it === 'string' ? it : expect.stringMatching(it))),
    );
  },
);

it.each([
  ['Select', { options: null, label: 'Stage' }],
  ['Input', { label: 'Name', validationMessage: false, tooltip: null, onChange: undefined }],
  ['LineChart', { data: [{ day: 1, n: null }], axes }],
  ['FromTheFuture', { data: null }],
  ['Iframe', { src: 'about:blank' }],
])('has nothing to say of what means that nothing is given: %s', (component, given) => {
  expect(fitProps<object>(component, given).misfits).toEqual([]);
});

it.each(['CrmAssociationTable', 'CrmAssociationPivot'])(
  'leaves %s the list of values that a filter excludes, as in samples of HubSpot',
  (component) => {
    const values = ['closedwon', 'closedlost'];
    const given = { preFilters: [{ operator: 'NOT_IN', property: 'dealstage', values }] };
    expect(fitProps<object>(component, given)).toEqual({ props: given, misfits: [] });
  },
);

it('says which text a CRM component lacks: it cannot read anything without', () => {
  const misfits = missingTexts('CrmStatistics', { statistics: [] });
  expect(misfits.map((it) => sayMisfit('CrmStatistics', it))).toEqual([
    'CrmStatistics: objectTypeId is undefined, not text',
  ]);
});

it('gives the same objects where nothing is wrong with them', () => {
  const given = { data: [{ day: 1, n: 2 }], axes, options: { title: 'Days' } };
  expect(fitProps('LineChart', given).props).toBe(given);
});

const props = Object.entries(propKinds).flatMap(([component, kinds]) =>
  Object.entries(kinds).map(([prop, kind]) => ({ component, prop, kind })),
);

it('lets no value through that is not what the SDK declares', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...props),
      fc.anything({ withBigInt: true, withDate: true, maxDepth: 4 }),
      ({ component, prop, kind }, value) => {
        const fitted = fitProps<Record<string, unknown>>(component, { [prop]: value }).props[prop];
        return fitted === undefined || fitted === null || isOf(kind, fitted);
      },
    ),
    { numRuns: 20_000 },
  );
});

it('takes every choice that the SDK declares, and names them all for any other', () => {
  const choosing = props.filter(({ kind }) => kind.choices && !/list|object/.test(kind.is));
  expect(choosing.length).toBeGreaterThan(150);
  for (const { component, prop, kind } of choosing) {
    for (const choice of kind.choices ?? []) {
      expect(fitProps<object>(component, { [prop]: choice }).misfits).toEqual([]);
    }
    const { props: fitted, misfits } = fitProps<object>(component, { [prop]: 'nonsense' });
    expect([fitted, misfits.map((it) => it.choices)]).toEqual([{}, [kind.choices]]);
  }
});

function isOf(kind: Kind, value: unknown): boolean {
  if (kind.is === 'anything' || kind.is === 'content') return true;
  const own = Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value;
  if (!kind.is.split(' ').includes(own)) return false;
  if (Number.isNaN(value)) return false;
  if (kind.choices && (own === 'text' || own === 'number')) {
    return kind.choices.some((it) => it === value);
  }
  if (Array.isArray(value)) return value.every((it) => !kind.items || isOf(kind.items, it));
  return Object.entries(kind.fields ?? {}).every(([name, field]) => {
    const part = Object.entries(Object(value) as object).find(
      ([key]) => key === name,
    )?.[1] as unknown;
    return part === undefined || part === null || isOf(field, part);
  });
}
