import { expect, test } from 'vitest';
import { createFormat, createTranslate } from '../index.ts';
import type { English } from '../translations.ts';
import { translations } from '../translations.ts';
import { alertText } from './alert-text.ts';

test.each([
  ['en', /^Today's figures do not meet Gold\. Your/, /^Evaluation on 2027-01-15\. Gold is kept/],
  ['ja', /^[^. 。]+。[^. 。]+。?$/, /^[^. 。]+。[^. 。]+。?$/],
] as const)('two sentences follow each other as %s writes them', (language, risk, evaluation) => {
  const { shared, settings } = translations[language];
  const t = createTranslate<English['shared'] & English['settings']>(
    { ...shared, ...settings },
    createFormat(language, 'UTC'),
  );
  const format = { day: (day: string) => day, points: String };
  const about = { clientId: null, clientName: null, points: null, tier: 'Gold', tierAfter: null };
  const day = '2027-01-15';
  const outcome = 'kept';
  expect(
    alertText({ ...about, kind: 'risk', on: null, evaluationOn: day, outcome: null }, t, format),
  ).toMatch(risk);
  expect(
    alertText({ ...about, kind: 'evaluation', on: day, evaluationOn: null, outcome }, t, format),
  ).toMatch(evaluation);
});
