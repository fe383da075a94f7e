import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  Flex,
  Icon,
  Illustration,
  LoadingSpinner,
  ProgressBar,
  ScoreCircle,
  StatusTag,
  Tag,
  Text,
} from '@hubspot/ui-extensions';
import { longWords, Section, State } from './Section.tsx';

const alerts = ['info', 'tip', 'success', 'warning', 'danger', 'error'] as const;
const tags = ['default', 'info', 'success', 'warning', 'error'] as const;
const states = ['default', 'info', 'success', 'warning', 'danger'] as const;
const sizes = ['xs', 'sm', 'md'] as const;
const iconColors = ['inherit', 'alert', 'warning', 'success'] as const;

export function Feedback() {
  return (
    <Section title="Feedback">
      {alerts.map((variant) => (
        <Alert key={variant} title={`Alert, ${variant}`} variant={variant}>
          {variant === 'info' ? longWords : 'With a text'}
        </Alert>
      ))}
      <Alert title="An alert that is a title alone" />
      <State name="Tag">
        <Flex gap="sm" wrap="wrap">
          {tags.map((variant) => (
            <Tag key={variant} variant={variant}>
              {variant}
            </Tag>
          ))}
          <Tag onClick={() => undefined}>acts</Tag>
          <Tag>{longWords}</Tag>
        </Flex>
        <Text>
          In a text <Tag inline>inline</Tag> too
        </Text>
      </State>
      <State name="StatusTag">
        <Flex gap="md" wrap="wrap">
          {states.map((variant) => (
            <StatusTag key={variant} variant={variant}>
              {variant}
            </StatusTag>
          ))}
          {states.map((variant) => (
            <StatusTag key={variant} variant={variant} hollow>
              {variant}
            </StatusTag>
          ))}
          <StatusTag onClick={() => undefined}>acts</StatusTag>
          <StatusTag showRemoveIcon onRemoveClick={() => undefined}>
            removable
          </StatusTag>
          <StatusTag>{longWords}</StatusTag>
        </Flex>
      </State>
      <State name="ProgressBar and ScoreCircle">
        <Flex gap="md" wrap="wrap" align="center">
          <ProgressBar title="Gold" value={75} valueDescription="75 of 100" showPercentage />
          <ProgressBar title="Platinum" value={40} variant="warning" />
          <ProgressBar title="Diamond" value={10} variant="danger" />
          <ProgressBar value={0} aria-label="Nothing yet" />
          {[90, 55, 15].map((score) => (
            <ScoreCircle key={score} score={score} />
          ))}
        </Flex>
      </State>
      <State name="LoadingSpinner">
        <Flex gap="md" align="center" wrap="wrap">
          {sizes.map((size) => (
            <LoadingSpinner key={size} label={`Loading, ${size}`} size={size} showLabel />
          ))}
        </Flex>
        <LoadingSpinner label="Loading in the middle" layout="centered" />
      </State>
      <State name="Icon and Illustration">
        <Flex gap="md" align="center" wrap="wrap">
          {iconColors.map((color) => (
            <Icon key={color} name="warning" color={color} screenReaderText={color} />
          ))}
          {(['sm', 'md', 'lg'] as const).map((size) => (
            <Icon key={size} name="contact" size={size} />
          ))}
          <Illustration name="target" alt="A target" width={80} />
        </Flex>
      </State>
      <EmptyState title="No clients yet" imageWidth={160}>
        <Text>They appear here.</Text>
      </EmptyState>
      <EmptyState title="In one column" imageWidth={120} layout="vertical" reverseOrder flush>
        <Text>{longWords}</Text>
      </EmptyState>
      {(['error', 'support', 'lock'] as const).map((type) => (
        <ErrorState key={type} title={`ErrorState, ${type}`} type={type}>
          <Text>The server does not answer.</Text>
          <Button>Try again</Button>
        </ErrorState>
      ))}
    </Section>
  );
}
