import { expect, test } from 'vitest';
import { choiceProperties } from './choice-properties.ts';
import type { DescribedProperty } from './properties.ts';

const property = (rest: Partial<DescribedProperty>): DescribedProperty => ({
  name: 'some',
  type: 'enumeration',
  label: 'Some',
  options: [{ value: 'a', label: 'A' }],
  ...rest,
});
const optionsOf = (rest: Partial<DescribedProperty>) =>
  choiceProperties([property(rest)])[0]?.options;

test('a property with options can be picked from, by the labels of the account', () => {
  expect(choiceProperties([property({})])).toEqual([
    { name: 'some', label: 'Some', options: [{ value: 'a', label: 'A' }] },
  ]);
  expect(
    choiceProperties([property({ label: '', options: [{ value: 'a', label: null }] })]),
  ).toEqual([{ name: 'some', label: 'some', options: [{ value: 'a', label: 'a' }] }]);
});

test('what is true or false has both, also where HubSpot lists neither', () => {
  expect(optionsOf({ type: 'bool', options: [] })?.map(({ value }) => value)).toEqual([
    'true',
    'false',
  ]);
  expect(optionsOf({ type: 'bool' })).toEqual([{ value: 'a', label: 'A' }]);
});

test.each([
  ['takes text', { type: 'string' }],
  ['takes numbers', { type: 'number' }],
  ['has its options elsewhere, as owners have', { options: [] }],
  [
    'has more options than one can pick from',
    { options: Array.from({ length: 301 }, (_, at) => ({ value: String(at), label: null })) },
  ],
] satisfies [string, Partial<DescribedProperty>][])(
  'a property that %s has no choices',
  (_what, rest) => {
    expect(optionsOf(rest)).toBeUndefined();
  },
);
