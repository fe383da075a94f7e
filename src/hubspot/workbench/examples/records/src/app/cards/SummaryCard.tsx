import { Flex, hubspot, Text, useExtensionContext } from '@hubspot/ui-extensions';
import { CrmSimpleDeadline, CrmStageTracker } from '@hubspot/ui-extensions/crm';

hubspot.extend<'crm.preview' | 'helpdesk.sidebar'>(() => <SummaryCard />);

/** Says where it is shown and how far the record is; for the preview and the help desk alike. */
function SummaryCard() {
  const { location, crm } = useExtensionContext<'crm.preview' | 'helpdesk.sidebar'>();
  return (
    <Flex direction="column" gap="sm">
      <Text>
        {location}: record {crm.objectId} of {crm.objectTypeId}
      </Text>
      <CrmStageTracker properties={[]} />
      <CrmSimpleDeadline
        startDatePropertyName="createdate"
        endDatePropertyName="closed_date"
        properties={[]}
      />
    </Flex>
  );
}
