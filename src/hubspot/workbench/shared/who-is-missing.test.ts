import { expect, it } from 'vitest';
import { exampleAccounts } from '../examples/accounts.ts';
import { whoIsMissing } from './who-is-missing.ts';

it('names an account or user that a state is for and that is not there', () => {
  const [first, second] = exampleAccounts;
  const missing = (state: { account?: string; user?: string }) =>
    whoIsMissing(exampleAccounts, state);
  expect(missing({})).toBeNull();
  expect(missing({ account: second!.portalId, user: second!.users[0]!.id })).toBeNull();
  expect(missing({ account: '99' })).toBe('there is no account 99; there are: 1001, 1002');
  expect(missing({ user: '77' })).toMatch(/^the account 1001 has no user 77; it has: 101, /);
  expect(missing({ user: first!.users[0]!.id })).toBeNull();
});
