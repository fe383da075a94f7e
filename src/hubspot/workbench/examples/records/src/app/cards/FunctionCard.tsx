import { Button, Flex, hubspot, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';

hubspot.extend<'crm.record.sidebar'>(() => <FunctionCard />);

/** Calls the app's function with a property of the record. */
function FunctionCard() {
  const [answer, setAnswer] = useState('not asked');
  const ask = (name: string) =>
    hubspot
      .serverless(name, { parameters: { greeting: 'Hello' }, propertiesToSend: ['city'] })
      .then(
        (response: { text: string }) => setAnswer(response.text),
        (error: Error) => setAnswer(`Failed: ${error.message}`),
      );
  return (
    <Flex direction="column" gap="sm">
      <Text>Answer: {answer}</Text>
      <Button onClick={() => ask('greet')}>Ask the function</Button>
      <Button onClick={() => ask('nobody')}>Ask nobody</Button>
      <Button
        onClick={() => {
          throw new Error('This click failed on purpose');
        }}
      >
        Fail
      </Button>
    </Flex>
  );
}
