import { Flex, Heading, hubspot } from '@hubspot/ui-extensions';
import {
  CrmActionButton,
  CrmActionLink,
  CrmAssociationPivot,
  CrmAssociationPropertyList,
  CrmAssociationStageTracker,
  CrmAssociationTable,
  CrmCardActions,
  CrmDataHighlight,
  CrmPropertyList,
  CrmReport,
  CrmSimpleDeadline,
  CrmStageTracker,
  CrmStatistics,
} from '@hubspot/ui-extensions/crm';

hubspot.extend<'crm.record.tab'>(() => <ComponentsCard />);

const contact = { objectTypeId: '0-1', objectId: 1001 };
const deal = { objectTypeId: '0-3', objectId: 3001 };
const theme = {
  backgroundColor: '#eaf0f6',
  completedGradient: { startColor: '#ffb59f', endColor: '#ff7a59' },
  upcomingColor: '#ffe5dc',
  borderRadius: 2,
  height: 20,
};

function ComponentsCard() {
  return (
    <Flex direction="column" gap="md">
      <Heading>Properties</Heading>
      <CrmPropertyList properties={['domain', 'city', 'annualrevenue']} direction="row" />
      <CrmDataHighlight properties={['annualrevenue', 'createdate']} />
      <Heading>Progress</Heading>
      <CrmStageTracker properties={['industry']} />
      <CrmStageTracker {...deal} properties={[]} showProperties={false} />
      <CrmSimpleDeadline
        startDatePropertyName="createdate"
        endDatePropertyName="closedate"
        properties={['industry']}
      />
      <CrmSimpleDeadline
        startDatePropertyName="createdate"
        endDatePropertyName="first_deal_created_date"
        properties={[]}
        showProperties={false}
        progressTheme={theme}
      />
      <Heading>Associations</Heading>
      <CrmAssociationTable
        objectTypeId="0-1"
        propertyColumns={['firstname', 'lastname', 'email']}
        quickFilterProperties={['lastname']}
        pageSize={5}
        searchable
      />
      <CrmAssociationPropertyList objectTypeId="0-1" properties={['email', 'hs_buying_role']} />
      <CrmAssociationPivot objectTypeId="0-1" maxAssociations={5} />
      <CrmAssociationPivot objectTypeId="0-3" associationLabels={['Renewal']} maxAssociations={1} />
      <CrmAssociationStageTracker objectTypeId="0-3" properties={['amount', 'closedate']} />
      <Heading>Figures</Heading>
      <CrmStatistics
        objectTypeId="0-3"
        statistics={[{ label: 'Amount', statisticType: 'SUM', propertyName: 'amount' }]}
      />
      <CrmReport reportId="1" use="associations" />
      <Heading>Actions</Heading>
      <CrmActionButton actionType="PREVIEW_OBJECT" actionContext={contact} variant="primary">
        Preview a contact
      </CrmActionButton>
      <CrmActionLink actionType="RECORD_APP_LINK" actionContext={contact}>
        Open a contact
      </CrmActionLink>
      <CrmCardActions
        actionConfigs={[
          {
            type: 'action-library-button',
            label: 'Add a note',
            actionType: 'ADD_NOTE',
            actionContext: contact,
            tooltipText: 'A note to the contact',
          },
          {
            type: 'dropdown',
            label: 'More',
            options: [
              {
                type: 'action-library-button',
                label: 'Open the contact',
                actionType: 'RECORD_APP_LINK',
                actionContext: contact,
              },
            ],
          },
        ]}
      />
    </Flex>
  );
}
