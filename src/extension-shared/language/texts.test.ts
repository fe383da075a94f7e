import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { dictionaryFaults } from '../testing/index.ts';
import { en } from './texts/en.ts';
import { sv } from './texts/sv.ts';

const shared = dirname(import.meta.dirname);

test('the shared texts are complete, used and translated', () => {
  const folders = [shared, join(shared, '../../extensions/app')];
  expect(dictionaryFaults({ en, other: sv, folders, sameInBoth: ['entries.mrr'] })).toEqual([]);
});

test('the check itself finds what is missing, unused, untranslated or filled in differently', () => {
  const faults = dictionaryFaults({
    en: { 'failure.retry': 'Try again', 'no.such.key': 'x {a}', 'track.total': 'Total {b}' },
    other: { 'no.such.key': 'y {c}', 'track.total': 'Total {b}' },
    folders: [shared],
    sameInBoth: [],
  });
  expect(faults).toEqual([
    'failure.retry is missing',
    'no.such.key is not used',
    'no.such.key has other {names}',
    'track.total is not translated',
  ]);
});
