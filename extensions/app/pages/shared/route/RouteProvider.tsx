import { useExtensionActions } from '@hubspot/ui-extensions';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import {
  mergeChoices,
  pathOf,
  sharedChoices,
  viewAt,
  type ChangedChoices,
  type Choices,
  type View,
} from './views.ts';
import { usePageLocation } from './usePageLocation.ts';

export interface Route {
  view: View;
  choices: Choices;
  /** Changes choices of this view. */
  choose: (changed: ChangedChoices) => void;
  /** Changes choices without writing them into the address, while someone types. */
  draft: (changed: ChangedChoices) => void;
  /** Opens a view; rule set, goal and plan go along. */
  open: (view: View, choices?: Choices) => void;
}

interface Place {
  view: View;
  choices: Choices;
}

const RouteContext = createContext<Route | null>(null);

const textOf = ({ view, choices }: Place) =>
  JSON.stringify([view, Object.entries(choices).sort(([one], [other]) => (one < other ? -1 : 1))]);

/**
 * Keeps view and choices in the page's address. What is chosen is shown at once; the address
 * follows, by way of the host. When it arrives it is told apart from one that the user went to.
 */
export function RouteProvider({ children }: { children: ReactNode }) {
  const { path, params } = usePageLocation();
  const actions = useExtensionActions<'pages'>();
  const addressed = useMemo<Place>(
    () => ({ view: viewAt(path), choices: mergeChoices({}, params) }),
    [path, params],
  );
  const [place, setPlace] = useState(addressed);
  const underWay = useRef<string[]>([]);
  const known = useRef(textOf(addressed));

  useEffect(() => {
    const arrived = textOf(addressed);
    if (arrived === known.current) return;
    known.current = arrived;
    const sent = underWay.current.indexOf(arrived);
    if (sent >= 0) underWay.current.splice(0, sent + 1);
    else setPlace(addressed);
  }, [addressed]);

  const go = useCallback(
    (next: Place) => {
      setPlace(next);
      const text = textOf(next);
      // The address does not change for what it holds already, so no change would be reported.
      if (text !== (underWay.current.at(-1) ?? known.current)) underWay.current.push(text);
      actions.navigateToPage({ to: pathOf(next.view), params: { ...next.choices } });
    },
    [actions],
  );
  const route = useMemo<Route>(
    () => ({
      ...place,
      choose: (changed) => go({ ...place, choices: mergeChoices(place.choices, changed) }),
      draft: (changed) =>
        setPlace((before) => ({ ...before, choices: mergeChoices(before.choices, changed) })),
      open: (view, choices = {}) =>
        go({ view, choices: { ...sharedChoices(place.choices), ...choices } }),
    }),
    [place, go],
  );
  return <RouteContext.Provider value={route}>{children}</RouteContext.Provider>;
}

/** View and choices, and the ways to change them. Every view is inside of a `RouteProvider`. */
export const useRoute = (): Route => useContext(RouteContext)!;
