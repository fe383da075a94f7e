import { expect, it } from 'vitest';
import { browserLocale, isLocale } from './locale.ts';

it.each([
  ['sv-se', 'sv-SE'],
  ['pt_BR', 'pt-BR'],
  ['q', null],
  ['', null],
  ['sv--se', null],
])('%j is what browsers call %j', (locale, name) => {
  expect(browserLocale(locale)).toBe(name);
  expect(isLocale(locale)).toBe(name !== null);
});
