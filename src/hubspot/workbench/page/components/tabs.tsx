import type { TabProps, TabsProps } from '@hubspot/ui-extensions';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  Tab as AriaTab,
  TabList,
  Tabs as AriaTabs,
  Tooltip as AriaTooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { useTexts } from './host-texts.ts';
import { useRemoteChildren } from './remote-children.tsx';
import { TabPanel } from './tab-panel.tsx';

export function Tabs(props: TabsProps) {
  const { children, defaultSelected, selected, variant = 'default', fill = false } = props;
  const texts = useTexts();
  const tabs = useRemoteChildren<TabProps>(children, 'Tab').map((tab) => ({
    ...tab,
    key: String(tab.props.tabId ?? tab.id),
  }));
  const [own, setOwn] = useState(defaultSelected === undefined ? null : String(defaultSelected));
  const wanted = selected === undefined ? own : String(selected);
  const [hint, setHint] = useState<{ key: string; tab: Element } | null>(null);
  const hinted = tabs.find((tab) => tab.key === hint?.key)?.props;
  const current = tabs.some((tab) => tab.key === wanted) ? wanted : (tabs[0]?.key ?? null);

  const list = useWholeTab(current);

  function select(key: string): void {
    setOwn(key);
    const chosen = tabs.find((tab) => tab.key === key)?.props.tabId ?? key;
    (props.onSelectedChange as ((id: string | number) => void) | undefined)?.(chosen);
  }

  if (current === null) return null;
  return (
    <>
      <AriaTabs
        className={`hs-tabs hs-tabs-${variant} ${fill ? 'hs-tabs-fill' : ''}`}
        selectedKey={current}
        onSelectionChange={(key) => {
          if (key !== current) select(String(key));
        }}
      >
        <TabList ref={list} className="hs-tab-list" aria-label={texts.tabs}>
          {tabs.map(({ key, props: tab }) => (
            <AriaTab
              className="hs-tab"
              key={key}
              id={key}
              isDisabled={tab.disabled ?? false}
              onHoverStart={({ target }) => setHint({ key, tab: target })}
              onHoverEnd={() => setHint(null)}
              {...(tab.tooltip ? { 'aria-description': tab.tooltip } : {})}
            >
              {tab.title ?? key}
            </AriaTab>
          ))}
        </TabList>
        <TabPanel key={current} id={current}>
          {tabs.find(({ key }) => key === current)?.content}
        </TabPanel>
      </AriaTabs>
      {hint && hinted?.tooltip && (
        <TooltipTrigger isOpen>
          <AriaTooltip
            className="hs-tooltip"
            triggerRef={{ current: hint.tab }}
            placement={hinted.tooltipPlacement ?? 'top'}
          >
            {hinted.tooltip}
          </AriaTooltip>
        </TooltipTrigger>
      )}
    </>
  );
}

/**
 * Of more tabs than fit the selected one is seen whole, also once there is less room for them; the
 * page around them stays where it is. To measure them any earlier would lay out the page twice.
 */
function useWholeTab(selected: string | null) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!list.current) return undefined;
    // Called once it is first laid out, and at each change of its size.
    const sizes = new ResizeObserver(([entry]) => {
      const tab = entry?.target.querySelector('[aria-selected="true"]');
      if (tab) scrollTo(tab);
    });
    sizes.observe(list.current);
    return () => sizes.disconnect();
  }, [selected]);
  return list;
}

function scrollTo(selected: Element): void {
  const list = selected.closest('[role="tablist"]');
  if (!list) return;
  const tab = selected.getBoundingClientRect();
  const { left, right } = list.getBoundingClientRect();
  // A window may pass through no width at all, and the list would stay scrolled with room for all.
  if (left === right) return;
  if (tab.left < left) list.scrollLeft += tab.left - left;
  else if (tab.right > right) list.scrollLeft += tab.right - right;
}

/** Drawn by the tabs around it; alone, outside them, it is its own content. */
export function Tab({ children }: { children?: ReactNode }) {
  return <>{children}</>;
}
