import { settingsSchema } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { errorsOfIssues, errorsOfProblem, fieldKey } from './fieldErrors.ts';

test.each([
  'partner.thresholds.Solutions Partner.total',
  'partner.thresholds["Solutions Partner"].total',
])('the server and the schema name the same field: %s', (path) => {
  const wrong = { partner: { thresholds: { 'Solutions Partner': { total: -1 } } }, ruleSet: null };
  const checked = settingsSchema.safeParse(wrong);
  const here = errorsOfIssues(checked.error?.issues ?? []);
  const there = errorsOfProblem({
    code: 'request.invalid',
    message: '',
    fields: [{ path, message: '' }],
  });
  expect([...here.keys()]).toEqual([
    fieldKey('partner', 'thresholds', 'Solutions Partner', 'total'),
  ]);
  expect(there).toEqual(here);
});
