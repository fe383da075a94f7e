import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleAccounts } from '../examples/accounts.ts';
import { type Address, fillPath, formatAddress, parseAddress, type View } from './address.ts';

const description = {
  projectName: 'hello',
  appName: 'Hello',
  appId: '1',
  variables: {},
  accounts: exampleAccounts,
  extensions: [],
};

const segment = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const view: fc.Arbitrary<View> = fc.oneof(
  fc.record({
    kind: fc.constant('page' as const),
    path: fc.array(segment).map((parts) => `/${parts.join('/')}`),
    params: fc.dictionary(
      fc.stringMatching(/^[a-z]+$/).filter((name) => !['account', 'user'].includes(name)),
      fc.string(),
    ),
  }),
  fc.constant({ kind: 'companies' as const }),
  fc.record({
    kind: fc.constant('record' as const),
    objectId: segment,
    tab: fc.option(segment, { nil: null }),
  }),
  fc.constant({ kind: 'settings' as const }),
);

describe('an address', () => {
  it('is read as it was written', () => {
    const addresses: fc.Arbitrary<Address> = fc.record({
      view,
      portalId: fc.constantFrom('1001', '1002'),
      userId: fc.constantFrom('101', '102', '103'),
    });
    fc.assert(
      fc.property(addresses, (address) => {
        const read = parseAddress(formatAddress(address), description);
        // Dictionaries come without a prototype from the generator.
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(address)));
      }),
    );
  });

  it.each(['', '#', '#/', '#/nowhere', '#/page?account=9&user=9'])(
    "is the first user's page when it says nothing else: %s",
    (fragment) => {
      expect(parseAddress(fragment, description)).toMatchObject({
        view: { kind: 'page' },
        portalId: '1001',
        userId: '101',
      });
    },
  );
});

describe('fillPath', () => {
  it('puts named parameters into the path and the others into the query', () => {
    expect(fillPath('/clients/:id', { id: 'a/b', sort: 'name' })).toEqual({
      path: '/clients/a%2Fb',
      params: { sort: 'name' },
    });
  });

  it('takes a query that is already there', () => {
    expect(fillPath('clients?sort=name')).toEqual({ path: '/clients', params: { sort: 'name' } });
  });
});
