import {
  DescriptionList,
  DescriptionListItem,
  hubspot,
  LoadingSpinner,
  Text,
  useCrmSearch,
  useExtensionContext,
} from '@hubspot/ui-extensions';

hubspot.extend<'crm.bulkActions'>(() => <CompareAction />);

const revenue = ['name', 'annualrevenue'];

/** The revenue of the companies that are ticked, beside each other. */
function CompareAction() {
  const { crm } = useExtensionContext<'crm.bulkActions'>();
  const { results, isLoading, error } = useCrmSearch(
    {
      objectType: crm.objectTypeId,
      properties: revenue,
      filterGroups: [
        {
          filters: [
            { propertyName: 'hs_object_id', operator: 'IN', values: crm.objectIds.map(String) },
          ],
        },
      ],
      pageLength: 100,
    },
    { propertiesToFormat: 'all' },
  );
  if (isLoading) return <LoadingSpinner label="Loading the companies" />;
  if (error) return <Text>Not read: {error.message}</Text>;
  return (
    <DescriptionList direction="column">
      {results.map(({ objectId, properties }) => (
        <DescriptionListItem key={objectId} label={properties['name'] ?? ''}>
          {properties['annualrevenue'] ?? '--'}
        </DescriptionListItem>
      ))}
    </DescriptionList>
  );
}
