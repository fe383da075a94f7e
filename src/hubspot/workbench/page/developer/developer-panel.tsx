import { X } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ViewProps } from '../chrome/view-props.ts';
import { type PanelName, panels } from './developer-state.ts';
import { LogPanel } from './log-panel.tsx';
import { StatePanel } from './state-panel.tsx';
import { TrafficPanel } from './traffic-panel.tsx';
import { TreePanel } from './tree-panel.tsx';

const titles: Record<PanelName, string> = {
  state: 'State',
  log: 'Log',
  tree: 'Components',
  traffic: 'Messages',
};

/** What a developer sees and changes of an extension's surroundings; closed it is not there. */
export function DeveloperPanel(props: ViewProps) {
  const { address, change } = props;
  const { developer } = address;
  if (developer.panel === null) return null;
  const open = (panel: PanelName | null) => change({ developer: { ...developer, panel } });
  return (
    <section className="developer-panel" aria-label="Developer">
      <Tabs
        className="hs-tabs"
        selectedKey={developer.panel}
        onSelectionChange={(key) => open(panels.find((it) => it === key) ?? null)}
      >
        <div className="developer-bar">
          <TabList className="hs-tab-list" aria-label="Developer">
            {panels.map((panel) => (
              <Tab className="hs-tab" key={panel} id={panel}>
                {titles[panel]}
              </Tab>
            ))}
          </TabList>
          <button
            type="button"
            className="icon-button"
            aria-label="Close the developer panel"
            onClick={() => open(null)}
          >
            <X size={18} aria-hidden />
          </button>
        </div>
        <TabPanel className="developer-content" id="state">
          <StatePanel {...props} />
        </TabPanel>
        <TabPanel className="developer-content" id="log">
          <LogPanel />
        </TabPanel>
        <TabPanel className="developer-content" id="tree">
          <TreePanel />
        </TabPanel>
        <TabPanel className="developer-content" id="traffic">
          <TrafficPanel />
        </TabPanel>
      </Tabs>
    </section>
  );
}
