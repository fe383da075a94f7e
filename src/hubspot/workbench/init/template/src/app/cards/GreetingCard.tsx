import { Button, ErrorState, Flex, hubspot, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';

hubspot.extend<'crm.record.tab'>(() => <GreetingCard />);

type State = 'ready' | 'asking' | 'failed' | { greeting: string };

/** Asks the app's function for a greeting of the company that is on the screen. */
function GreetingCard() {
  const [state, setState] = useState<State>('ready');

  async function greet() {
    setState('asking');
    try {
      setState(await hubspot.serverless('my_app_greet', { propertiesToSend: ['name'] }));
    } catch {
      setState('failed');
    }
  }

  if (state === 'failed') {
    return (
      <ErrorState title="No greeting this time">
        <Text>Try again in a minute.</Text>
        <Button onClick={greet}>Try again</Button>
      </ErrorState>
    );
  }
  return (
    <Flex direction="column" gap="sm" align="start">
      <Text>{typeof state === 'object' ? state.greeting : 'Nobody was greeted yet.'}</Text>
      <Button variant="primary" disabled={state === 'asking'} onClick={greet}>
        Greet
      </Button>
    </Flex>
  );
}
