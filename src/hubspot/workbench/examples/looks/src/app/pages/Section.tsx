import { Card, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';

/** A picture of its own: some components in all of their states. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <Flex direction="column" gap="md">
        <Heading>{title}</Heading>
        {children}
      </Flex>
    </Card>
  );
}

/** One state, or some that belong together, under its name. */
export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Flex direction="column" gap="xs" align="start">
      <Text variant="microcopy">{name}</Text>
      {children}
    </Flex>
  );
}

export const longWords = 'Words that need more room than there is for them';
