import {
  Button,
  ButtonRow,
  Dropdown,
  Icon,
  Link,
  LoadingButton,
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
  useExtensionActions,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import { Group, Part } from './Group.tsx';

const variants = ['primary', 'secondary', 'destructive', 'transparent'] as const;
const sizes = ['md', 'sm', 'xs'] as const;

export function Actions() {
  const [loading, setLoading] = useState(false);
  const { closeOverlay } = useExtensionActions<'pages'>();
  const terms = (
    <Modal id="terms" title="Terms" width="md" variant="default" aria-label="Terms">
      <ModalBody>
        <Text>Read before you accept.</Text>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" onClick={() => closeOverlay('terms')}>
          Accept
        </Button>
      </ModalFooter>
    </Modal>
  );
  const details = (
    <Panel id="details" title="Details" width="md" variant="default" aria-label="Details">
      <PanelBody>
        <PanelSection flush={false}>
          <Text>One section.</Text>
        </PanelSection>
        <PanelSection flush>
          <Text>Another, without a margin below.</Text>
        </PanelSection>
      </PanelBody>
      <PanelFooter>
        <Button onClick={() => closeOverlay('details')}>Done</Button>
      </PanelFooter>
    </Panel>
  );
  return (
    <Group title="Actions">
      <Part title="Buttons">
        {sizes.map((size) => (
          <ButtonRow key={size} disableDropdown>
            {variants.map((variant) => (
              <Button key={variant} variant={variant} size={size}>
                {variant}
              </Button>
            ))}
          </ButtonRow>
        ))}
        <ButtonRow dropDownButtonOptions={{ text: 'More', size: 'sm', variant: 'secondary' }}>
          {['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'].map((name) => (
            <Button key={name}>{name}</Button>
          ))}
        </ButtonRow>
        <Button disabled>Disabled</Button>
        <Button href={{ url: 'https://example.com', external: true }}>A link</Button>
        <Button variant="primary">
          <Icon name="add" /> With an icon
        </Button>
        <LoadingButton loading={loading} onClick={() => setLoading(true)} variant="primary">
          Save
        </LoadingButton>
        <LoadingButton loading resultIconName="success">
          Saving
        </LoadingButton>
      </Part>
      <Part title="Menus">
        <Dropdown buttonText="Choose" variant="primary" buttonSize="sm">
          <Dropdown.ButtonItem onClick={() => undefined}>First</Dropdown.ButtonItem>
          <Dropdown.ButtonItem overlay={terms}>Terms</Dropdown.ButtonItem>
        </Dropdown>
        <Dropdown buttonText="Plain" variant="transparent" options={[{ label: 'Only' }]} />
      </Part>
      <Part title="Links">
        <Link href="https://example.com">Primary</Link>
        <Link href="https://example.com" variant="destructive">
          Destructive
        </Link>
        <Link href={{ url: 'https://example.com', external: true }} variant="dark">
          In a new tab
        </Link>
      </Part>
      <Part title="Overlays">
        <Button overlay={terms}>Open a modal</Button>
        <Button overlay={details}>Open a panel</Button>
        <Tag overlay={<Tooltip placement="right">Growth markets double the points</Tooltip>}>
          x2
        </Tag>
      </Part>
    </Group>
  );
}
