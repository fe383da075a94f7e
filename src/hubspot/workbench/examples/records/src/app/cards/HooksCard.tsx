import {
  Button,
  ButtonRow,
  Flex,
  formatCrmProperties,
  hubspot,
  LoadingSpinner,
  Text,
  logger,
  useCrmSearch,
  useExtensionActions,
  useExtensionApi,
} from '@hubspot/ui-extensions';
import { CrmPropertyList, useAssociations, useCrmProperties } from '@hubspot/ui-extensions/crm';
import { fetchHubSpotApi } from '@hubspot/ui-extensions/experimental/api-client';
import { useEffect, useState } from 'react';

hubspot.extend<'crm.record.tab'>(() => <HooksCard />);

const search = {
  objectType: 'companies',
  properties: ['name'],
  sorts: [{ propertyName: 'name', direction: 'DESCENDING' as const }],
  pageLength: 2,
};
const dates = { dateTime: { format: 'YYYY-MM-DD HH:mm' } };

/** What the SDK's hooks read of the record, its contacts and other companies. */
function HooksCard() {
  const actions = useExtensionActions<'crm.record.tab'>();
  const record = useCrmProperties(['name', 'createdate', 'annualrevenue'], {
    propertiesToFormat: 'all',
    formattingOptions: dates,
  });
  const contacts = useAssociations({ toObjectType: '0-1', properties: ['email'], pageLength: 10 });
  const companies = useCrmSearch(search);
  const { context } = useExtensionApi<'crm.record.tab'>();
  const [revenue, setRevenue] = useState('');
  const [api, setApi] = useState('not asked');
  const [told, setTold] = useState('nothing');
  useEffect(() => {
    actions.onCrmPropertiesUpdate(['annualrevenue'], (properties) =>
      setTold(properties['annualrevenue'] ?? ''),
    );
  }, [actions]);
  if (record.isLoading || contacts.isLoading || companies.isLoading) {
    return <LoadingSpinner label="Loading the record" />;
  }
  const problem = record.error ?? contacts.error ?? companies.error;
  if (problem) return <Text>Not read: {problem.message}</Text>;
  return (
    <Flex direction="column" gap="sm">
      <Text>
        {record.properties['name']} since {record.properties['createdate']}, revenue{' '}
        {record.properties['annualrevenue']}
      </Text>
      {contacts.results.map(({ toObjectId, properties }) => (
        <Text key={toObjectId}>Contact: {properties['email']}</Text>
      ))}
      <Text>
        {companies.total} companies, page {companies.pagination.currentPage}:{' '}
        {companies.results.map((it) => it.properties['name']).join(', ')}
      </Text>
      <CrmPropertyList properties={['annualrevenue', 'first_deal_created_date', 'createdate']} />
      <Text>Told of: {told}</Text>
      <Text>Formatted: {revenue || 'not asked'}</Text>
      <Text>HubSpot's API: {api}</Text>
      <ButtonRow disableDropdown>
        <Button onClick={() => companies.pagination.nextPage()}>Next companies</Button>
        <Button onClick={() => actions.refreshObjectProperties()}>Refresh</Button>
        <Button
          onClick={async () => {
            const formatted = await formatCrmProperties({
              properties: { annualrevenue: '1500' },
              objectType: 'companies',
            });
            setRevenue(formatted['annualrevenue'] ?? '');
          }}
        >
          Format
        </Button>
      </ButtonRow>
      <Button
        onClick={async () => {
          const { objectTypeId, objectId } = context.crm;
          const path = `/crm/v3/objects/${objectTypeId}/${objectId}`;
          const response = await fetchHubSpotApi({ method: 'GET', path });
          logger.info(`Answered with ${response.status}`);
          setApi(String(response.status));
        }}
      >
        Ask HubSpot's API
      </Button>
    </Flex>
  );
}
