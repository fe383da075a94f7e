import { expect, it } from 'vitest';
import { exampleAccounts } from '../examples/accounts.ts';
import { whatIsMissing } from './what-is-missing.ts';

it('names an account or user that a state is for and that is not there', () => {
  const [first, second] = exampleAccounts;
  const missing = (state: { account?: string; user?: string }) =>
    whatIsMissing(exampleAccounts, state);
  expect(missing({})).toBeNull();
  expect(missing({ account: second!.portalId, user: second!.users[0]!.id })).toBeNull();
  expect(missing({ account: '99' })).toBe('there is no account 99; there are: 1001, 1002');
  expect(missing({ user: '77' })).toMatch(/^the account 1001 has no user 77; it has: 101, /);
  expect(missing({ user: first!.users[0]!.id })).toBeNull();
});

it('names a record that is not there, unless an API may have it', () => {
  const [first] = exampleAccounts;
  const [known] = first!.records;
  expect(whatIsMissing(exampleAccounts, { record: known!.objectId })).toBeNull();
  expect(whatIsMissing(exampleAccounts, { record: '4040' })).toMatch(
    /^the account 1001 has no record 4040; it has: 9001 \(.+\), .+\)$/,
  );
  expect(whatIsMissing(exampleAccounts, { account: '1002', record: '4040' })).toMatch(/ and more$/);
  expect(whatIsMissing([{ ...first!, records: [] }], { record: '1' })).toContain('it has: none');
  expect(whatIsMissing([{ ...first!, isConnected: true }], { record: '4040' })).toBeNull();
});
