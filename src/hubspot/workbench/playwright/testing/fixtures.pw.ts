import { expect, test as base } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { exampleAccounts } from '../../examples/accounts.ts';
import {
  workbenchFixtures,
  type WorkbenchTestFixtures,
  type WorkbenchWorkerFixtures,
} from '../fixtures.ts';

/** Run by Playwright's own test runner, which `fixtures.browser.test.ts` starts. */
const test = base.extend<WorkbenchTestFixtures, WorkbenchWorkerFixtures>(
  workbenchFixtures({
    project: fileURLToPath(new URL('../../examples/hello', import.meta.url)),
    accounts: exampleAccounts,
  }),
);

test('opens a page in a language', async ({ openExtension }) => {
  const extension = await openExtension({ location: 'pages', user: '102', language: 'sv' });
  await expect(extension.getByText('Hello Uma (sv) of 1001')).toBeVisible();
});

test('opens a card on a record', async ({ openExtension }) => {
  const extension = await openExtension({ location: 'crm.record.tab', record: '9002' });
  await expect(extension.getByText('Hello Example Company 2')).toBeVisible();
});

test('says what there is, when it is asked for something else', async ({ openExtension }) => {
  await expect(openExtension({ location: 'home' })).rejects.toThrow('hello_card at crm.record.tab');
});
