import {
  Button,
  ButtonRow,
  Dropdown,
  Flex,
  Icon,
  Link,
  LoadingButton,
  Text,
} from '@hubspot/ui-extensions';
import {
  Button as SpacedButton,
  ButtonRow as SpacedButtonRow,
  LoadingButton as SpacedLoadingButton,
} from '@hubspot/ui-extensions/experimental';
import { longWords, Section, State } from './Section.tsx';

const variants = ['primary', 'secondary', 'destructive', 'transparent'] as const;
const loadable = ['primary', 'secondary', 'destructive'] as const;
const sizes = ['md', 'sm', 'xs'] as const;
const dropdowns = ['primary', 'secondary'] as const;
const links = ['primary', 'dark', 'destructive'] as const;
const away = { url: 'https://example.com', external: true };

export function Actions() {
  return (
    <Section title="Actions">
      {sizes.map((size) => (
        <State key={size} name={`Button, ${size}`}>
          <Flex gap="sm" wrap="wrap">
            {variants.map((variant) => (
              <Button key={variant} variant={variant} size={size}>
                {variant}
              </Button>
            ))}
          </Flex>
        </State>
      ))}
      <State name="Disabled">
        <Flex gap="sm" wrap="wrap">
          {variants.map((variant) => (
            <Button key={variant} variant={variant} disabled>
              {variant}
            </Button>
          ))}
        </Flex>
      </State>
      <State name="Loading">
        <Flex gap="sm" wrap="wrap">
          {loadable.map((variant) => (
            <LoadingButton key={variant} variant={variant} loading>
              {variant}
            </LoadingButton>
          ))}
          <LoadingButton>at rest</LoadingButton>
          <LoadingButton disabled>disabled</LoadingButton>
          <SpacedLoadingButton marginLeft="sm">with a margin</SpacedLoadingButton>
        </Flex>
      </State>
      <State name="With an icon, as a link, long">
        <Flex gap="sm" wrap="wrap">
          <Button variant="primary">
            <Icon name="add" /> Add
          </Button>
          <Button href={away}>Opens a tab</Button>
          <Button>{longWords}</Button>
          <Button truncate>{longWords}</Button>
          <SpacedButton marginLeft="sm">With a margin</SpacedButton>
        </Flex>
      </State>
      <State name="ButtonRow">
        <ButtonRow>
          {['Save', 'Cancel', 'Duplicate', 'Archive', 'Share with others'].map((name) => (
            <Button key={name}>{name}</Button>
          ))}
        </ButtonRow>
        <SpacedButtonRow paddingBlock="sm">
          <Button size="sm">With padding</Button>
        </SpacedButtonRow>
      </State>
      <State name="Dropdown">
        <Flex gap="sm" wrap="wrap">
          {dropdowns.map((variant) => (
            <Dropdown key={variant} buttonText={variant} variant={variant}>
              <Dropdown.ButtonItem>First</Dropdown.ButtonItem>
              <Dropdown.ButtonItem>{longWords}</Dropdown.ButtonItem>
            </Dropdown>
          ))}
          <Dropdown buttonText="transparent" variant="transparent" options={[{ label: 'Only' }]} />
          <Dropdown buttonText="disabled" disabled options={[{ label: 'Only' }]} />
        </Flex>
      </State>
      <State name="Link">
        <Flex gap="md" wrap="wrap">
          {links.map((variant) => (
            <Link key={variant} href="https://example.com" variant={variant}>
              {variant}
            </Link>
          ))}
          <Link href={away}>Opens a tab</Link>
          <Link href="" onClick={() => undefined}>
            Acts
          </Link>
        </Flex>
        <Text>
          Within a text <Link href="https://example.com">a link</Link> is underlined.
        </Text>
      </State>
    </Section>
  );
}
