import { describe, expect, it } from 'vitest';
import { exampleAccounts } from '../../examples/accounts.ts';
import type { ExtensionDescription, WorkbenchDescription } from '../../shared/description.ts';
import type { NamedState } from '../../shared/named-state.ts';
import { formatAddress } from '../address.ts';
import { extensionsWithStates, fragmentToShow, ownStates } from './states.ts';

const build = { status: 'ready', version: 1 } as const;
const card: ExtensionDescription = {
  uid: 'my_card',
  type: 'card',
  name: 'Card',
  location: 'crm.record.tab',
  objectTypes: ['companies', 'contacts'],
  build,
};
const page: ExtensionDescription = {
  uid: 'my_page',
  type: 'page',
  name: 'Page',
  location: 'pages',
  objectTypes: [],
  build,
};

function described(
  extensions: ExtensionDescription[],
  states: NamedState[] = [],
): WorkbenchDescription {
  const menu = { section: 'Apps', page: 'Page' };
  const app = { projectName: 'p', appName: 'Page', appId: '1', variables: {}, menu };
  const ofProject = { problems: [], otherFeatures: [] };
  return { ...app, ...ofProject, accounts: exampleAccounts, extensions, states };
}

const addresses = (description: WorkbenchDescription) =>
  ownStates(description).map((it) => formatAddress(it.address));

describe('a state with a name', () => {
  it('is an address of each extension that has it', () => {
    const states: NamedState[] = [
      { name: 'Offline', requests: 'offline' },
      { name: 'Swedish', extensions: ['my_page'], language: 'sv', user: '103', path: '/clients' },
      { name: 'Second', extensions: ['my_card'], account: '1002', record: '1002', empty: true },
    ];
    expect(addresses(described([page, card], states))).toEqual([
      '#/page?account=1001&user=101&wb.fail=offline',
      '#/page/clients?account=1001&user=103&wb.language=sv',
      '#/companies/9001?tab=my_card&account=1001&user=101&wb.fail=offline',
      // A contact has this id, and the card is for contacts too.
      '#/contacts/1002?tab=my_card&account=1002&user=101&wb.empty=true',
    ]);
  });

  it('has the parameters of its path', () => {
    const states = [{ name: 'Sorted', path: '/clients?sort=name&user=5', user: '103' }];
    expect(addresses(described([page], states))).toEqual([
      '#/page/clients?sort=name&page.user=5&account=1001&user=103',
    ]);
  });

  it('leaves an extension that its record is not for on one of its own', () => {
    const states = [{ name: 'A ticket', record: '5001' }];
    expect(addresses(described([card], states))).toEqual([
      '#/companies/9001?tab=my_card&account=1001&user=101',
    ]);
  });

  it('is of the project, or one of those that every extension has', () => {
    const names = (states: NamedState[]) =>
      extensionsWithStates(described([page], states)).flatMap((it) =>
        it.states.map(({ name }) => name),
      );
    expect(names([{ name: 'Busy', slow: 3000 }])).toEqual(['As it is', 'Busy']);
    expect(names([])).toEqual(['As it is', 'Loading', 'Empty', 'Server error', 'Offline']);
    expect(ownStates(described([page]))).toEqual([]);
  });
});

describe('an address that says nothing', () => {
  it.each(['', '#', '#/'])(
    "shows the first extension of a project without a page: '%s'",
    (hash) => {
      expect(fragmentToShow(hash, described([card]))).toBe(
        '#/companies/9001?tab=my_card&account=1001&user=101&wb.panel=state',
      );
      expect(fragmentToShow(hash, described([card, page]))).toBe(hash);
      expect(fragmentToShow(hash, described([]))).toBe(hash);
    },
  );

  it('is not one that names a place', () => {
    expect(fragmentToShow('#/settings', described([card]))).toBe('#/settings');
  });
});
