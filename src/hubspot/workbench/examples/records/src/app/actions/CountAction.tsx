import { Button, Flex, hubspot, Text } from '@hubspot/ui-extensions';

hubspot.extend<'crm.bulkActions'>(({ context: { location, crm }, actions }) => (
  <Flex direction="column" gap="sm" align="start">
    <Text>
      {location}: {crm.objectIds.length} of {crm.objectTypeId}
    </Text>
    <Button
      onClick={() => actions.addAlert({ type: 'success', message: crm.objectIds.join(', ') })}
    >
      Say which
    </Button>
  </Flex>
));
