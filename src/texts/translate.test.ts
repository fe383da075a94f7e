import { expect, expectTypeOf, test, vi } from 'vitest';
import { createFormat } from './figures/format.ts';
import type { TranslationOf } from './message.ts';
import { createTranslate } from './translate.ts';

const en = {
  plain: 'Plain',
  named: '{who} has {points} points',
  clients: { one: '{count} client of {all}', other: '{count} clients of {all}' },
} as const;
const english = createFormat('en', 'UTC');

test('names are filled in, and numbers written in the language', () => {
  const t = createTranslate<typeof en>(en, english);
  expect(t('plain')).toBe('Plain');
  expect(t('named', { who: 'Ann', points: 1234 })).toBe('Ann has 1,234 points');
});

test('a number in a sentence has one decimal at most, and a value that is not given leaves its name', () => {
  const t = createTranslate<typeof en>(en, english);
  expect(t('named', { who: 'Ann', points: 1.25 })).toBe('Ann has 1.3 points');
  expect(t('named', { who: 'Ann' } as never)).toBe('Ann has {points} points');
});

test('plain words need no numbers of the platform', () => {
  const numbers = vi.spyOn(Intl, 'NumberFormat');
  const plurals = vi.spyOn(Intl, 'PluralRules');
  try {
    const unused = createFormat('en', 'UTC');
    expect(createTranslate<typeof en>(en, unused)('plain')).toBe('Plain');
    expect([numbers.mock.calls.length, plurals.mock.calls.length]).toEqual([0, 0]);
  } finally {
    numbers.mockRestore();
    plurals.mockRestore();
  }
});

test('the plural category of the language decides', () => {
  const t = createTranslate<typeof en>(en, english);
  expect(t('clients', { count: 1, all: 5 })).toBe('1 client of 5');
  expect(t('clients', { count: 0, all: 5 })).toBe('0 clients of 5');
  const polish = createTranslate<typeof en>(
    {
      ...en,
      clients: { one: '{count} klient', few: '{count} klienci', other: '{count} klientów' },
    },
    createFormat('pl', 'UTC'),
  );
  expect(polish('clients', { count: 3, all: 5 })).toBe('3 klienci');
  expect(polish('clients', { count: 5, all: 5 })).toBe('5 klientów');
});

test('what is filled in is not looked at again', () => {
  const t = createTranslate<typeof en>(en, english);
  expect(t('named', { who: '{points} $1', points: 2 })).toBe('{points} $1 has 2 points');
});

test('types demand every text, and the values that a text names', () => {
  const t = createTranslate<typeof en>(en, english);
  expectTypeOf<{ plain: string; named: string }>().not.toExtend<TranslationOf<typeof en>>();
  expectTypeOf(t<'plain'>).parameters.toEqualTypeOf<[key: 'plain']>();
  expectTypeOf(t<'clients'>)
    .parameter(1)
    .toEqualTypeOf<{ readonly count: number; readonly all: string | number }>();
});
