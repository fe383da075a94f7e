import {
  Button,
  Flex,
  Modal,
  ModalBody,
  ModalFooter,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
  Tag,
  Text,
  Tooltip,
} from '@hubspot/ui-extensions';
import { longWords, Section } from './Section.tsx';

const buttons = (
  <>
    <Button variant="primary">Save</Button>
    <Button>Cancel</Button>
  </>
);

const modalOf = (variant: 'default' | 'danger') => (
  <Modal id={`modal-${variant}`} title={`A modal, ${variant}`} variant={variant} width="md">
    <ModalBody>
      <Text>{longWords}</Text>
    </ModalBody>
    <ModalFooter>{buttons}</ModalFooter>
  </Modal>
);

const panelOf = (variant: 'default' | 'modal') => (
  <Panel id={`panel-${variant}`} title={`A panel, ${variant}`} variant={variant}>
    <PanelBody>
      <PanelSection>
        <Text>{longWords}</Text>
      </PanelSection>
      <PanelSection flush>
        <Text>Another section</Text>
      </PanelSection>
    </PanelBody>
    <PanelFooter>{buttons}</PanelFooter>
  </Panel>
);

export function Overlays() {
  return (
    <Section title="Overlays">
      <Flex gap="sm" wrap="wrap">
        {(['default', 'danger'] as const).map((variant) => (
          <Button key={variant} overlay={modalOf(variant)}>{`Modal, ${variant}`}</Button>
        ))}
        {(['default', 'modal'] as const).map((variant) => (
          <Button key={variant} overlay={panelOf(variant)}>{`Panel, ${variant}`}</Button>
        ))}
        <Tag overlay={<Tooltip>{longWords}</Tooltip>}>Tooltip</Tag>
      </Flex>
    </Section>
  );
}
