import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import {
  workbenchFixtures,
  type WorkbenchTestFixtures,
  type WorkbenchWorkerFixtures,
} from 'hubspot-workbench/playwright';

const test = base.extend<WorkbenchTestFixtures, WorkbenchWorkerFixtures>(
  workbenchFixtures({ project: fileURLToPath(new URL('..', import.meta.url)) }),
);

test('greets the company', async ({ openExtension }) => {
  const card = await openExtension({ uid: 'my_app_greeting_card' });
  await card.getByRole('button', { name: 'Greet' }).click();
  await expect(card.getByText('Hello, Example Company 1')).toBeVisible();
});

test('says when the greeting cannot be had', async ({ openExtension }) => {
  const card = await openExtension({ uid: 'my_app_greeting_card', state: 'Server error' });
  await card.getByRole('button', { name: 'Greet' }).click();
  await expect(card.getByText('No greeting this time')).toBeVisible();
});
