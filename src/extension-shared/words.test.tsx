import { Text } from '@hubspot/ui-extensions';
import { ruleSets } from '@partner-tier-points/points';
import { useEffect } from 'react';
import { expect, test } from 'vitest';
import { openView } from './testing/index.ts';
import { useIssueText } from './useIssueText.ts';
import { useRowReason } from './useRowReason.ts';
import { useRuleSetName } from './useRuleSetName.ts';

function RuleSet({ id }: { id: string }) {
  return <Text>{useRuleSetName(ruleSets)(id)}</Text>;
}

test('a rule set is named by the day since which it applies', () => {
  expect(openView(<RuleSet id="points-2026-07" />).text()).toBe('Rules since Jul 15, 2026');
  expect(openView(<RuleSet id="points-2026-07" />, 'sv').text()).toContain('15 juli 2026');
  expect(openView(<RuleSet id="points-1999-01" />).text()).toBe('Unknown');
});

function Issue({ code }: { code: string }) {
  return (
    <Text>
      {useIssueText()({ path: 'clients[3].id', keys: [], code, message: 'In its own words' })}
    </Text>
  );
}

test.each([
  ['tooLarge', 'takes the account over the highest number of points that can be counted'],
  ['duplicate', 'is an ID that already exists'],
  ['unknownClient', 'there is no such client'],
  ['fromLater', 'In its own words'],
])('an issue of the kind %s is told with its place', (code, words) => {
  expect(openView(<Issue code={code} />).text()).toBe(`clients[3].id: ${words}`);
});

function Reason({ code }: { code: string }) {
  return <Text>{useRowReason()(code)}</Text>;
}

test.each([
  ['missing', 'is missing'],
  ['notNumeric', 'is not a number'],
  ['negative', 'is negative'],
  ['tooLarge', 'is too large'],
  ['notWhole', 'is not a whole number'],
  ['notBoolean', 'is neither true nor false'],
  ['notADate', 'is not a date'],
  ['dateOutOfRange', 'is a date outside the allowed range'],
  ['currencyUnknown', 'is not a known currency'],
  ['countryUnknown', 'is not a known country'],
  ['valueUnknown', 'is not a known value'],
  ['tooLong', 'is too long'],
  ['notPlainText', 'contains characters that cannot be stored'],
  ['rowUnreadable', 'the record cannot be read'],
  ['tooManySales', 'has more sales than can be stored'],
  ['mrr.missing', 'MRR is missing'],
  ['mrr.zero', 'MRR is 0'],
  ['currency.missing', 'Currency is missing'],
  ['currency.unknown', 'no conversion to US$ is published or entered'],
  ['closedOn.missing', 'Close date is missing'],
  ['dealType.missing', 'Deal type is missing, and the rate depends on it'],
  ['rate.unpublished', 'No rate is published'],
  ['fromLater', 'fromLater'],
])('a value that is refused as %s is explained', (code, words) => {
  expect(openView(<Reason code={code} />).text()).toBe(words);
});

test('the words for a reason change with the language alone, so a table is not rebuilt', async () => {
  const seen = new Set<unknown>();
  let drawn = 0;
  function Table() {
    const rowReason = useRowReason();
    useEffect(() => {
      seen.add(rowReason);
      drawn += 1;
    });
    return null;
  }
  const view = openView(<Table />);
  view.show(<Table />);
  await expect.poll(() => drawn).toBe(2);
  expect(seen.size).toBe(1);
});
