import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { WorkbenchRecord } from '../../shared/account.ts';
import { objectTypeOf, pluralOf, singularOf, titleOf } from 'hubspot-crm';
import { allRecords, formatAddress } from '../address.ts';
import { Card } from './card.tsx';
import { extensionsFor } from './extensions-for.ts';
import { HelpDesk } from './help-desk.tsx';
import { RecordAbout } from './record-about.tsx';
import { RecordPreview } from './record-preview.tsx';
import { useRecord } from './use-record.ts';
import type { RecordViewProps } from './view-props.ts';

/** A record in one of the three places where HubSpot shows cards. */
export function RecordPage(props: RecordViewProps) {
  const { address, view } = props;
  const { objectType, objectId } = view;
  const answer = useRecord(props, objectType, objectId);
  const type = objectTypeOf(objectType);
  const title = answer.status === 'found' ? answer.record.name : titleOf(type);
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (answer.status === 'asking') return <p role="status">Loading</p>;
  if (answer.status === 'refused') {
    return (
      <>
        <div className="page-header">
          <h1>
            The {singularOf(type)} {objectId} cannot be shown
          </h1>
        </div>
        <div className="page-body">
          <p className="missing">{answer.problem}</p>
          <a className="hs-link" href={formatAddress({ ...address, view: allRecords(objectType) })}>
            All {pluralOf(type)}
          </a>
        </div>
      </>
    );
  }
  const { record } = answer;
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
  const inTabs = extensionsFor(description, record, 'crm.record.tab');
  const inSidebar = extensionsFor(description, record, 'crm.record.sidebar');
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
