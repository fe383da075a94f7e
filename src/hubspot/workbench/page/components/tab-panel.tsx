import { type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { TabListStateContext, TabsContext } from 'react-aria-components';
import { useTabPanel } from 'react-aria/useTabList';

interface TabPanelProps {
  id: string;
  children: ReactNode;
}

/**
 * The content of the selected tab. React Aria's own panel looks for what the keyboard can reach in
 * it while it is drawn, and so lays out a page that is not finished, after each change. This one
 * looks once the page is painted.
 */
export function TabPanel(props: TabPanelProps) {
  const state = useContext(TabListStateContext);
  // React Aria renders what is in tabs a first time, outside the page, to learn which tabs there are.
  return state && <KnownTabPanel {...props} state={state} />;
}

type TabListState = NonNullable<Parameters<typeof useTabPanel>[1]>;

/** What React Aria is given to look in. */
const nowhere = { current: null };

function KnownTabPanel({ id, children, state }: TabPanelProps & { state: TabListState }) {
  const panel = useRef<HTMLDivElement>(null);
  const { tabPanelProps } = useTabPanel({ id }, state, nowhere);
  return (
    <div
      {...tabPanelProps}
      ref={panel}
      className="hs-tab-panel"
      tabIndex={useHasReachable(panel) ? undefined : 0}
    >
      {/* Tabs in here are no part of these. */}
      <TabsContext.Provider value={null}>
        <TabListStateContext.Provider value={null}>{children}</TabListStateContext.Provider>
      </TabsContext.Provider>
    </div>
  );
}

const reachable = [
  'a[href]',
  ...['button', 'input', 'select', 'textarea'].map((name) => `${name}:not(:disabled)`),
  '[tabindex]:not([tabindex^="-"])',
].join();

/** Milliseconds in which what has changed is painted. */
const toPaint = 100;

/** Whether the keyboard can reach something in an element, looked at once a change is painted. */
function useHasReachable(place: RefObject<HTMLElement>): boolean {
  const [hasReachable, setHasReachable] = useState(true);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const found = [...element.querySelectorAll(reachable)];
      setHasReachable(found.some((it) => it.checkVisibility({ visibilityProperty: true })));
    };
    const lookSoon = () => (timer ??= setTimeout(look, toPaint));
    const changes = new MutationObserver(lookSoon);
    changes.observe(element, {
      subtree: true,
      childList: true,
      attributeFilter: ['tabindex', 'disabled', 'href'],
    });
    lookSoon();
    return () => {
      changes.disconnect();
      clearTimeout(timer);
    };
  }, [place]);
  return hasReachable;
}
