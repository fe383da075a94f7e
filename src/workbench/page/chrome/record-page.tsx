import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ExtensionDescription } from '../../shared/description.ts';
import { formatAddress, type View } from '../address.ts';
import { propertiesOf } from '../extension/record-data.ts';
import { PlacedExtension } from './placed-extension.tsx';
import type { ViewProps } from './view-props.ts';

interface Props extends ViewProps {
  view: Extract<View, { kind: 'record' }>;
}

const companyNames = ['companies', 'company', '0-2'];

/**
 * A company's page: its properties on the left, a tab for each card in the middle, and the cards
 * of the right sidebar. Cards for the preview and for the help desk get a tab as well.
 */
export function RecordPage(props: Props) {
  const { description, address, change, account, view } = props;
  const record = account.records.find((it) => it.objectId === view.objectId);
  useEffect(() => {
    document.title = record?.name ?? 'Company';
  }, [record]);
  const back = formatAddress({ ...address, view: { kind: 'companies' } });
  if (!record) {
    return (
      <div className="page-body">
        <h1>This record does not exist in {account.name}</h1>
        <a className="hs-link" href={back}>
          All companies
        </a>
      </div>
    );
  }
  const cards = description.extensions.filter(
    (it) =>
      it.type === 'card' &&
      it.objectTypes.some((name) => companyNames.includes(name.toLowerCase())),
  );
  const inTabs = cards.filter((it) => it.location !== 'crm.record.sidebar');
  const inSidebar = cards.filter((it) => it.location === 'crm.record.sidebar');
  const place = (extension: ExtensionDescription) => (
    <PlacedExtension {...props} extension={extension} record={record} />
  );
  return (
    <div className="record">
      <aside className="record-about" aria-label="About this company">
        <a className="hs-link" href={back}>
          Companies
        </a>
        <h1>{record.name}</h1>
        <dl>
          {Object.entries(propertiesOf(record)).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </aside>
      <Tabs
        className="hs-tabs record-middle"
        selectedKey={view.tab ?? inTabs[0]?.uid ?? 'overview'}
        onSelectionChange={(tab) => change({ view: { ...view, tab: String(tab) } })}
      >
        <TabList className="hs-tab-list" aria-label="Record">
          <Tab className="hs-tab" id="overview">
            Overview
          </Tab>
          {inTabs.map((card) => (
            <Tab className="hs-tab" key={card.uid} id={card.uid}>
              {card.name}
            </Tab>
          ))}
        </TabList>
        <TabPanel className="hs-tab-panel" id="overview">
          <p>{record.name} has no activities.</p>
        </TabPanel>
        {inTabs.map((card) => (
          <TabPanel className="hs-tab-panel" key={card.uid} id={card.uid}>
            <section className="card" aria-label={card.name}>
              <h2>{card.name}</h2>
              {place(card)}
            </section>
          </TabPanel>
        ))}
      </Tabs>
      {inSidebar.length > 0 && (
        <aside className="record-sidebar" aria-label="Sidebar cards">
          {inSidebar.map((card) => (
            <section className="card" key={card.uid} aria-label={card.name}>
              <h2>{card.name}</h2>
              {place(card)}
            </section>
          ))}
        </aside>
      )}
    </div>
  );
}
