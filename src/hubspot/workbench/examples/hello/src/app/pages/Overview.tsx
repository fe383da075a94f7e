import {
  Alert,
  Button,
  ButtonRow,
  Dropdown,
  Flex,
  Heading,
  Link,
  logger,
  Modal,
  ModalBody,
  ModalFooter,
  Panel,
  PanelBody,
  Text,
  hubspot,
  useExtensionActions,
  useExtensionContext,
} from '@hubspot/ui-extensions';
import { PageHeader, PageLink, PageTitle } from '@hubspot/ui-extensions/pages';
import { useState } from 'react';

export function Overview() {
  const context = useExtensionContext<'pages'>();
  const actions = useExtensionActions<'pages'>();
  const [count, setCount] = useState(0);
  const [answer, setAnswer] = useState('not asked');

  async function ask(): Promise<void> {
    try {
      const response = await hubspot.fetch('https://hello.example.com/greeting?name=Ada', {
        method: 'POST',
        body: { count },
      });
      setAnswer(`${response.status} ${await response.text()}`);
    } catch (error) {
      setAnswer(String(error));
    }
  }

  return (
    <Flex direction="column" gap="md">
      <PageTitle>Hello overview</PageTitle>
      <PageHeader>
        <PageHeader.PrimaryAction>
          <PageHeader.PageLink to="/gallery">Open gallery</PageHeader.PageLink>
        </PageHeader.PrimaryAction>
      </PageHeader>
      <Heading>
        Hello {context.user.firstName} ({context.user.language}) of {context.portal.id}
      </Heading>
      <Alert title="An alert" variant="info">
        Counted: {count}
      </Alert>
      <ButtonRow>
        <Button
          variant="primary"
          onClick={() => {
            logger.info(`counted to ${count + 1}`);
            setCount(count + 1);
          }}
        >
          Count
        </Button>
        <Button onClick={() => actions.addAlert({ message: 'It is done', type: 'success' })}>
          Notify
        </Button>
        <Button
          overlay={
            <Modal id="terms" title="Terms">
              <ModalBody>
                <Text>Do you accept? Counted: {count}</Text>
              </ModalBody>
              <ModalFooter>
                <Button
                  variant="primary"
                  onClick={() => {
                    setCount(count + 10);
                    actions.closeOverlay('terms');
                  }}
                >
                  Accept
                </Button>
              </ModalFooter>
            </Modal>
          }
        >
          Open modal
        </Button>
        <Button onClick={(_, reactions) => reactions.openPanel('details')}>Open panel</Button>
        <Dropdown buttonText="Choose">
          <Dropdown.ButtonItem onClick={() => setCount(100)}>Hundred</Dropdown.ButtonItem>
          <Dropdown.ButtonItem onClick={() => setCount(1000)}>Thousand</Dropdown.ButtonItem>
          <Dropdown.ButtonItem
            overlay={
              <Modal id="forget" title="Forget">
                <ModalBody>
                  <Button onClick={() => actions.closeOverlay('forget')}>Keep it</Button>
                </ModalBody>
              </Modal>
            }
          >
            Forget
          </Dropdown.ButtonItem>
        </Dropdown>
        <Button onClick={() => void ask()}>Ask the server</Button>
      </ButtonRow>
      <Text>Answer: {answer}</Text>
      <Panel id="details" title="Details">
        <PanelBody>
          <Text>Counted in the panel: {count}</Text>
        </PanelBody>
      </Panel>
      <PageLink to="/gallery">Gallery</PageLink>
      <PageLink to="/inputs">Inputs</PageLink>
      <Link href="https://example.com">Outside</Link>
    </Flex>
  );
}
