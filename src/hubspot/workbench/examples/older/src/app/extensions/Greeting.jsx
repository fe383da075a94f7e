import { Alert, Button, Divider, Flex, hubspot, Input, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';

// As the public samples of that time are written: the API comes through the callback.
hubspot.extend(({ context, runServerlessFunction, actions }) => (
  <Greeting
    context={context}
    runServerless={runServerlessFunction}
    sendAlert={actions.addAlert}
    fetchProperties={actions.fetchCrmObjectProperties}
  />
));

function Greeting({ context, runServerless, sendAlert, fetchProperties }) {
  const [text, setText] = useState('');
  const [email, setEmail] = useState('not read');
  const run = async () => {
    const { status, response, message } = await runServerless({
      name: 'greet',
      parameters: { text },
    });
    sendAlert(
      status === 'SUCCESS'
        ? { message: response, type: 'success' }
        : { message: message ?? 'failed', type: 'danger' },
    );
  };
  const read = async () => {
    const properties = await fetchProperties(['email']);
    setEmail(properties.email);
  };
  return (
    <Flex direction="column" gap="sm">
      <Alert title="An older card">Everything still works here.</Alert>
      <Text>
        For {context.user.firstName}, e-mail {email}
      </Text>
      <Divider />
      <Input name="text" label="Text to send" onInput={setText} />
      <Button type="submit" onClick={run}>
        Send
      </Button>
      <Button onClick={read}>Read the e-mail</Button>
    </Flex>
  );
}
