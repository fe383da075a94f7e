import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../check/find-violations.ts';
import { type CopiedProject, copyProject } from '../testing/copied-project.ts';
import { helloProject, type OpenedWorkbench, openWorkbench } from '../testing/opened-workbench.ts';
import { widths } from '../testing/show-looks.ts';

let project: CopiedProject;
let opened: OpenedWorkbench;
beforeAll(async () => {
  project = await copyProject(helloProject);
  await writeFile(path.join(project.folder, 'src/app/pages/HelloPage.tsx'), source);
  await writeFile(path.join(project.folder, 'src/app/cards/HelloCard.tsx'), unbuildable);
  opened = await openWorkbench({ project: project.folder });
});
afterAll(async () => {
  await opened.close();
  await project.remove();
});

const unbuildable = `import { no } from './${'folder/'.repeat(20)}none.ts';\nno();\n`;

const source = `
  import { Button, DateInput, Dropdown, hubspot, Modal, ModalBody, ModalFooter, Panel, PanelBody,
    PanelFooter, Tab, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Tabs, Text,
    Tooltip } from '@hubspot/ui-extensions';
  import { Iframe } from '@hubspot/ui-extensions/experimental';
  import { useState } from 'react';

  const columns = ['Company', 'Tier', 'Sold points', 'Managed points', 'Partner since'];
  const Rows = () => (
    <Table bordered paginated pageCount={9} maxVisiblePageButtons={5}>
      <TableHead>
        <TableRow>
          {columns.map((it) => <TableHeader key={it} sortDirection="none">{it}</TableHeader>)}
        </TableRow>
      </TableHead>
      <TableBody>
        {[1, 2, 3].map((row) => (
          <TableRow key={row}>
            {columns.map((it) => <TableCell key={it}>{it + ' ' + row}</TableCell>)}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
  const question = (
    <Modal id="question" title="Delete them?">
      <ModalBody><Text>They are gone for good</Text><DateInput name="from" label="From" /></ModalBody>
      <ModalFooter><Button>Delete</Button></ModalFooter>
    </Modal>
  );
  function Crash({ message }) {
    throw new Error(message);
  }
  function Page({ actions }) {
    const [saves, setSaves] = useState(0);
    const [message, setMessage] = useState('');
    const alertOften = (type) => () => {
      for (let at = 1; at <= 12; at += 1) {
        actions.addAlert({ type, title: 'Alert ' + at, message: 'Nothing was saved. '.repeat(4) });
      }
    };
    const panel = (variant) => (
      <Panel id={variant} title="Companies" variant={variant} aria-label="Companies">
        <PanelBody>
          <Button onClick={alertOften('danger')}>Fail</Button>
          <Tabs defaultSelected="table">
            <Tab tabId="table" title="Table of companies"><Rows /></Tab>
            <Tab tabId="more" title="More about them">
              <DateInput name="since" label="Since" />
              <Dropdown buttonText="Choose">
                <Dropdown.ButtonItem>Copy</Dropdown.ButtonItem>
                <Dropdown.ButtonItem>Print</Dropdown.ButtonItem>
              </Dropdown>
              <Button overlay={<Tooltip>Removes all of them</Tooltip>}>Remove</Button>
              <Button overlay={question}>Ask</Button>
            </Tab>
            <Tab tabId="last" title="History and comments" disabled>Nothing</Tab>
          </Tabs>
        </PanelBody>
        <PanelFooter>
          <Button variant="primary" onClick={() => setSaves(saves + 1)}>Save</Button>
          <Text>{'Saved: ' + saves}</Text>
        </PanelFooter>
      </Panel>
    );
    return (
      <>
        <Button overlay={panel('default')}>Default panel</Button>
        <Button overlay={panel('modal')}>Modal panel</Button>
        <Button onClick={() => setMessage('cannot read ' + 'folder/'.repeat(40))}>Break</Button>
        <Iframe src="data:text/html,x" height="xs" />
        {message !== '' && <Crash message={message} />}
      </>
    );
  }
  hubspot.extend(({ actions }) => <Page actions={actions} />);`;

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();
const openMore = (page: Page) => page.getByRole('tab', { name: 'More about them' }).click();

/** What axe calls serious or worse, in the words that help to find it. */
async function seriousFindings(page: Page): Promise<string[]> {
  const violations = await findViolations(page, 'html');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

describe.each(widths)('%d pixels wide', (width) => {
  async function openAt(fragment: string): Promise<Page> {
    const page = await opened.open(fragment);
    await page.setViewportSize({ width, height: 640 });
    return page;
  }

  it.each(['Default panel', 'Modal panel'])(
    'what a panel opens is accessible: %s',
    async (kind) => {
      const page = await openAt('#/page');
      await press(kind)(page);
      await page.getByText('Partner since 3').waitFor();
      const found = { table: await seriousFindings(page) };
      const look = async (name: string, shown: string) => {
        await page.getByText(shown).filter({ visible: true }).first().waitFor();
        Object.assign(found, { [name]: await seriousFindings(page) });
        await page.keyboard.press('Escape');
      };
      await openMore(page);
      await page.getByRole('group', { name: 'Since' }).getByRole('button').click();
      await page.getByRole('grid').waitFor();
      await look('date', 'Since');
      await press('Choose')(page);
      await look('menu', 'Print');
      await page.getByRole('button', { name: 'Remove' }).focus();
      await look('tooltip', 'Removes all of them');
      await press('Ask')(page);
      await look('modal', 'They are gone for good');
      expect(found).toEqual({ table: [], date: [], menu: [], tooltip: [], modal: [] });
    },
  );

  it.each(['Default panel', 'Modal panel'])('alerts leave a panel in use: %s', async (kind) => {
    const page = await openAt('#/page');
    await press(kind)(page);
    await press('Fail')(page);
    await page.getByText('Alert 12', { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await press('Save')(page);
    await page.getByText('Saved: 1').waitFor();
    const alerts = page.getByRole('alert');
    for (let left = 12; left > 0; left -= 1) {
      await alerts.last().getByRole('button', { name: 'Close' }).click();
      await expect.poll(() => alerts.count()).toBe(left - 1);
    }
    await openMore(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('what is wrong is accessible', async () => {
    const page = await openAt('#/companies/9001');
    await page.getByText('The extension cannot be built').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await openAt('#/page');
    await press('Break')(page);
    await page.locator('[data-crash] summary').click();
    await page.locator('[data-crash] .stack').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /\d problems?$/ }).click();
    await page.getByRole('region', { name: 'Problems' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
