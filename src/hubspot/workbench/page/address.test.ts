import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleAccounts } from '../examples/accounts.ts';
import { type Address, fillPath, formatAddress, parseAddress, type View } from './address.ts';
import { type DeveloperState, panels } from './developer/developer-state.ts';

const description = {
  projectName: 'hello',
  appName: 'Hello',
  appId: '1',
  variables: {},
  menu: { section: 'Apps', page: 'Hello' },
  accounts: exampleAccounts,
  extensions: [],
  states: [],
  problems: [],
  otherFeatures: [],
};

const segment = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const objectType = fc.constantFrom('companies', 'contacts', 'tickets');
const nothing = { nil: null };
const developer: fc.Arbitrary<DeveloperState> = fc.record({
  panel: fc.option(fc.constantFrom(...panels), nothing),
  name: fc.option(fc.string(), nothing),
  language: fc.option(segment, nothing),
  locale: fc.option(segment, nothing),
  permissions: fc.option(fc.array(segment), nothing),
  timeZone: fc.option(fc.constantFrom('Europe/Stockholm', 'Asia/Tokyo'), nothing),
  width: fc.option(fc.integer({ min: 1, max: 5000 }), nothing),
  slow: fc.option(fc.integer({ min: 1, max: 60_000 }), nothing),
  failing: fc.option(
    fc.oneof(
      fc.constantFrom('offline' as const, 'loading' as const),
      fc.integer({ min: 400, max: 599 }),
    ),
    nothing,
  ),
  empty: fc.boolean(),
});
const view: fc.Arbitrary<View> = fc.oneof(
  fc.record({
    kind: fc.constant('page' as const),
    path: fc.array(segment).map((parts) => `/${parts.join('/')}`),
    params: fc.dictionary(
      fc.oneof(
        fc.stringMatching(/^[a-z]+$/),
        // The workbench has a meaning of its own for these.
        fc.constantFrom('account', 'user', 'tab', 'action', 'wb.fail', 'page.user', 'page.wb.x'),
      ),
      fc.string(),
    ),
  }),
  fc.record({
    kind: fc.constant('records' as const),
    objectType,
    selected: fc.array(segment),
    action: fc.option(segment, nothing),
  }),
  fc.record({
    kind: fc.constant('record' as const),
    objectType,
    // An extension may give any.
    objectId: fc.oneof(
      segment,
      fc.string({ minLength: 1 }),
      fc.constant('7?account=1002&wb.fail=500#/'),
    ),
    place: fc.constantFrom('record' as const, 'preview' as const, 'helpdesk' as const),
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
      developer,
    });
    fc.assert(
      fc.property(addresses, (address) => {
        const read = parseAddress(formatAddress(address), description);
        // Dictionaries come without a prototype from the generator.
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(address)));
      }),
    );
  });

  it.each([
    ['#/leads/7', 'leads'],
    ['#/0-162/7', 'services'],
    ['#/2-345/7', '2-345'],
    ['#/p_cars/7', 'p_cars'],
  ])('names a record of a type that no account lists: %s', (fragment, type) => {
    expect(parseAddress(fragment, description).view).toMatchObject({
      kind: 'record',
      objectType: type,
      objectId: '7',
    });
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
    expect(fillPath('/a?next=/b?c=1')).toEqual({ path: '/a', params: { next: '/b?c=1' } });
  });
});
