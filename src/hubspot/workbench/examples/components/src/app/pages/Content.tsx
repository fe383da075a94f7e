import {
  Accordion,
  Alert,
  Button,
  Card,
  DescriptionList,
  DescriptionListItem,
  EmptyState,
  ErrorState,
  Icon,
  Illustration,
  Image,
  Inline,
  List,
  LoadingSpinner,
  StatusTag,
  StepIndicator,
  Tag,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import { Group, Part } from './Group.tsx';

const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="24"><rect width="120" height="24" fill="teal"/></svg>',
)}`;
const alerts = ['info', 'tip', 'success', 'warning', 'danger'] as const;
const tags = ['default', 'info', 'success', 'warning', 'error'] as const;
const states = ['default', 'info', 'success', 'warning', 'danger'] as const;
const lists = [
  'unordered',
  'unordered-styled',
  'ordered',
  'ordered-styled',
  'inline',
  'inline-divided',
] as const;

export function Content() {
  return (
    <Group title="Content">
      <Part title="Text">
        <Text>Body text</Text>
        <Text variant="microcopy">Small text</Text>
        <Text format={{ fontWeight: 'bold', italic: true }}>Bold and italic</Text>
        <Text format={{ lineDecoration: 'strikethrough', textTransform: 'uppercase' }}>struck</Text>
        <Text truncate={{ maxWidth: 120, tooltipText: 'The whole of a long text' }}>
          The whole of a long text
        </Text>
        <Text>
          Inline{' '}
          <Text inline format={{ lineDecoration: 'underline' }}>
            underlined
          </Text>{' '}
          text
        </Text>
      </Part>
      <Part title="Lists">
        {lists.map((variant) => (
          <List key={variant} variant={variant}>
            <Text>{variant}</Text>
            <Text>Two</Text>
          </List>
        ))}
        <DescriptionList direction="row">
          <DescriptionListItem label="Tier">
            <Text>Gold</Text>
          </DescriptionListItem>
          <DescriptionListItem label="Since">
            <Text>July</Text>
          </DescriptionListItem>
        </DescriptionList>
      </Part>
      <Part title="Signs">
        <Inline gap="sm">
          {tags.map((variant) => (
            <Tag key={variant} variant={variant}>
              {variant}
            </Tag>
          ))}
        </Inline>
        <Inline gap="sm">
          {states.map((variant, at) => (
            <StatusTag key={variant} variant={variant} hollow={at % 2 === 1}>
              {variant}
            </StatusTag>
          ))}
          <StatusTag showRemoveIcon onRemoveClick={() => undefined}>
            Removable
          </StatusTag>
        </Inline>
        <Inline gap="sm" align="center">
          <Icon name="warning" color="warning" size="lg" screenReaderText="Warning" />
          <Illustration name="target" alt="A target" width={80} />
          <Image src={drawing} alt="120 of 160 points" width={160} />
          <LoadingSpinner label="Loading clients" showLabel size="sm" />
        </Inline>
        <StepIndicator stepNames={['Choose', 'Check', 'Done']} currentStep={1} circleSize="sm" />
        <StepIndicator
          stepNames={['Choose', 'Check', 'Done']}
          currentStep={2}
          direction="vertical"
          variant="compact"
          onClick={() => undefined}
        />
      </Part>
      {alerts.map((variant) => (
        <Alert key={variant} title={variant} variant={variant}>
          An alert
        </Alert>
      ))}
      <Tile compact>
        <Text>A tile</Text>
      </Tile>
      <Card>
        <Text>A card</Text>
      </Card>
      <Accordion title="Open" defaultOpen size="sm">
        <Text>Inside</Text>
      </Accordion>
      <EmptyState title="No clients yet" imageName="beta" imageWidth={160} layout="vertical">
        <Text>They appear here.</Text>
      </EmptyState>
      <ErrorState title="The server does not answer" type="support">
        <Button>Try again</Button>
      </ErrorState>
    </Group>
  );
}
