import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { PageBreadcrumbs, PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages';
import type { ReactNode } from 'react';

/** A page of the example: its title, the way back, and its parts below one another. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const { path } = usePageRoute();
  return (
    <Flex direction="column" gap="md">
      <PageTitle>{title}</PageTitle>
      <PageBreadcrumbs>
        <PageBreadcrumbs.PageLink to="/">Components</PageBreadcrumbs.PageLink>
        <PageBreadcrumbs.Current>{title}</PageBreadcrumbs.Current>
      </PageBreadcrumbs>
      <Text variant="microcopy">{path}</Text>
      {children}
    </Flex>
  );
}

/** Some components under a heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex direction="column" gap="sm" align="start">
      <Heading>{title}</Heading>
      {children}
    </Flex>
  );
}
