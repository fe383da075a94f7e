import { hubspot, Text } from '@hubspot/ui-extensions';
import {
  CrmAssociationStageTracker,
  CrmPropertyList,
  CrmStageTracker,
  useCrmProperties,
} from '@hubspot/ui-extensions/crm';

hubspot.extend<'crm.record.tab'>(({ context }) => <HelloCard objectId={context.crm.objectId} />);

/** Left out, as by extensions that know only later which properties they show. */
const undecided = undefined as unknown as string[];

function HelloCard({ objectId }: { objectId: number }) {
  const { properties, isLoading } = useCrmProperties(['name', 'city']);
  if (isLoading) return <Text>Loading record {objectId}</Text>;
  return (
    <>
      <Text>
        Hello {properties['name']} of {properties['city']}
      </Text>
      <CrmPropertyList properties={undecided} />
      <CrmStageTracker properties={undecided} />
      <CrmAssociationStageTracker objectTypeId="0-3" properties={undecided} />
    </>
  );
}
