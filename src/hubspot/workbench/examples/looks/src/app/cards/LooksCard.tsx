import { Flex, Heading, hubspot } from '@hubspot/ui-extensions';
import * as crm from '@hubspot/ui-extensions/crm';

hubspot.extend<'crm.record.tab'>(() => <LooksCard />);

const contact = { objectTypeId: '0-1', objectId: 1001 };
const deal = { objectTypeId: '0-3', objectId: 3001 };
const preview = { actionType: 'PREVIEW_OBJECT', actionContext: contact } as const;
const dates = { startDatePropertyName: 'createdate', endDatePropertyName: 'closedate' };
const note = {
  type: 'action-library-button',
  label: 'Add a note',
  actionType: 'ADD_NOTE',
  actionContext: contact,
} as const;

/** The components that show a record of the CRM, with values, without, and where there are none. */
function LooksCard() {
  return (
    <Flex direction="column" gap="md">
      <Heading>Properties</Heading>
      <crm.CrmPropertyList properties={['domain', 'city', 'annualrevenue', 'phone']} />
      <crm.CrmPropertyList properties={['domain', 'city', 'annualrevenue']} direction="row" />
      <crm.CrmDataHighlight properties={['annualrevenue', 'createdate', 'phone']} />
      <crm.CrmAssociationPropertyList objectTypeId="0-1" properties={['email', 'jobtitle']} />
      <Heading>Progress</Heading>
      <crm.CrmStageTracker properties={['industry']} />
      <crm.CrmStageTracker {...deal} properties={[]} showProperties={false} />
      <crm.CrmAssociationStageTracker objectTypeId="0-3" properties={['amount', 'closedate']} />
      <crm.CrmSimpleDeadline {...dates} properties={['industry']} />
      <Heading>Associations</Heading>
      <crm.CrmAssociationTable
        objectTypeId="0-1"
        propertyColumns={['firstname', 'lastname', 'email']}
        quickFilterProperties={['lastname']}
        pageSize={5}
      />
      <crm.CrmAssociationTable objectTypeId="0-5" propertyColumns={['subject']} />
      <crm.CrmAssociationPivot objectTypeId="0-1" maxAssociations={5} />
      <crm.CrmStatistics
        objectTypeId="0-3"
        statistics={[
          { label: 'Amount', statisticType: 'SUM', propertyName: 'amount' },
          { label: 'Deals', statisticType: 'COUNT', propertyName: 'amount' },
        ]}
      />
      <crm.CrmReport reportId="1" use="associations" />
      <Heading>Actions</Heading>
      <Flex gap="sm" wrap="wrap">
        {(['primary', 'secondary', 'destructive'] as const).map((variant) => (
          <crm.CrmActionButton key={variant} {...preview} variant={variant}>
            {variant}
          </crm.CrmActionButton>
        ))}
        <crm.CrmActionButton {...preview} disabled>
          disabled
        </crm.CrmActionButton>
      </Flex>
      <crm.CrmActionLink {...preview}>A link</crm.CrmActionLink>
      <crm.CrmCardActions
        actionConfigs={[note, { type: 'dropdown', label: 'More', options: [note] }]}
      />
    </Flex>
  );
}
