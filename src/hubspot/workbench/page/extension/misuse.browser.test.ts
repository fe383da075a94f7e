import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CopiedProject, copyProject } from '../../testing/copied-project.ts';
import {
  helloProject,
  type OpenedWorkbench,
  openWorkbench,
} from '../../testing/opened-workbench.ts';

const source = `
  import {
    hubspot, Link, NumberInput, Statistics, StatisticsItem, Text, useCrmSearch,
  } from '@hubspot/ui-extensions';
  import {
    CrmAssociationTable, CrmSimpleDeadline, CrmStatistics, useAssociations, useCrmProperties,
  } from '@hubspot/ui-extensions/crm';
  import { useEffect, useState } from 'react';

  const statistic = { label: 'Deals', statisticType: 'MEDIAN', propertyName: 'amount' };

  function Misused() {
    const search = useCrmSearch({ objectType: 'deals', sorts: ['amount'] });
    const associations = useAssociations({ toObjectType: '0-1', pageLength: 0 });
    const properties = useCrmProperties('name');
    const unknown = useCrmSearch({ objectType: 'companyes' });
    const custom = useCrmSearch({ objectType: '2-4711' });
    const [run, setRun] = useState('running');
    useEffect(() => {
      hubspot.serverless('greet', { propertiesToSend: 'name' }).catch((it) => setRun(it.message));
    }, []);
    return (
      <>
        <Text>{'custom: ' + (custom.isLoading ? 'waiting' : String(custom.error ?? custom.total))}</Text>
        <Link href="javascript:alert(1)">A script</Link>
        <NumberInput name="n" label="N" min={10} max={5} />
        {[search, associations, properties, unknown].map(({ error }, at) => (
          <Text key={at}>{error ? error.message : 'waiting'}</Text>
        ))}
        <Text>{run}</Text>
        <CrmSimpleDeadline />
        <input type="file" />
        <Statistics><StatisticsItem label={<Text>An element</Text>} number={Symbol('s')} /></Statistics>
        <CrmStatistics objectTypeId="0-3" statistics={[statistic]} />
        <CrmAssociationTable objectTypeId="0-1" propertyColumns={['email', 'email']} pageSize={0} />
        <CrmAssociationTable
          objectTypeId="0-1"
          propertyColumns={['email']}
          preFilters={[{ operator: 'EQ', property: 'email' }]}
        />
      </>
    );
  }
  hubspot.extend(() => <Misused />);`;

let project: CopiedProject;
let opened: OpenedWorkbench;
beforeAll(async () => {
  project = await copyProject(helloProject);
  await writeFile(path.join(project.folder, 'src/app/cards/HelloCard.tsx'), source);
  opened = await openWorkbench({ project: project.folder });
});
afterAll(async () => {
  await opened.close();
  await project.remove();
});

const unknownType =
  'Unable to infer object type from: companyes (HubSpot has no such type, and the account no record of it)';
const said = [
  'sorts[0] is a string; it has to be an object',
  'pageLength is 0; it has to be more than 0',
  'names is a string; it has to be an array or "*"',
  'propertiesToSend is a string; it has to be an array',
  unknownType,
];

it('says in the words of the extension what a hook, a function and a component cannot be given', async () => {
  const page = await opened.open('#/companies/9001?tab=hello_card');
  const card = page.locator('[data-extension="hello_card"]');
  for (const text of said) await card.getByText(text, { exact: true }).waitFor();
  await card.getByText('EQ on email needs a value').waitFor();
  // Both of the first table's contacts are there, on one page.
  await card.getByText('contact-2@example.com').first().waitFor();
  expect(await card.getByRole('navigation').count()).toBe(0);
  await expect.poll(() => card.locator('.hs-statistics').last().innerText()).toContain('--');
  expect(await card.innerText()).not.toMatch(/NaN|iterable|undefined/);

  const log = await page.evaluate(() => window.__workbench.log);
  const findings = log
    .filter((it) => it.level === 'error' && it.source === 'component')
    .map((it) => it.message.split('\n')[0]);
  expect(findings).toEqual(
    expect.arrayContaining([
      `useCrmSearch: ${said[0]}`,
      `useAssociations: ${said[1]}`,
      `useCrmProperties: ${said[2]}`,
      `hubspot.serverless: ${said[3]}`,
      `useCrmSearch: ${unknownType}`,
      'Link: href is "javascript:alert(1)", not an address with https:, http:, mailto: or tel:',
      'NumberInput: min is 10, not at most its max of 5',
      'A CRM component: EQ on email needs a value',
      'StatisticsItem: label is {"element":"Text"}, not text',
      '<input> is HTML, which HubSpot does not draw; use a component of @hubspot/ui-extensions',
    ]),
  );
  expect(log.filter((it) => it.level === 'warn').map((it) => it.message)).toContain(
    'useCrmSearch: nothing is found, for Example Partner has no object type 2-4711; add a record of it to the file of accounts',
  );
  expect(opened.problems).toEqual([]);
});

it('ends an extension that sends what would take the page for ever, and stays', async () => {
  await writeFile(
    path.join(project.folder, 'src/app/cards/HelloCard.tsx'),
    `import { hubspot, Text } from '@hubspot/ui-extensions';
     let list = ['x'];
     for (let level = 0; level < 40; level += 1) list = [list, list];
     hubspot.extend(() => <Text format={list}>Much</Text>);`,
  );
  const page = await opened.open('#/companies/9001?tab=hello_card&wb.panel=tree');
  await page.getByText('The extension sends more at once than can be drawn').first().waitFor();
  await page.getByRole('button', { name: 'Developer', exact: true }).waitFor();
});

it('submits a form within another by itself, and never leaves the page', async () => {
  await writeFile(
    path.join(project.folder, 'src/app/pages/HelloPage.tsx'),
    `import { Button, Form, hubspot, Input, Text } from '@hubspot/ui-extensions';
     import { useState } from 'react';
     function Forms() {
       const [sent, setSent] = useState([]);
       const submit = ({ targetValue }) => setSent((before) => [...before, targetValue]);
       return (
         <Form onSubmit={submit}>
           <Input name="outer" label="Outer" defaultValue="a" />
           <Form onSubmit={submit}>
             <Input name="inner" label="Inner" defaultValue="b" />
             <Button type="submit">Send inner</Button>
           </Form>
           <Button type="submit">Send outer</Button>
           <Text>{JSON.stringify(sent)}</Text>
         </Form>
       );
     }
     hubspot.extend(() => <Forms />);`,
  );
  const page = await opened.open('#/page');
  await page.getByRole('button', { name: 'Send inner' }).click();
  await page.getByText('[{"inner":"b"}]', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Send outer' }).click();
  await page.getByText('[{"inner":"b"},{"outer":"a"}]', { exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe('');
});
