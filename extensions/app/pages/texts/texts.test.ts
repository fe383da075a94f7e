import { dirname } from 'node:path';
import { dictionaryFaults } from '@partner-tier-points/extension-shared/testing';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { sv } from './sv.ts';

test('the texts of the Tier page are complete, used and translated', () => {
  const folders = [dirname(import.meta.dirname)];
  const sameInBoth: string[] = ['beta.terms.version', 'progress.origin.official', 'insights.trend'];
  expect(dictionaryFaults({ en, other: sv, folders, sameInBoth })).toEqual([]);
});
