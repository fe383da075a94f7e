import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { WorkbenchRecord } from '../../shared/account.ts';
import { objectTypeOf, titleOf } from '../../shared/object-types.ts';
import { allRecords, formatAddress, type View } from '../address.ts';
import { Card } from './card.tsx';
import { extensionsFor } from './extensions-for.ts';
import { HelpDesk } from './help-desk.tsx';
import { RecordAbout } from './record-about.tsx';
import { RecordPreview } from './record-preview.tsx';
import type { ViewProps } from './view-props.ts';

export interface RecordViewProps extends ViewProps {
  view: Extract<View, { kind: 'record' }>;
}

/** A record in one of the three places where HubSpot shows cards. */
export function RecordPage(props: RecordViewProps) {
  const { address, account, view } = props;
  const { objectType, objectId } = view;
  const record = account.records.find(
    (it) => it.objectId === objectId && it.objectType === objectType,
  );
  const title = record?.name ?? titleOf(objectTypeOf(objectType));
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (!record) {
    return (
      <div className="page-body">
        <h1>This record does not exist in {account.name}</h1>
        <a className="hs-link" href={formatAddress({ ...address, view: allRecords(objectType) })}>
          All {objectTypeOf(objectType).name}
        </a>
      </div>
    );
  }
  switch (view.place) {
    case 'record':
      return <WholeRecord {...props} record={record} />;
    case 'preview':
      return <RecordPreview {...props} record={record} />;
    case 'helpdesk':
      return <HelpDesk {...props} record={record} />;
  }
}

/** The record's own page: about it on the left, a tab for each card, the cards of the sidebar. */
function WholeRecord(props: RecordViewProps & { record: WorkbenchRecord }) {
  const { description, change, record, view } = props;
  const inTabs = extensionsFor(description, record.objectType, 'crm.record.tab');
  const inSidebar = extensionsFor(description, record.objectType, 'crm.record.sidebar');
  return (
    <div className="record">
      <RecordAbout {...props} key={`${record.objectType} ${record.objectId}`} />
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
            <Card {...props} extension={card} />
          </TabPanel>
        ))}
      </Tabs>
      {inSidebar.length > 0 && (
        <aside className="record-sidebar" aria-label="Sidebar cards">
          {inSidebar.map((card) => (
            <Card {...props} key={card.uid} extension={card} />
          ))}
        </aside>
      )}
    </div>
  );
}
