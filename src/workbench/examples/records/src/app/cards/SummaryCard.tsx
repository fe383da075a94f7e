import { hubspot, Text, useExtensionContext } from '@hubspot/ui-extensions';

hubspot.extend<'crm.preview' | 'helpdesk.sidebar'>(() => <SummaryCard />);

/** Says where it is shown; the same file serves the preview and the help desk. */
function SummaryCard() {
  const { location, crm } = useExtensionContext<'crm.preview' | 'helpdesk.sidebar'>();
  return (
    <Text>
      {location}: record {crm.objectId} of {crm.objectTypeId}
    </Text>
  );
}
