import type {
  DescribedAccount,
  ExtensionDescription,
  WorkbenchDescription,
} from '../../shared/description.ts';
import type { NamedState } from '../../shared/named-state.ts';
import { type Address, fillPath, formatAddress, type View } from '../address.ts';
import { unchanged } from './developer-state.ts';
import { type Place, placesOf } from './places.ts';

/** An extension in a state that has a name. */
export interface ShownState {
  name: string;
  address: Address;
}

/** What every extension can be looked at in, where the project names no states of its own. */
const standardStates: NamedState[] = [
  { name: 'Loading', requests: 'loading' },
  { name: 'Empty', empty: true },
  { name: 'Server error', requests: 500 },
  { name: 'Offline', requests: 'offline' },
];

/** Every extension that can be placed, with its states: first as it is, then those with a name. */
export function extensionsWithStates(
  description: WorkbenchDescription,
): { extension: ExtensionDescription; states: ShownState[] }[] {
  const named = description.states.length > 0 ? description.states : standardStates;
  return description.extensions.flatMap((extension) => {
    const states = [{ name: 'As it is' }, ...named].flatMap(
      (state) => shownState(description, extension, state) ?? [],
    );
    return states.length === 0 ? [] : [{ extension, states }];
  });
}

/** The project's own states, each of each extension that has it. */
export function ownStates(description: WorkbenchDescription): ShownState[] {
  return description.extensions.flatMap((extension) =>
    description.states.flatMap((state) => shownState(description, extension, state) ?? []),
  );
}

/**
 * What an address's fragment shows: where it says nothing and the project has no page, its first
 * extension, with the list of all.
 */
export function fragmentToShow(fragment: string, description: WorkbenchDescription): string {
  const saysNothing = /^#?\/?$/.test(fragment);
  if (!saysNothing || description.extensions.some((it) => it.type === 'page')) return fragment;
  const [first] = extensionsWithStates(description);
  const [state] = first?.states ?? [];
  if (!state) return fragment;
  const { address } = state;
  return formatAddress({ ...address, developer: { ...address.developer, panel: 'state' } });
}

/** @returns null where the extension does not have the state, or no record of its types is there. */
export function shownState(
  description: WorkbenchDescription,
  extension: ExtensionDescription,
  state: NamedState,
): ShownState | null {
  if (state.extensions && !state.extensions.includes(extension.uid)) return null;
  const { accounts } = description;
  const account = accounts.find((it) => it.portalId === state.account) ?? accounts[0];
  const user = account?.users.find((it) => it.id === state.user) ?? account?.users[0];
  const place = account && placeOf(extension, account, state.record);
  if (!user || !place) return null;
  return {
    name: state.name,
    address: {
      view: viewOf(place, state, account),
      portalId: account.portalId,
      userId: user.id,
      developer: {
        ...unchanged,
        language: state.language ?? null,
        locale: state.locale ?? null,
        permissions: state.permissions ?? null,
        timeZone: state.timeZone ?? null,
        width: state.width ?? null,
        slow: state.slow ?? null,
        failing: state.requests ?? null,
        empty: state.empty ?? false,
      },
    },
  };
}

/** The extension's place for a record's type, else its first one. */
function placeOf(
  extension: ExtensionDescription,
  account: DescribedAccount,
  record: string | undefined,
): Place | undefined {
  const wanted = account.records.filter((it) => record === undefined || it.objectId === record);
  const [place] = placesOf({ extensions: [extension] }, { records: wanted });
  return place ?? placesOf({ extensions: [extension] }, account)[0];
}

/** With an API, a record may be there that the account does not list; one that it lists has its type. */
function viewOf(
  { view }: Place,
  { path, record }: NamedState,
  { records }: DescribedAccount,
): View {
  if (view.kind === 'page') return path === undefined ? view : { kind: 'page', ...fillPath(path) };
  if (view.kind !== 'record' || record === undefined) return view;
  return records.some((it) => it.objectId === record) ? view : { ...view, objectId: record };
}
