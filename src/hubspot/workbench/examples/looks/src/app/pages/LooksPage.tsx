import { Flex, hubspot } from '@hubspot/ui-extensions';
import {
  PageBreadcrumbs,
  PageHeader,
  PageLink,
  PageTitle,
  createPageRouter,
  PageRoutes,
} from '@hubspot/ui-extensions/pages';
import {
  HeaderActions,
  PrimaryHeaderActionButton,
  SecondaryHeaderActionButton,
} from '@hubspot/ui-extensions/pages/home';
import { Actions } from './Actions.tsx';
import { Charts } from './Charts.tsx';
import { Choices } from './Choices.tsx';
import { Feedback } from './Feedback.tsx';
import { Fields } from './Fields.tsx';
import { Files } from './Files.tsx';
import { Layout } from './Layout.tsx';
import { Navigation } from './Navigation.tsx';
import { Overlays } from './Overlays.tsx';
import { Tables } from './Tables.tsx';
import { Texts } from './Texts.tsx';
import { Section } from './Section.tsx';

const ignore = () => undefined;

function Looks() {
  return (
    <Flex direction="column" gap="md">
      <PageTitle>Looks</PageTitle>
      <PageBreadcrumbs>
        <PageBreadcrumbs.PageLink to="/">Examples</PageBreadcrumbs.PageLink>
        <PageBreadcrumbs.Current>Looks</PageBreadcrumbs.Current>
      </PageBreadcrumbs>
      <PageHeader>
        <PageHeader.PrimaryAction>
          <PageHeader.PageLink to="/">Create</PageHeader.PageLink>
        </PageHeader.PrimaryAction>
        <PageHeader.SecondaryActions>
          <PageHeader.Link onClick={ignore}>Refresh</PageHeader.Link>
          <PageHeader.PageLink to="/">Import</PageHeader.PageLink>
        </PageHeader.SecondaryActions>
      </PageHeader>
      <HeaderActions>
        <SecondaryHeaderActionButton onClick={ignore}>Help</SecondaryHeaderActionButton>
        <PrimaryHeaderActionButton onClick={ignore} disabled>
          Publish
        </PrimaryHeaderActionButton>
      </HeaderActions>
      <Actions />
      <Fields />
      <Choices />
      <Texts />
      <Feedback />
      <Tables />
      <Charts />
      <Navigation />
      <Layout />
      <Files />
      <Overlays />
      <Section title="Pages">
        <PageLink to="/">A link to a page</PageLink>
      </Section>
    </Flex>
  );
}

const PageRouter = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={Looks} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <PageRouter />);
