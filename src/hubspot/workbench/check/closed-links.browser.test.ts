import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { copyProject } from '../testing/copied-project.ts';
import { checkProject } from './check-project.ts';

const hello = fileURLToPath(new URL('../examples/hello', import.meta.url));

it('finds the links of what is closed: menus, dialogs, panels, tabs, accordions', async () => {
  const project = await copyProject(hello);
  onTestFinished(() => project.remove());
  await writeFile(
    path.join(project.folder, 'src/app/pages/HelloPage.tsx'),
    `import {
      Accordion, Button, Dropdown, Heading, hubspot, Image, Link, LoadingButton, Modal, ModalBody,
      Panel, PanelBody, PanelSection, Tab, Tabs, Text,
    } from '@hubspot/ui-extensions';
    import { createPageRouter, PageLink, PageRoutes } from '@hubspot/ui-extensions/pages';
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const Start = () => (
      <>
        <Heading>Start</Heading>
        <Accordion title="More"><Link href="">In an accordion</Link></Accordion>
        <Tabs defaultSelected="first">
          <Tab tabId="first" title="First"><Text>First</Text></Tab>
          <Tab tabId="second" title="Second">
            <Link href={'https://example.com/' + undefined}>In a tab</Link>
            <PageLink to="/none">None</PageLink>
          </Tab>
        </Tabs>
        <Button
          overlay={
            <Modal id="modal" title="Modal">
              <ModalBody>
                <Link href="#"><Image src={pixel} alt="In a dialog" /></Link>
                <Button href="#" onClick={() => undefined}>Acts</Button>
                <LoadingButton href="">In a button that loads</LoadingButton>
                <Link href="https://example.com">Fine</Link>
              </ModalBody>
            </Modal>
          }
        >
          Open
        </Button>
        <Dropdown buttonText="Menu">
          <Dropdown.ButtonItem
            overlay={
              <Panel id="panel" title="Panel">
                <PanelBody>
                  <PanelSection><Button href={{ url: '' }}>In a panel</Button></PanelSection>
                </PanelBody>
              </Panel>
            }
          >
            Panel
          </Dropdown.ButtonItem>
        </Dropdown>
      </>
    );
    const Router = createPageRouter(
      <PageRoutes><PageRoutes.IndexRoute component={Start} /></PageRoutes>,
    );
    hubspot.extend<'pages'>(() => <Router />);`,
  );
  const { findings } = await checkProject({
    project: project.folder,
    languages: ['en'],
    screenshots: null,
    patience: 600_000,
  });
  expect(
    findings.map(({ address, message }) => `${address.split('?')[0]}: ${message}`).sort(),
  ).toEqual([
    '#/page: links to /none, which is no page of the app',
    '#/page: the link "In a button that loads" leads nowhere',
    '#/page: the link "In a dialog" leads nowhere',
    '#/page: the link "In a panel" leads nowhere',
    '#/page: the link "In a tab" leads to https://example.com/undefined, in which a value is missing',
    '#/page: the link "In an accordion" leads nowhere',
  ]);
});
