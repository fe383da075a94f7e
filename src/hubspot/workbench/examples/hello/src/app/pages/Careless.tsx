import {
  Button,
  Flex,
  Form,
  Input,
  LoadingSpinner,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
  Select,
  StepIndicator,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tabs,
  Text,
  TextArea,
} from '@hubspot/ui-extensions';
import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import { PageHeader } from '@hubspot/ui-extensions/pages';
import { useState } from 'react';

/** What public samples leave out, and HubSpot forgives: types say more than is asked for. */
const forgotten = {
  table: { paginated: true, pageCount: '3' } as unknown as { paginated: false },
  spinner: {} as { label: string },
  options: null as unknown as [],
  context: {} as { objectTypeId: string; objectId: number },
};

const longNames = ['One', 'Two', 'Three', 'Four', 'Five'].map(
  (name) => `${name}, with a name that does not fit into a line of its own`,
);

/** An extension that is written as samples are, with less care than the SDK's types ask for. */
export function Careless() {
  const [direction, setDirection] = useState<'ascending' | 'descending' | 'none'>('none');
  const [problem, setProblem] = useState('none');
  return (
    <>
      <PageHeader>
        <PageHeader.SecondaryActions>
          <PageHeader.Link onClick={() => setProblem('none')}>Forget</PageHeader.Link>
          <PageHeader.Link onClick={() => setProblem('another')}>Replace</PageHeader.Link>
        </PageHeader.SecondaryActions>
      </PageHeader>
      <Table {...forgotten.table}>
        <TableHead>
          <TableRow>
            <TableHeader sortDirection={direction} onSortChange={setDirection}>
              Name
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow>
            <TableCell>Ada</TableCell>
          </TableRow>
        </TableBody>
      </Table>
      <LoadingSpinner {...forgotten.spinner} />
      <StepIndicator currentStep={1} stepNames={longNames} />
      <Tabs defaultSelected="Five">
        {longNames.map((name) => (
          <Tab key={name} tabId={name.split(',')[0] ?? name} title={name}>
            <Text>{name}</Text>
          </Tab>
        ))}
      </Tabs>
      <Select label="Stage" name="stage" options={forgotten.options} />
      <CrmActionButton
        actionType="ADD_NOTE"
        actionContext={forgotten.context}
        onError={([first = '']) => setProblem(first)}
      >
        Add a note
      </CrmActionButton>
      <Text>Problem: {problem}</Text>
      <Button
        overlay={
          <Panel id="form-panel" title="Form in a panel">
            <Form>
              <PanelBody>
                <Input name="name" label="Name" />
              </PanelBody>
              <PanelFooter>
                <Button type="submit">Send</Button>
              </PanelFooter>
            </Form>
          </Panel>
        }
      >
        Open the form
      </Button>
      <Button
        overlay={
          <Panel id="long-panel" title="Longer than the window">
            <Flex direction="column">
              <PanelBody>
                {longNames.map((name) => (
                  <PanelSection key={name}>
                    <TextArea name={name} label={name} rows={8} />
                  </PanelSection>
                ))}
              </PanelBody>
              <PanelFooter>
                <Button>Done</Button>
              </PanelFooter>
            </Flex>
          </Panel>
        }
      >
        Open what is long
      </Button>
    </>
  );
}
