import { Flex, Text } from '@hubspot/ui-extensions';
import { PageHeader, PageLink, PageTitle } from '@hubspot/ui-extensions/pages';
import {
  HeaderActions,
  PrimaryHeaderActionButton,
  SecondaryHeaderActionButton,
} from '@hubspot/ui-extensions/pages/home';

const groups = [
  'actions',
  'content',
  'data',
  'inputs',
  'layout',
  'experimental-inputs',
  'experimental-layout',
];

/** Where one begins: a link to each group, and the header's actions. */
export function Start() {
  return (
    <Flex direction="column" gap="sm">
      <PageTitle>Components</PageTitle>
      <PageHeader>
        <PageHeader.PrimaryAction>
          <PageHeader.PageLink to="/actions">Actions</PageHeader.PageLink>
        </PageHeader.PrimaryAction>
        <PageHeader.SecondaryActions>
          <PageHeader.Link onClick={() => undefined}>Refresh</PageHeader.Link>
          <PageHeader.PageLink to="/data" params={{ sort: 'name' }}>
            Data
          </PageHeader.PageLink>
        </PageHeader.SecondaryActions>
      </PageHeader>
      <HeaderActions>
        <PrimaryHeaderActionButton onClick={() => undefined}>Create</PrimaryHeaderActionButton>
        <SecondaryHeaderActionButton href="https://example.com">Help</SecondaryHeaderActionButton>
      </HeaderActions>
      <Text>Each page shows a group of components.</Text>
      {groups.map((group) => (
        <PageLink key={group} to={`/${group}`}>
          {group}
        </PageLink>
      ))}
    </Flex>
  );
}
