import { expect, test } from 'vitest';
import { bundles } from './languages.ts';
import type { Dictionary } from './message.ts';
import { pseudoTextsOf } from './pseudo.ts';
import { translationFaults } from './testing/dictionary-faults.ts';
import { textsOf } from './translations.ts';

/** In letters as a reader counts them: an accent adds none. */
const lengthOf = (dictionary: Dictionary) =>
  JSON.stringify(Object.values(dictionary))
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '').length;

test.each(bundles)(
  'every text of the %s is there with its {names}, and none is as in English',
  (bundle) => {
    const [english, pseudo] = [textsOf('en', bundle), pseudoTextsOf(bundle)];
    for (const part of ['shared', 'own'] as const) {
      const subject = { language: 'en', en: english[part], other: pseudo[part], sameInBoth: [] };
      expect(translationFaults(subject)).toEqual([]);
      expect(lengthOf(pseudo[part]) / lengthOf(english[part])).toBeGreaterThan(1.25);
    }
  },
);
