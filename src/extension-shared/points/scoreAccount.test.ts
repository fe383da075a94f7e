import { resultOn, ruleSets, type Day } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import type { AccountFacts } from '../data-port/readFacts.ts';
import { exampleClients, exampleDay, examplePartner, factsPage } from '../testing/index.ts';
import { scoreAccount } from './scoreAccount.ts';

const [client] = exampleClients;

function accountOf(changed: Partial<AccountFacts> = {}): AccountFacts {
  const clients = client === undefined ? [] : [client];
  return { ...factsPage([]), ruleSets, facts: { partner: examplePartner, clients }, ...changed };
}

const score = (account: AccountFacts, day: Day = exampleDay) =>
  scoreAccount(account, day, account.ruleSet, resultOn);

test('an account is scored by the rules in force on the day', () => {
  const account = accountOf();
  const scored = score(account);
  // 5 % of 3,000 sourced, 3 % of 1,000 assisted and 1 % of 2,033.33 managed.
  expect(scored).toMatchObject({
    status: 'scored',
    account,
    unknownRuleSet: null,
    ledger: { ruleSet: { id: 'points-2026-07' } },
    result: { asOf: exampleDay, unit: 'points', totals: { total: 200.3333, sold: 180 } },
  });
  expect(score(account, '2026-02-01')).toMatchObject({
    ledger: { ruleSet: { id: 'points-2026-01' } },
  });
});

test('a rule set that was chosen in the settings wins over the one in force', () => {
  const scored = score(accountOf({ ruleSet: 'points-2026-01' }));
  expect(scored).toMatchObject({
    result: { ruleSet: 'points-2026-01' },
    unknownRuleSet: null,
  });
});

test('scores by the rules that came with the facts, also ones that this build has never seen', () => {
  const [oldest] = ruleSets;
  const next = { ...oldest!, id: 'mrr-2031', seenFrom: '2026-10-01' };
  expect(score(accountOf({ ruleSets: [oldest!, next] }))).toMatchObject({
    ledger: { ruleSet: { id: 'mrr-2031' } },
    result: { unit: 'mrr', totals: { sold: 4000 } },
  });
});

test('names a chosen rule set that the server does not know, and uses today’s', () => {
  const scored = score(accountOf({ ruleSet: 'points-2031-01' }));
  expect(scored).toMatchObject({
    result: { ruleSet: 'points-2026-07' },
    unknownRuleSet: 'points-2031-01',
  });
});

test('an account beyond the exact range is refused with the place, in place of a wrong figure', () => {
  const clients = ['1', '2'].map((id) => ({ id, managed: { mrr: 1e11, currency: 'USD' } }));
  const facts = { partner: {}, clients: [...clients, { id: '3', reported: { managed: 1e9 } }] };
  expect(score(accountOf({ facts }))).toMatchObject({
    status: 'unscorable',
    issues: [{ path: expect.stringMatching(/^clients\[\d\]/), code: 'tooLarge' }],
  });
});

test('a fault of the program is not taken for one of the facts', () => {
  const facts = { partner: {}, clients: [] };
  Object.defineProperty(facts, 'clients', {
    get: () => {
      throw new TypeError('no clients');
    },
  });
  expect(() => score(accountOf({ facts }))).toThrow(TypeError);
});
